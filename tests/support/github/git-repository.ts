import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { git, GitError } from '../../../src/git/run-git.ts';

const run = promisify(execFile);

/** Who made a commit, and when. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with seconds. */
  readonly date: string;
}

/** A commit as Git keeps it. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** An entry of a tree to be made; without a `sha` the path is taken out. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | null;
}

/** An entry of a tree as Git lists it. A name that is not UTF-8 comes with the sign for what cannot be read. */
export interface ListedEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** In bytes; of files only. */
  readonly size: number | undefined;
}

/** A file that differs between two commits. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** A bare Git repository in a temporary folder, worked with Git's own plumbing. */
export interface Repository {
  readonly folder: string;
  /** The commit that a full ref (`refs/heads/main`) or a commit's hash names; undefined when there is none. */
  resolve(name: string): Promise<string | undefined>;
  /** All full names of branches, sorted. */
  branches(): Promise<string[]>;
  /** Moves or makes a ref; `undefined` takes it away. */
  setRef(ref: string, sha: string | undefined): Promise<void>;
  isAncestor(older: string, newer: string): Promise<boolean>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** The commits of `head` that `base` has not, oldest first. */
  commitsBetween(base: string, head: string): Promise<string[]>;
  commit(sha: string): Promise<Commit | undefined>;
  kindOf(sha: string): Promise<string | undefined>;
  addBlob(content: Uint8Array): Promise<string>;
  /** Undefined when an entry cannot be made: an object that is not there, a path to take out that is not there. */
  addTree(base: string | undefined, entries: readonly TreeEntry[]): Promise<string | undefined>;
  addCommit(commit: Omit<Commit, 'sha'>): Promise<string>;
  /** What lies in a tree, without what lies in its folders; undefined when there is no such tree. */
  entries(tree: string): Promise<readonly ListedEntry[] | undefined>;
  /** The bytes of a blob by its hash; undefined when there is none. */
  blob(sha: string): Promise<Uint8Array | undefined>;
  /** The bytes of a file in a commit; undefined when there is none. */
  file(commit: string, path: string): Promise<Uint8Array | undefined>;
  changes(from: string, to: string): Promise<ChangedFile[]>;
  /** Another repository with the same refs, of which each goes its own way. They keep their objects in one place. */
  copy(): Promise<Repository>;
  /** Merges without a working folder; undefined when the two contradict each other. */
  mergedTree(ours: string, theirs: string): Promise<string | undefined>;
  remove(): Promise<void>;
}

/** Makes an empty repository whose first branch will be `main`. */
export async function createRepository(): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'register-github-'));
  await git(['init', '--quiet', '--bare', '--template=', '--initial-branch=main'], { cwd: folder });
  return openRepository(folder, new Map());
}

/** What Git has said of things that never change, because a hash names them. */
type Memory = Map<string, unknown>;

