import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import { findIdFault } from '../../src/text/entry-id.ts';
import { countBySeverity } from '../../src/model/message.ts';
import { groupFacts } from '../../src/model/register-facts.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { composeFiles } from '../../src/draft/compose.ts';
import type { WrittenFile } from '../../src/draft/draft.ts';
import { settings } from '../../src/settings.ts';
import { checkContent, readRegisterFacts } from '../shared/check-content.ts';
import { shownPath } from '../shared/paths.ts';
import { askFacts, askSource } from './ask-new.ts';
import { CancelledError } from './prompts.ts';
import { readFacts, addFacts, type Facts } from './project-facts.ts';
import { listBlueprints, readSource, type Source } from './sources.ts';

/** What to make. */
export interface MakeOptions {
  /** What it starts from; asked for if absent. */
  readonly source?: Source | undefined;
  /** What the command line gives, which overrides what the source states. */
  readonly facts: Facts;
  readonly content: string;
  readonly today: string;
  /** Whether to ask for what is missing. */
  readonly asks: boolean;
  /** Whether to show the files instead of writing them. */
  readonly print: boolean;
}

/** Makes the file of a declaration and reports what is left to do. @returns whether it was made. */
export async function makeDeclaration(options: MakeOptions): Promise<boolean> {
  try {
    return await make(options);
  } catch (error) {
    if (error instanceof CancelledError) return false;
    throw error;
  }
}

async function make({ source, facts, content, today, asks, print }: MakeOptions): Promise<boolean> {
  const register = groupFacts(await readRegisterFacts(content, today));
  const choices = { ...register, blueprints: listBlueprints(content, today) };
  const start = await readSource(source ?? (await askSource(choices)), content, today);
  if ('problem' in start) return refuse(start.problem);
  const taken = new Set(register.projects.map(({ id }) => id));
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const known: Facts = { ...readFacts(start.submission), ...Object.fromEntries(given) };
  const complete = asks ? await askFacts(known, choices, taken) : known;
  const submission = addFacts(start.submission, complete, today, taken);
  const { id } = submission.declaration;
  if (id === '') return refuse('A declaration needs a name for its file: give --title or --id');
  const why = findIdFault(id);
  if (why !== undefined) return refuse(`${id} cannot be the name of a file: ${why}`);
  if (taken.has(id)) return refuse(`There is an entry called ${id} already: give another --id`);

  // The register's own files describe the organisations that it has already.
  const described = new Set(register.organisations.map((organisation) => organisation.id));
  const files = composeFiles({
    ...submission,
    organisations: submission.organisations.filter((organisation) => !described.has(organisation.id)),
  });
  if (print) {
    process.stdout.write(files.map(({ path, text }) => (files.length > 1 ? `# ${path}\n${text}` : text)).join('\n'));
    showLeftOver(start.leftOver, process.stderr);
    return true;
  }
  const { written, present } = writeNewFiles(files, content);
  if (present.length > 0) return refuse(`${present.map(shownPath).join(', ')} is there already, and was left as it is`);
  showLeftOver(start.leftOver, process.stdout);
  const { messages } = await checkContent({ content, files: written, today });
  const { errors, warnings } = countBySeverity(messages);
  const main = shownPath(written.at(-1)!);
  process.stdout.write(
    [
      `${styleText('green', 'Made')} ${written.map(shownPath).join(' and ')}`,
      errors === 0
        ? `The checker has nothing to refuse, and ${countNoun(warnings, 'piece')} of advice.`
        : `The checker asks for ${countNoun(errors, 'thing')} more.`,
      '',
      'Next:',
      `  1. Open ${main} in a text editor and answer the questions; or open it in the form, ${settings.address}/declare/`,
      `  2. npm run check -- ${main}`,
      '',
    ].join('\n'),
  );
  return true;
}

function refuse(problem: string): false {
  process.stderr.write(`${styleText('red', 'Not made:')} ${problem}.\n`);
  return false;
}

/** Shows the unmatched text in full, so that nobody has to look for it in the document. */
function showLeftOver(leftOver: readonly string[], to: NodeJS.WriteStream): void {
  if (leftOver.length === 0) return;
  const pieces = leftOver.map((piece) => piece.replaceAll(/^/gm, '  ')).join('\n\n');
  to.write(`${styleText('yellow', 'Not recognised, so it is in no answer yet:')}\n\n${pieces}\n\n`);
}

/**
 * Writes files into a content folder. One that exists already is left alone.
 * @returns the absolute paths of the files written, and of those that existed.
 */
function writeNewFiles(files: readonly WrittenFile[], content: string): { written: string[]; present: string[] } {
  const written: string[] = [];
  const present: string[] = [];
  for (const { path, text } of files) {
    const absolute = join(content, relative('content', path.replaceAll('/', sep)));
    mkdirSync(dirname(absolute), { recursive: true });
    try {
      // 'wx' fails if there is a file, even one created this very moment.
      writeFileSync(absolute, text, { flag: 'wx' });
      written.push(absolute);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      present.push(absolute);
    }
  }
  return { written, present };
}
