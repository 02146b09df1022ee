import { join } from 'node:path';
import { findFiles, toFoundFile, readFound } from '../../../src/files/content-folder.ts';
import { readFile } from '../../../src/files/read-entries.ts';
import { hashBlob } from '../../../src/git/blobs.ts';
import { collections } from '../../../src/model/collections.ts';
import { locateInRegister, type FilePair } from '../../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../../src/review/published-register.ts';
import type { Day } from '../../../src/text/dates.ts';
import { applyGate, maximumEntries, type GateResult } from '../../review/gate.ts';
import { shownPath } from '../../shared/paths.ts';
import type { GitHub } from '../client.ts';
import { findCommonCommit, fetchBlob, fetchCommit } from '../git-database.ts';
import { compareTrees } from '../trees.ts';

/** The files that a pull request proposes, read as data. */
export interface ProposedFiles {
  readonly gate: GateResult;
  readonly pairs: readonly FilePair[];
}

/**
 * Reads what a pull request changes, without checking out any of it: two trees, and the blobs of entries that passed the
 * gate. `content` is the content folder of a copy of the published branch.
 */
export async function readProposed(
  github: GitHub,
  base: string,
  head: string,
  content: string,
): Promise<ProposedFiles> {
  const common = await findCommonCommit(github, base, head);
  if (common === undefined) {
    const refusal = {
      path: '',
      words: 'It has no past in common with the register.',
      remedy: 'Begin with a new copy.',
    };
    return { gate: { dataOnly: false, entries: [], outside: [], refusals: [refusal] }, pairs: [] };
  }
  const [from, to] = [await fetchCommit(github, common), await fetchCommit(github, head)];
  const result = applyGate(await compareTrees(github, from.tree, to.tree));
  // Thousands of files would cost thousands of requests, and are refused anyway.
  if (result.entries.length > maximumEntries) return { gate: result, pairs: [] };
  const pairs: FilePair[] = [];
  const refusals = [...result.refusals];
  for (const { path, before, after } of result.entries) {
    const place = locateInRegister(path, collections);
    if (!place) continue;
    if (hashOnDisk(content, place) !== before?.sha) {
      refusals.push({
        path,
        words: 'The register has changed here since this was begun.',
        remedy: 'Press “Update branch” below, or begin again from the published entry.',
      });
    }
    pairs.push({
      path,
      ...place,
      ...(before && { before: await fetchBlob(github, before.sha) }),
      ...(after && { after: await fetchBlob(github, after.sha) }),
    });
  }
  return { gate: { ...result, refusals }, pairs };
}

/** Git's hash of a file of the published register; undefined if there is none. */
function hashOnDisk(content: string, { collection, id }: Pick<FilePair, 'collection' | 'id'>): string | undefined {
  const found = readFound(toFoundFile(join(content, collection, `${id}.md`), collection, shownPath));
  return 'message' in found ? undefined : hashBlob(found.bytes, 'sha1');
}

/** Every entry of the published register, read from its folder without rules. */
export function readPublished(content: string, today: Day): PublishedEntry[] {
  return collections.flatMap((collection) =>
    findFiles(content, collection, shownPath).map((file) => ({
      ...readFile(file, { today }, []),
      path: `content/${collection}/${file.id}.md`,
      collection,
      id: file.id,
    })),
  );
}
