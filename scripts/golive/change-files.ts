import type { GoliveAnswers } from './golive-answers.ts';

/** The settings that going live changes. */
const changed = ['address', 'repository', 'email'] as const;

/** The settings file with other values. @throws if it lacks one of the lines. */
export function replaceSettings(text: string, answers: Pick<GoliveAnswers, (typeof changed)[number]>): string {
  return changed.reduce((before, name) => {
    const line = new RegExp(`^(  ${name}: )'[^'\\n]*'`, 'm');
    if (!line.test(before)) throw new Error(`src/settings.ts has no line "${name}: '…'" to change`);
    // The answers were validated and hold no quotation marks; in a function's result, "$" has no meaning.
    return before.replace(line, (_all, start: string) => `${start}'${answers[name]}'`);
  }, text);
}

/** The e-mail address of a settings file. @throws if there is none. */
export function readEmail(settings: string): string {
  const [, email] = /^  email: '([^'\n]+)'/m.exec(settings) ?? [];
  if (email === undefined) throw new Error('src/settings.ts has no line "email: \'…\'"');
  return email;
}

/** A text with another e-mail address. A longer address that contains the old one stays. */
export function replaceEmail(text: string, before: string, after: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => (found === before ? after : found));
}

/**
 * The settings file with feed names of the register's own, from its address and the year. Existing names stay, whatever the
 * address becomes, because feed readers recognise by them what they have shown.
 */
export function nameFeeds(text: string, address: string, year: string): string {
  const made = `tag:${new URL(address).hostname},${year}:`;
  return text.replace(/^(  feedNames: )'tag:[^',\n]*\.example,[^'\n]*'/m, (_all, start: string) => `${start}'${made}'`);
}

/** A CODEOWNERS file in which the reviewers own every file, and so have to approve each change. */
export function formatCodeOwners(reviewers: string): string {
  return `# Nothing is published without the approval of these.\n* ${reviewers}\n`;
}

/** The CNAME file of a custom domain; undefined for a domain of GitHub's. */
export function formatCname(address: string): string | undefined {
  const { hostname } = new URL(address);
  return hostname.endsWith('.github.io') ? undefined : `${hostname}\n`;
}
