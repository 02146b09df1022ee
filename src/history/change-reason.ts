import { toPlainLine, redactLine } from './plain-line.ts';

/** The reason for a change, from a commit's message. */
export interface ChangeReason {
  /** One line of the commit or pull request; empty if there is none. */
  readonly reason: string;
  /** The number of the pull request, if the message names one in GitHub's format. */
  readonly pull?: number;
}

/**
 * Reads the reason for a change from the message of its commit. GitHub puts the pull request's title below the first line of a
 * merge commit, and its number at the end of that of a squashed one.
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
