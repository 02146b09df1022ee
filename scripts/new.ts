import { makeDeclaration } from './new/make-declaration.ts';
import type { Source } from './new/sources.ts';
import { isInteractive, requireToday, runCommand, UsageError } from './shared/command.ts';
import { fromCaller, ownContent, requireFolder } from './shared/paths.ts';

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

const text = { type: 'string' } as const;
const options = {
  blueprint: text, from: text, guide: text, atrs: text, empty: { type: 'boolean', default: false },
  title: text, id: text, organisation: text, post: text, stage: text, 'uses-ai': text,
  content: text, print: { type: 'boolean', default: false },
} as const; // prettier-ignore

await runCommand(help, options, ({ values, files: [first] }) => {
  if (first !== undefined) throw new UsageError(`${first} has no flag before it`);
  const { blueprint, from, guide, atrs, empty, print, title, id, organisation, post, stage } = values;
  const content = requireFolder(fromCaller(values.content ?? ownContent));
  const sources: Source[] = [
    ...(blueprint === undefined ? [] : [{ kind: 'blueprint', id: blueprint } as const]),
    ...(from === undefined ? [] : [{ kind: 'declaration', name: resolveSource(from) } as const]),
    ...(guide === undefined ? [] : [{ kind: 'guide', path: fromCaller(guide) } as const]),
    ...(atrs === undefined ? [] : [{ kind: 'atrs', path: fromCaller(atrs) } as const]),
    ...(empty ? [{ kind: 'nothing' } as const] : []),
  ];
  if (sources.length > 1) throw new UsageError('A declaration starts from one thing');
  if (sources.length === 0 && !isInteractive())
    throw new UsageError('Say what to start from; nobody is here to be asked');
  return makeDeclaration({
    source: sources[0],
    facts: { title, id, organisation, post, stage, uses_ai: values['uses-ai'] },
    content,
    today: requireToday(),
    // With a source named, the facts are still asked for; --empty means no questions at all.
    asks: isInteractive() && !empty && !print,
    print,
  });
});

/** An id is kept; anything that looks like a path is resolved against the folder in which the command was called. */
function resolveSource(given: string): string {
  return /[./\\]/.test(given) ? fromCaller(given) : given;
}
