import type { GoliveAnswers } from './golive-answers.ts';

/** The settings that going live changes. */
const changed = ['address', 'repository', 'email'] as const;

/** The settings file with other values. @throws Error when a line that it should change is not there. */
export function changedSettings(text: string, answers: Pick<GoliveAnswers, (typeof changed)[number]>): string {
  return changed.reduce((before, name) => {
    const line = new RegExp(`^(  ${name}: )'[^'\\n]*'`, 'm');
    if (!line.test(before)) throw new Error(`src/settings.ts has no line "${name}: '…'" to change`);
    // The answers have been checked and hold no quotation marks; a function keeps "$" from meaning anything.
    return before.replace(line, (_all, start: string) => `${start}'${answers[name]}'`);
  }, text);
}

/** The e-mail address that a settings file gives. @throws Error when it gives none. */
export function emailIn(settings: string): string {
  const [, email] = /^  email: '([^'\n]+)'/m.exec(settings) ?? [];
  if (email === undefined) throw new Error('src/settings.ts has no line "email: \'…\'"');
  return email;
}

/** A text in which people are told to write to another address. A longer one that holds the old one stays. */
export function changedEmail(text: string, before: string, after: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => (found === before ? after : found));
}

/**
 * The settings file with names for feeds that are the register's own: its address and the year in which it had it. Names that
 * were given before stay, whatever the address becomes, because feed readers know what they have shown by them.
 */
export function namedFeeds(text: string, address: string, year: string): string {
  const made = `tag:${new URL(address).hostname},${year}:`;
  return text.replace(/^(  feedNames: )'tag:[^',\n]*\.example,[^'\n]*'/m, (_all, start: string) => `${start}'${made}'`);
}

/** Who owns every file, and so has to approve each change. */
export function codeOwners(reviewers: string): string {
  return `# Nothing is published without the approval of these.\n* ${reviewers}\n`;
}

/** What GitHub Pages has to know of an address of one's own; undefined for one of GitHub's. */
export function pagesName(address: string): string | undefined {
  const { hostname } = new URL(address);
  return hostname.endsWith('.github.io') ? undefined : `${hostname}\n`;
}
