import { holdsCertainNumber } from '../rules/personal/index.ts';
import { withoutForbidden } from '../text/forbidden.ts';

/** What a commit's message says of why something changed. */
export interface Reason {
  /** One line in the words of whoever wrote it; empty when there are none. */
  readonly reason: string;
  /** The number of the pull request, where the message names one as GitHub does. */
  readonly pull?: number;
}

/** Longer first lines are cut: they are somebody's whole text. */
const longest = 200;
/** Of a line that is longer still, the rest is not looked at. */
const longestRead = 2000;

/**
 * Why a change was made, from the message of its commit. A merge made on GitHub says little in its first line and has the
 * pull request's title below; a squashed one ends in the number.
 */
export function reasonOf(message: string): Reason {
  const lines = message.split('\n').map(plainLine);
  const [subject = '', ...rest] = lines;
  const merged = /^Merge pull request #(\d{1,9}) from /.exec(subject);
  if (merged) return { reason: told(rest.find((line) => line !== '') ?? ''), pull: Number(merged[1]) };
  const squashed = /^(.*\S)\s*\(#(\d{1,9})\)$/.exec(subject);
  if (squashed) return { reason: told(squashed[1]!), pull: Number(squashed[2]) };
  return { reason: told(subject) };
}

/**
 * Who asked for a change, by the `Requested-by:` lines in the last paragraph of a message, each once: an organisation and a
 * post. Of an account on GitHub, which may be a private person's, only the issue is told in which it asked.
 */
export function requestersIn(message: string): string[] {
  const last =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const found = [...last.matchAll(/^Requested-by:[ \t]*(.+)$/gim)].map(([, name]) => requesterIn(plainLine(name!)));
  return [...new Set(found.filter((name) => name !== ''))];
}

function requesterIn(name: string): string {
  if (!name.includes('@')) return told(name);
  const issue = /\(issue #(\d{1,9})\)$/.exec(name)?.[1];
  return issue === undefined ? '' : `issue ${issue}`;
}

/** A line without what no file of the register may hold, such as characters that turn the direction of text. */
function plainLine(line: string): string {
  return withoutForbidden(line.replace(/\s/g, ' ')).trim();
}

/**
 * A line as it may be shown: not too long, without e-mail addresses, which may be private, and nothing of one that holds
 * somebody's number. Whoever takes a number out of an entry may name it when saying so.
 */
function told(line: string): string {
  if (holdsCertainNumber(line)) return '';
  const characters = [...withoutAddresses(line.slice(0, longestRead))];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

function withoutAddresses(line: string): string {
  return line.replace(/[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}\p{N}-]+/gu, '(e-mail address)');
}
