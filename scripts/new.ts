import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, ownContent } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import type { Source } from './new/sources.ts';

const help = `npm run new -- [what to start from] [facts] [--content <folder>]

Makes the file of a new declaration, fills in what is known, and says what is left. Without anything it asks.

  --blueprint <id>        start from a starting point: assistant-or-chatbot, smart-ticketing …
  --from <id or file>     start from another declaration
  --guide <file>          start from the Charter's guide, filled in: a Word file (.docx) or plain text
  --atrs <file>           start from an ATRS record: a Word file (.docx) or plain text
  --empty                 start from nothing, and ask nothing

  --title <text>  --id <id>  --organisation <id>  --post <post>  --stage <stage>  --uses-ai <yes|no|planned|not_sure>

  --content <folder>      another content folder
  --print                 show the file instead of writing it

Exits 0 when the file was made (the checker may still have a lot to ask), 1 when it was not, 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const given = readArguments(help, {
    blueprint: text, from: text, guide: text, atrs: text, empty: { type: 'boolean' },
    title: text, id: text, organisation: text, post: text, stage: text, 'uses-ai': text,
    content: text, print: { type: 'boolean' },
  }); // prettier-ignore
  if (!given) return;
  const { values } = given;
  if (given.files.length > 0) return refuseUsage(`${given.files[0]!} has no flag before it`, help);
  const content = values.content === undefined ? ownContent : fromCaller(values.content);
  if (!isFolder(content)) return refuseUsage(`There is no folder ${content}`, help);
  const sources: Source[] = [
    ...(values.blueprint === undefined ? [] : [{ kind: 'blueprint', id: values.blueprint } as const]),
    ...(values.from === undefined ? [] : [{ kind: 'declaration', name: sourceName(values.from) } as const]),
    ...(values.guide === undefined ? [] : [{ kind: 'guide', path: fromCaller(values.guide) } as const]),
    ...(values.atrs === undefined ? [] : [{ kind: 'atrs', path: fromCaller(values.atrs) } as const]),
    ...(values.empty ? [{ kind: 'nothing' } as const] : []),
  ];
  if (sources.length > 1) return refuseUsage('A declaration starts from one thing', help);
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  if (sources.length === 0 && !asks) return refuseUsage('Say what to start from; nobody is here to be asked', help);

  const { makeDeclaration } = await import('./new/make-declaration.ts');
  process.exitCode = (await makeDeclaration({
    source: sources[0],
    facts: {
      title: values.title,
      id: values.id,
      organisation: values.organisation,
      post: values.post,
      stage: values.stage,
      uses_ai: values['uses-ai'],
    },
    content,
    today: readToday(),
    // Whoever names the source on a terminal is still asked for the facts; --empty means no questions at all.
    asks: asks && !values.empty && !values.print,
    print: values.print ?? false,
  }))
    ? exitCodes.fine
    : exitCodes.faults;
}

/** An id stays as it is; anything that looks like a path is taken from where the command was called. */
function sourceName(given: string): string {
  return /[./\\]/.test(given) ? fromCaller(given) : given;
}
