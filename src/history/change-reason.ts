import { toPlainLine, redactLine } from './plain-line.ts';

/** What a commit's message says of why something changed. */
export interface ChangeReason {
  /** One line in the words of the commit or pull request; empty when there are none. */
  readonly reason: string;
  /** The number of the pull request, where the message names one as GitHub does. */
  readonly pull?: number;
}

/**
 * Why a change was made, from the message of its commit. A merge made on GitHub says little in its first line and has the
 * pull request's title below; a squashed one ends in the number.
 */
export function readReason(message: string): ChangeReason {
  const lines = message.split('\n').map(toPlainLine);
  const [subject = '', ...rest] = lines;
  const merged = /^Merge pull request #(\d{1,9}) from /.exec(subject);
  if (merged) return { reason: redactLine(rest.find((line) => line !== '') ?? ''), pull: Number(merged[1]) };
  const squashed = /^(.*\S)\s*\(#(\d{1,9})\)$/.exec(subject);
  if (squashed) return { reason: redactLine(squashed[1]!), pull: Number(squashed[2]) };
  return { reason: redactLine(subject) };
}