function openRepository(folder: string, remembered: Memory): Repository {
  const inside = { cwd: folder };
  let indexes = 0;

  /** What Git says, or undefined when it refuses. */
  const attempt = async (args: readonly string[]) => {
    try {
      return await git(args, inside);
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  };
  const lines = (text: string | undefined) => (text ? text.split('\n') : []);

  async function once<Found>(key: string, ask: () => Promise<Found>): Promise<Found> {
    if (remembered.has(key)) return remembered.get(key) as Found;
    const found = await ask();
    if (found !== undefined) remembered.set(key, found);
    return found;
  }

  /** Asks Git about two commits; only what hashes name is remembered, for a branch moves on. */
  async function about<Found>(what: string, a: string, b: string, ask: () => Promise<Found>): Promise<Found> {
    return isHash(a) && isHash(b) ? once(`${what} ${a} ${b}`, ask) : ask();
  }

  async function resolve(name: string): Promise<string | undefined> {
    if (isHash(name)) return (await kindOf(name)) === 'commit' ? name : undefined;
    // A ref is a file, unless Git has packed it; asking Git takes fifty times as long.
    const loose = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (loose !== undefined && isHash(loose.trim())) return loose.trim();
    if (!existsSync(join(folder, 'packed-refs'))) return undefined;
    return attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  }

  const kindOf = (sha: string) => once(`kind ${sha}`, () => attempt(['cat-file', '-t', sha]));

  async function readCommit(sha: string): Promise<Commit> {
    const format = '--format=%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B';
    const fields = (await git(['show', '--no-patch', '--encoding=UTF-8', format, sha], inside)).split('\0');
    const [tree, parents, name, email, date, committer, committerEmail, committed, message] = fields as [
      string, string, string, string, string, string, string, string, string,
    ]; // prettier-ignore
    return {
      sha,
      tree,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name, email, date },
      committer: { name: committer, email: committerEmail, date: committed },
      message: message.replace(/\n$/, ''),
    };
  }

  async function writeTree(base: string | undefined, entries: readonly TreeEntry[]): Promise<string | undefined> {
    const env = { GIT_INDEX_FILE: join(folder, `server-index-${(indexes += 1)}`) };
    await git(['read-tree', ...(base === undefined ? ['--empty'] : [base])], { ...inside, env });
    const removed = entries.filter(({ sha }) => sha === null);
    const present = removed.length === 0 ? '' : await git(['ls-files', '-z'], { ...inside, env });
    if (removed.some(({ path }) => !present.split('\0').includes(path))) return undefined;
    const information = entries.map(
      ({ path, mode, sha }) => `${sha === null ? '0' : mode} ${sha ?? '0'.repeat(40)}\t${path}\0`,
    );
    await git(['update-index', '-z', '--index-info'], { ...inside, env, input: information.join('') });
    const tree = await git(['write-tree'], { ...inside, env });
    await rm(env.GIT_INDEX_FILE, { force: true });
    return tree;
  }

  async function readChanges(from: string, to: string): Promise<ChangedFile[]> {
    const statuses = new Map([['A', 'added'], ['D', 'removed'], ['M', 'modified']] as const); // prettier-ignore
    const both = await git(['diff-tree', '-r', '-z', '--no-renames', '--raw', '--numstat', from, to], inside);
    const fields = both.split('\0').filter(Boolean);
    const counts = new Map(
      fields.flatMap((field) => {
        const [, added, deleted, path] = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(field) ?? [];
        return path === undefined ? [] : [[path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 }]];
      }),
    );
    return fields.flatMap((field, index) => {
      if (!field.startsWith(':')) return [];
      const [, , before, after, letter] = field.split(' ');
      const path = fields[index + 1]!;
      const status = statuses.get(letter as 'A') ?? 'modified';
      const sha = (status === 'removed' ? before : after)!;
      return [{ path, status, sha, ...(counts.get(path) ?? { additions: 0, deletions: 0 }) }];
    });
  }

  async function readEntries(tree: string): Promise<readonly ListedEntry[] | undefined> {
    if ((await kindOf(tree)) !== 'tree') return undefined;
    const listed = await git(['ls-tree', '-z', '--long', tree], inside);
    return listed
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [, mode, type, sha, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line)!;
        return { path: path!, mode: mode!, type: type!, sha: sha!, size: size === '-' ? undefined : Number(size) };
      });
  }

  async function readBlob(commit: string, path: string): Promise<Uint8Array | undefined> {
    const sha = await attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`]);
    return sha === undefined ? undefined : readObject(sha);
  }

  async function readObject(sha: string): Promise<Uint8Array | undefined> {
    if ((await kindOf(sha)) !== 'blob') return undefined;
    const { stdout } = await run('git', ['cat-file', 'blob', sha], {
      ...inside,
      encoding: 'buffer',
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout;
  }

  return {
    folder,
    resolve,
    kindOf,
    mergeBase: (a, b) => about('base', a, b, () => attempt(['merge-base', a, b])),
    branches: async () => lines(await git(['for-each-ref', '--format=%(refname)', 'refs/heads/'], inside)),
    async setRef(ref, sha) {
      await git(sha === undefined ? ['update-ref', '-d', ref] : ['update-ref', ref, sha], inside);
    },
    isAncestor: async (older, newer) => (await attempt(['merge-base', '--is-ancestor', older, newer])) !== undefined,
    commitsBetween: (base, head) =>
      about('between', base, head, async () => lines(await git(['rev-list', '--reverse', `${base}..${head}`], inside))),
    commit: async (sha) =>
      (await kindOf(sha)) === 'commit' ? once(`commit ${sha}`, () => readCommit(sha)) : undefined,
    async addBlob(content) {
      const sha = await once(`blob ${Buffer.from(content).toString('latin1')}`, () =>
        git(['hash-object', '-w', '--stdin'], { ...inside, input: content }),
      );
      remembered.set(`kind ${sha}`, 'blob');
      return sha;
    },
    async addTree(base, entries) {
      for (const { sha, mode } of entries) {
        // A submodule names a commit of another repository.
        if (sha !== null && mode !== '160000' && (await kindOf(sha)) === undefined) return undefined;
      }
      const sha = await once(`tree ${base ?? ''} ${JSON.stringify(entries)}`, () => writeTree(base, entries));
      if (sha !== undefined) remembered.set(`kind ${sha}`, 'tree');
      return sha;
    },
    async addCommit(commit) {
      const { tree, parents, author, committer, message } = commit;
      const env = {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: author.date,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: committer.date,
      };
      const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
      const sha = await once(`commit of ${JSON.stringify(commit)}`, () =>
        git(args, { ...inside, env, input: message }),
      );
      remembered.set(`kind ${sha}`, 'commit');
      return sha;
    },
    entries: (tree) => once(`entries ${tree}`, () => readEntries(tree)),
    blob: (sha) => once(`bytes ${sha}`, () => readObject(sha)),
    file: (commit, path) =>
      isHash(commit) ? once(`file ${commit} ${path}`, () => readBlob(commit, path)) : readBlob(commit, path),
    changes: (from, to) => about('changes', from, to, () => readChanges(from, to)),
    mergedTree: (ours, theirs) => attempt(['merge-tree', '--write-tree', ours, theirs]),
    async copy() {
      const other = await mkdtemp(join(tmpdir(), 'register-github-'));
      await cp(folder, other, { recursive: true, filter: (path) => path !== join(folder, 'objects') });
      await symlink(join(folder, 'objects'), join(other, 'objects'), 'junction');
      return openRepository(other, remembered);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
