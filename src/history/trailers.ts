/**
 * The last lines of a commit's message, in which the register keeps who asked for a change. They are written and read here
 * alone, so that who may not approve and who is told to have asked follow from the same words.
 */
import { collapseWhiteSpace } from '../text/collapse-white-space.ts';
import { toPlainLine, redactLine } from './plain-line.ts';

/** Who asked for something in an issue on GitHub. */
export interface AskedInIssue {
  readonly issue: number;
  /** The account that opened it; undefined for one that is gone. */
  readonly openedBy: string | undefined;
  /** The account that edited it last, where that is another one. */
  readonly editedBy: string | undefined;
  /** The post and the organisation that take responsibility. */
  readonly speaksFor: string;
}

/** The trailers of what was asked for in an issue, which name the accounts that may not approve it. */
export function writeIssueTrailers({ issue, openedBy, editedBy, speaksFor }: AskedInIssue): string {
  const account = (name: string, login: string | undefined) =>
    login === undefined ? '' : trailer(name, `@${login} (issue #${issue})`);
  return `${account('Requested-by', openedBy)}${account('Edited-by', editedBy)}${trailer('Speaks-for', speaksFor)}`;
}

/** The trailers of what came by e-mail; `typedBy` is the post or the body that entered it. */
export function writeEmailTrailers(post: string, organisation: string, typedBy: string): string {
  return `${writePostTrailer(post, organisation)}${trailer('Typed-by', typedBy)}`;
}

/** The trailer that says which post of which organisation asked for a change. */
export function writePostTrailer(post: string, organisation: string): string {
  return trailer('Requested-by', `${post}, ${organisation}`);
}

function trailer(name: string, value: string): string {
  return `${name}: ${collapseWhiteSpace(value)}\n`;
}

/** The accounts that asked for something in an issue or changed it there, wherever a message names them; in lower case. */
export function findAccounts(message: string): string[] {
  return [...message.matchAll(/^(?:Requested-by|Edited-by): @(\S+) \(issue #\d+\)$/gm)].map(([, login]) =>
    login!.toLowerCase(),
  );
}

/** Whether a message says who takes responsibility, as that of everything made from an issue does. */
export function namesRequester(message: string): boolean {
  return /^Speaks-for: /m.test(message);
}

/**
 * Who is told to have asked for a change, by the `Requested-by:` lines in the last paragraph of a message, each once: a post
 * and an organisation. Of an account on GitHub, which may be a private person's, only the issue is told in which it asked.
 */
export function findRequesters(message: string): string[] {
  const last =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const found = [...last.matchAll(/^Requested-by:[ \t]*(.+)$/gim)].map(([, name]) =>
    requesterToTell(toPlainLine(name!)),
  );
  return [...new Set(found.filter((name) => name !== ''))];
}

function requesterToTell(name: string): string {
  if (!name.includes('@')) return redactLine(name);
  const issue = /\(issue #(\d{1,9})\)$/.exec(name)?.[1];
  return issue === undefined ? '' : `issue ${issue}`;
}
