import type { TreeChange, TreeChanges, TreeFile } from '../review/tree-changes.ts';
import type { GitHub } from './client.ts';

/** An entry of a folder. */
interface Entry extends TreeFile {
  readonly isFolder: boolean;
}

/** The most folders that are asked for: an honest change touches a handful. */
const mostFolders = 40;

/**
 * In what two trees differ, read folder by folder from GitHub and compared here. Its own list of changed files ends after 3,000,
 * follows renames and knows no modes. Outside `content/` a folder is named and not opened.
 */
export async function treeChangesOnGitHub(github: GitHub, before: string, after: string): Promise<TreeChanges> {
  const changes: TreeChange[] = [];
  let complete = true;
  let asked = 0;

  async function folder(sha: string | undefined): Promise<ReadonlyMap<string, Entry>> {
    if (sha === undefined) return new Map();
    asked += 1;
    if (asked > mostFolders) {
      complete = false;
      return new Map();
    }
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      owner: github.owner,
      repo: github.repo,
      tree_sha: sha,
    });
    if (data.truncated) complete = false;
    return new Map(
      data.tree.map(({ path, mode, sha: object, size, type }) => [
        path,
        { mode, sha: object, isFolder: type === 'tree', ...(size !== undefined && { size }) },
      ]),
    );
  }

  async function compare(path: string, was: string | undefined, is: string | undefined): Promise<void> {
    const [old, now] = [await folder(was), await folder(is)];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [from, to] = [old.get(name), now.get(name)];
      if (from?.sha === to?.sha && from?.mode === to?.mode) continue;
      const inner = path + name;
      const isInside = inner === 'content' || inner.startsWith('content/');
      const [fromFolder, toFolder] = [from?.isFolder ? from : undefined, to?.isFolder ? to : undefined];
      if (isInside && (fromFolder || toFolder)) await compare(`${inner}/`, fromFolder?.sha, toFolder?.sha);
      else if (fromFolder || toFolder) changes.push({ path: `${inner}/`, ...sides(from, to) });
      const [fromFile, toFile] = [fromFolder ? undefined : from, toFolder ? undefined : to];
      if (fromFile || toFile) changes.push({ path: inner, ...sides(fromFile, toFile) });
    }
  }

  await compare('', before, after);
  return { changes, complete };
}

function sides(before: Entry | undefined, after: Entry | undefined): Pick<TreeChange, 'before' | 'after'> {
  const plain = ({ mode, sha, size }: Entry): TreeFile => ({ mode, sha, ...(size !== undefined && { size }) });
  return { ...(before && { before: plain(before) }), ...(after && { after: plain(after) }) };
}

/** The bytes of a file by its hash. */
export async function readBlob({ request, owner, repo }: GitHub, sha: string): Promise<Uint8Array> {
  const { data } = await request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: sha });
  return Buffer.from(data.content, 'base64');
}
