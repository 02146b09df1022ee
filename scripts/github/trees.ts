import type { TreeChange, TreeChanges, TreeFile } from '../review/gate.ts';
import type { GitHub } from './client.ts';

/** An entry of a folder; one with `isFolder` is a tree of its own. */
interface Entry extends TreeFile {
  readonly isFolder: boolean;
}

/** The most folders that are requested: an honest change touches a handful. */
const maximumFolders = 40;

/**
 * Compares two trees, read folder by folder from GitHub. GitHub's own list of changed files ends after 3,000, follows renames
 * and has no modes. Outside `content/` a folder is listed and not opened.
 */
export async function compareTrees(github: GitHub, before: string, after: string): Promise<TreeChanges> {
  const changes: TreeChange[] = [];
  let complete = true;
  let requested = 0;

  async function readFolder(sha: string | undefined): Promise<ReadonlyMap<string, Entry>> {
    if (sha === undefined) return new Map();
    requested += 1;
    if (requested > maximumFolders) {
      complete = false;
      return new Map();
    }
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
    if (data.truncated) complete = false;
    return new Map(
      data.tree.map(({ path, mode, sha: object, size, type }) => [
        path,
        { mode, sha: object, isFolder: type === 'tree', ...(size !== undefined && { size }) },
      ]),
    );
  }

  async function compare(parent: string, beforeSha?: string, afterSha?: string): Promise<void> {
    const [old, now] = [await readFolder(beforeSha), await readFolder(afterSha)];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [from, to] = [old.get(name), now.get(name)];
      if (from?.sha === to?.sha && from?.mode === to?.mode) continue;
      const path = parent + name;
      const isInside = path === 'content' || path.startsWith('content/');
      const [fromFolder, toFolder] = [from?.isFolder ? from : undefined, to?.isFolder ? to : undefined];
      if (isInside && (fromFolder || toFolder)) await compare(`${path}/`, fromFolder?.sha, toFolder?.sha);
      else if (fromFolder || toFolder) changes.push(toChange(`${path}/`, from, to));
      const [fromFile, toFile] = [fromFolder ? undefined : from, toFolder ? undefined : to];
      if (fromFile || toFile) changes.push(toChange(path, fromFile, toFile));
    }
  }

  await compare('', before, after);
  return { changes, complete };
}

function toChange(path: string, before: Entry | undefined, after: Entry | undefined): TreeChange {
  const toFile = ({ mode, sha, size }: Entry): TreeFile => ({ mode, sha, ...(size !== undefined && { size }) });
  return { path, ...(before && { before: toFile(before) }), ...(after && { after: toFile(after) }) };
}
