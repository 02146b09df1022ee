import { readBlobs } from '../../src/git/blobs.ts';
import { git } from '../../src/git/run-git.ts';
import { collections } from '../../src/model/collections.ts';
import { readEntry } from '../../src/parse/parse-entry.ts';
import { placeInRegister, type FilePair } from '../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../src/review/published-register.ts';
import type { Day } from '../../src/text/dates.ts';

import type { TreeChange, TreeChanges, TreeFile } from './tree-changes.ts';

/** In what two commits differ, by Git itself. */
export async function treeChanges(repository: string, from: string, to: string): Promise<TreeChanges> {
  const raw = await git(['diff-tree', '-r', '-z', '--no-renames', '--no-abbrev', '--raw', from, to], {
    cwd: repository,
  });
  const fields = raw.split('\0').filter((field) => field !== '');
  const changes: TreeChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, wasMode, isMode, was, is] = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(fields[index]!) ?? [];
    const file = (mode: string | undefined, sha: string | undefined): TreeFile | undefined =>
      mode === undefined || sha === undefined || mode === '000000' ? undefined : { mode, sha };
    const [before, after] = [file(wasMode, was), file(isMode, is)];
    changes.push({ path: fields[index + 1]!, ...(before && { before }), ...(after && { after }) });
  }
  return { changes: await withSizes(repository, changes), complete: true };
}

/** The sizes of what is new, asked for all at once, so that nothing large is read. */
async function withSizes(repository: string, changes: readonly TreeChange[]): Promise<TreeChange[]> {
  const wanted = changes.flatMap(({ after }) => (after && after.mode !== '160000' ? [after.sha] : []));
  const input = wanted.map((sha) => `${sha}\n`).join('');
  const listed =
    input === ''
      ? ''
      : await git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], { cwd: repository, input });
  const sizes = new Map(
    listed.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), Number(line.split(' ')[1])]),
  );
  return changes.map((change) => {
    const size = change.after && sizes.get(change.after.sha);
    return size === undefined ? change : { ...change, after: { ...change.after!, size } };
  });
}

/** The two states of each entry that was let through. */
export async function filePairs(repository: string, entries: readonly TreeChange[]): Promise<FilePair[]> {
  const shas = entries.flatMap(({ before, after }) => [before?.sha ?? [], after?.sha ?? []].flat());
  const blobs = await readBlobs(repository, shas);
  return entries.flatMap(({ path, before, after }): FilePair[] => {
    const place = placeInRegister(path, collections);
    if (!place) return [];
    const [was, is] = [before && blobs.get(before.sha), after && blobs.get(after.sha)];
    return [{ path, ...place, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

/** Every entry of the register at a commit, read without rules. Links and the like are passed over. */
export async function publishedAt(repository: string, commit: string, today: Day): Promise<PublishedEntry[]> {
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', 'content/'], { cwd: repository });
  const files = listed.split('\0').flatMap((line) => {
    const [, sha, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const place = path === undefined ? undefined : placeInRegister(path, collections);
    return place && sha !== undefined && path !== undefined ? [{ ...place, sha, path }] : [];
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
