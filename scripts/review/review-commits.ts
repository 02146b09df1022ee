import { readBlobs } from '../../src/git/blobs.ts';
import { git, GitError } from '../../src/git/run-git.ts';
import { collections } from '../../src/model/collections.ts';
import { readEntry } from '../../src/parse/parse-entry.ts';
import { locateInRegister, type FilePair } from '../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../src/review/published-register.ts';
import type { Day } from '../../src/text/dates.ts';
import { UsageError } from '../shared/command.ts';
import { applyGate, type TreeChange, type TreeChanges, type TreeFile } from './gate.ts';
import { reviewProposal, type ReviewedProposal } from './review-proposal.ts';

/** Which commits to compare, and where. */
export interface ReviewCommitsOptions {
  readonly repository: string;
  /** Names of commits: branches, tags or hashes. */
  readonly base: string;
  readonly head: string;
  readonly author: string | undefined;
  readonly today: Day;
  readonly host: string;
}

/** A review, with the hashes of the commits that were compared. */
export interface CommitsReview {
  readonly reviewed: ReviewedProposal;
  readonly commits: { readonly base: string; readonly head: string };
}

/**
 * Reviews what a branch changes since it left the published one, against the register as it is published now.
 * @throws UsageError for an unknown commit, or two without a common ancestor; GitError if Git fails.
 */
export async function reviewCommits(options: ReviewCommitsOptions): Promise<CommitsReview> {
  const { repository, author, today, host } = options;
  const [base, head] = await Promise.all([
    resolveCommit(repository, options.base),
    resolveCommit(repository, options.head),
  ]);
  const common = await gitOrRefuse(
    repository,
    ['merge-base', base, head],
    'The two states have no common past, so nothing says what was changed',
  );
  const result = applyGate(await readTreeChanges(repository, common, head));
  const [pairs, entries] = await Promise.all([
    readPairs(repository, result.entries),
    readPublished(repository, base, today),
  ]);
  const reviewed = reviewProposal({ gate: result, pairs, entries, today, author, host });
  return { reviewed, commits: { base, head } };
}

function resolveCommit(repository: string, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  return gitOrRefuse(repository, args, `There is no commit called ${name}`);
}

/** What Git answers. @throws UsageError with these words if it fails. */
async function gitOrRefuse(repository: string, args: readonly string[], problem: string): Promise<string> {
  try {
    return await git(args, { cwd: repository });
  } catch (error) {
    throw error instanceof GitError ? new UsageError(problem) : error;
  }
}

/** Compares the trees of two commits. */
async function readTreeChanges(repository: string, from: string, to: string): Promise<TreeChanges> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--no-abbrev', '--raw', from, to];
  const fields = (await git(args, { cwd: repository })).split('\0').filter((field) => field !== '');
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, modeBefore, modeAfter, shaBefore, shaAfter] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(fields[index]!) ?? [];
    const [before, after] = [toTreeFile(modeBefore, shaBefore), toTreeFile(modeAfter, shaAfter)];
    changes.push({ path: fields[index + 1]!, ...(before && { before }), ...(after && { after }) });
  }
  return { changes: await addSizes(repository, changes), complete: true };
}

function toTreeFile(mode: string | undefined, sha: string | undefined): TreeFile | undefined {
  return mode === undefined || sha === undefined || mode === '000000' ? undefined : { mode, sha };
}

/** Adds the sizes of new contents, which are asked for all at once, so that nothing large is read. */
async function addSizes(repository: string, changes: readonly TreeChange[]): Promise<TreeChange[]> {
  const shas = changes.flatMap(({ after }) => (after && after.mode !== '160000' ? [after.sha] : []));
  if (shas.length === 0) return [...changes];
  const input = shas.map((sha) => `${sha}\n`).join('');
  const listed = await git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], { cwd: repository, input });
  const sizes = new Map(listed.split('\n').map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
  return changes.map((change) => {
    const size = change.after && sizes.get(change.after.sha);
    return size === undefined ? change : { ...change, after: { ...change.after!, size } };
  });
}

/** Both states of each entry that passed the gate. */
async function readPairs(repository: string, entries: readonly TreeChange[]): Promise<FilePair[]> {
  const files = entries.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const blobs = await readBlobs(
    repository,
    files.map(({ sha }) => sha),
  );
  return entries.flatMap(({ path, ...change }): FilePair[] => {
    const place = locateInRegister(path, collections);
    const [before, after] = [
      change.before && blobs.get(change.before.sha),
      change.after && blobs.get(change.after.sha),
    ];
    return place ? [{ path, ...place, ...(before && { before }), ...(after && { after }) }] : [];
  });
}

/** Every entry of the register at a commit, read without rules. Links and the like are skipped. */
async function readPublished(repository: string, commit: string, today: Day): Promise<PublishedEntry[]> {
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', 'content/'], { cwd: repository });
  const files = listed.split('\0').flatMap((line) => {
    const [, sha = '', path = ''] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const place = locateInRegister(path, collections);
    return place ? [{ ...place, sha, path }] : [];
  });
  const blobs = await readBlobs(
    repository,
    files.map(({ sha }) => sha),
  );
  return files.map(({ collection, id, path, sha }) => ({
    ...readEntry(collection, { path, id, content: blobs.get(sha)! }, { today }, []),
    path,
    collection,
    id,
  }));
}
