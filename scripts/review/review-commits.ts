import type { Day } from '../../src/text/dates.ts';
import { git, GitError } from '../../src/git/run-git.ts';
import { filePairs, publishedAt, treeChanges } from './from-git.ts';
import { gate } from './gate.ts';
import { reviewProposal, type Reviewed } from './review-proposal.ts';

/** What to compare, and where. */
export interface CommitsToReview {
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  readonly author: string | undefined;
  readonly today: Day;
  readonly host: string;
}

/** A name that stands for no commit, or two commits without a common past. */
export class UnknownCommit extends Error {}

/**
 * Reviews what a branch changes since it left the published one, against the register as it is published now.
 * @throws UnknownCommit for a name that is none; GitError when Git fails.
 */
export async function reviewCommits({
  repository,
  base,
  head,
  author,
  today,
  host,
}: CommitsToReview): Promise<{ reviewed: Reviewed; commits: { base: string; head: string } }> {
  const [from, to] = await Promise.all([commitOf(repository, base), commitOf(repository, head)]);
  const start = await mergeBase(repository, from, to);
  const looked = gate(await treeChanges(repository, start, to));
  const [pairs, entries] = await Promise.all([
    // What cannot be read as a whole is not read in part.
    looked.entries.length > 0 ? filePairs(repository, looked.entries) : [],
    publishedAt(repository, from, today),
  ]);
  const reviewed = reviewProposal({ gate: looked, pairs, entries, today, author, host });
  return { reviewed, commits: { base: from, head: to } };
}

async function commitOf(repository: string, name: string): Promise<string> {
  try {
    return await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], { cwd: repository });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UnknownCommit(`There is no commit called ${name}`);
  }
}

async function mergeBase(repository: string, from: string, to: string): Promise<string> {
  try {
    return await git(['merge-base', from, to], { cwd: repository });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UnknownCommit('The two states have no common past, so nothing says what was changed');
  }
}
