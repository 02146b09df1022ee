import { join } from 'node:path';
import { blobName } from '../../../src/git/blobs.ts';
import { findFiles, foundFile, readFound } from '../../../src/files/content-folder.ts';
import { readFile } from '../../../src/files/read-entries.ts';
import { collections } from '../../../src/model/collections.ts';
import { placeInRegister, type FilePair } from '../../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../../src/review/published-register.ts';
import type { Day } from '../../../src/text/dates.ts';
import { shownPath } from '../../shared/paths.ts';
import { gate, mostEntries, type Gate } from '../../review/gate.ts';
import { readCommit, commonCommit } from '../commits.ts';
import type { GitHub } from '../client.ts';
import { readBlob, treeChangesOnGitHub } from '../trees.ts';

/** What a pull request proposes, read as data. */
export interface Proposed {
  readonly gate: Gate;
  readonly pairs: readonly FilePair[];
}

/**
 * Reads what a pull request changes, without checking anything of it out: two trees, and the blobs of entries that passed the
 * gate. `content` is a copy of the published branch.
 */
export async function readProposed(github: GitHub, base: string, head: string, content: string): Promise<Proposed> {
  const common = await commonCommit(github, base, head);
  if (common === undefined)
    return refusedWhole('It has no past in common with the register.', 'Begin with a new copy.');
  const [was, is] = [await readCommit(github, common), await readCommit(github, head)];
  const looked = gate(await treeChangesOnGitHub(github, was.tree, is.tree));
  // Thousands of files would cost thousands of requests, and are refused as they are.
  if (looked.entries.length > mostEntries) return { gate: looked, pairs: [] };
  const pairs: FilePair[] = [];
  const refusals = [...looked.refusals];
  for (const { path, before, after } of looked.entries) {
    const place = placeInRegister(path, collections);
    if (!place) continue;
    if (hashOnDisk(content, path) !== before?.sha) {
      refusals.push({
        path,
        words: 'The register has changed here since this was begun.',
        remedy: 'Press “Update branch” below, or begin again from the published entry.',
      });
    }
    pairs.push({
      path,
      ...place,
      ...(before && { before: await readBlob(github, before.sha) }),
      ...(after && { after: await readBlob(github, after.sha) }),
    });
  }
  return { gate: { ...looked, refusals }, pairs };
}

function refusedWhole(words: string, remedy: string): Proposed {
  return { gate: { dataOnly: false, entries: [], outside: [], refusals: [{ path: '', words, remedy }] }, pairs: [] };
}

/** The hash that Git gives a file of the published register; undefined for one that is not there. */
function hashOnDisk(content: string, path: string): string | undefined {
  const place = placeInRegister(path, collections)!;
  const file = foundFile(join(content, place.collection, `${place.id}.md`), place.collection, shownPath);
  const found = readFound(file);
  if ('message' in found) return undefined;
  return blobName(found.bytes, 'sha1');
}

/** Every entry of the published register, read from its folder without rules. */
export function publishedIn(content: string, today: Day): PublishedEntry[] {
  return collections.flatMap((collection) =>
    findFiles(content, collection, shownPath).map((file) => ({
      ...readFile(file, { today }, []),
      path: `content/${collection}/${file.id}.md`,
      collection,
      id: file.id,
    })),
  );
}
