import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { countNoun } from '../../src/text/count-noun.ts';
import type { Day } from '../../src/text/dates.ts';
import type { GoliveAnswers } from './golive-answers.ts';
import { findExamples } from './find-examples.ts';
import { replaceEmail, replaceSettings, formatCodeOwners, readEmail, nameFeeds, formatCname } from './change-files.ts';

/** How to go live. */
export interface GoliveOptions {
  /** The repository's folder. */
  readonly root: string;
  readonly answers: GoliveAnswers;
  readonly today: Day;
  /** Whether the invented entries stay in the register. */
  readonly keepExamples: boolean;
  /** Whether to report only, and change nothing. */
  readonly dryRun: boolean;
}

/** Where the invented entries go: the tests use them. */
const examplesFolder = 'tests/content';

/** Why the register cannot go live yet. */
export class GoliveError extends Error {}

/**
 * Makes this copy of the repository the one of the public register: settings, code owners, the domain of GitHub Pages, and no
 * invented entries. Can be repeated. @returns a line for each thing that was done. @throws GoliveError before anything is changed.
 */
export function goLive({ root, answers, today, keepExamples, dryRun }: GoliveOptions): string[] {
  const write = new Map<string, string>();
  const settingsFile = 'src/settings.ts';
  const before = readFileSync(join(root, settingsFile), 'utf8');
  const settings = replaceSettings(before, answers);
  write.set(settingsFile, nameFeeds(settings, answers.address, today.slice(0, 4)));
  write.set('.github/CODEOWNERS', formatCodeOwners(answers.reviewers));
  const name = formatCname(answers.address);
  if (name !== undefined) write.set('public/CNAME', name);
  const oldEmail = readEmail(before);
  for (const path of listTextsWithEmail(root))
    write.set(path, replaceEmail(readFileSync(join(root, path), 'utf8'), oldEmail, answers.email));

  const content = join(root, 'content');
  const { files, conflicts } = keepExamples ? { files: [], conflicts: [] } : findExamples(content, today);
  if (conflicts.length > 0)
    throw new GoliveError(`Entries that are not invented name organisations that are:\n${conflicts.join('\n')}`);

  const done: string[] = [];
  for (const [path, text] of write) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (!dryRun) writeFileSync(file, text);
    done.push(`Wrote ${path}`);
  }
  for (const from of dryRun ? [] : files) {
    const to = join(root, examplesFolder, relative(content, from));
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  if (files.length > 0)
    done.push(
      `Moved ${countNoun(files.length, 'invented entry', 'invented entries')} to ${examplesFolder}/, where the tests need them`,
    );
  return done;
}

/** The texts that mention the e-mail address, besides the settings. */
function listTextsWithEmail(root: string): string[] {
  const pages = readdirSync(join(root, 'content/pages')).filter((name) => name.endsWith('.md'));
  return ['CONTRIBUTING.md', ...pages.sort().map((name) => `content/pages/${name}`)];
}
