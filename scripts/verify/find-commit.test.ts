import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCommit } from './find-commit.ts';

let folder: string;
let origin: string;
const commits: Record<string, string> = {};
const git = (cwd: string, ...args: string[]) => {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-11-20T23:30:00-02:00' };
  return execFileSync('git', [...identity, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
};
const commit = (name: string) => {
  writeFileSync(join(origin, 'file'), name);
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', `--message=${name}`);
  commits[name] = git(origin, 'rev-parse', 'HEAD');
};
const clone = (name: string, ...args: string[]) => {
  const path = join(folder, name);
  git(folder, 'clone', '--quiet', ...args, pathToFileURL(origin).href, path);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-commit-'));
  origin = join(folder, 'origin');
  git(folder, 'init', '--quiet', origin);
  for (const name of ['first', 'second', 'third']) commit(name);
  git(origin, 'checkout', '--quiet', '-b', 'proposal', 'HEAD~1');
  commit('proposed');
  git(origin, 'checkout', '--quiet', 'main');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a commit of the published branch is found, with how far behind it is', async () => {
  const known = { day: '2026-11-21', branch: 'main' };
  expect(await findCommit(origin, commits['third']!)).toEqual({ ...known, subject: 'third', behind: 0 });
  expect(await findCommit(origin, commits['first']!)).toEqual({ ...known, subject: 'first', behind: 2 });
  const copy = clone('copy');
  git(copy, 'checkout', '--quiet', commits['first']!);
  expect(await findCommit(copy, commits['second']!)).toMatchObject({ branch: 'the published branch', behind: 1 });
});

test('a commit that nobody has published runs only for who has checked it out', async () => {
  const proposed = commits['proposed']!;
  await expect(findCommit(origin, proposed)).rejects.toThrow(`in no published branch`);
  await expect(findCommit(origin, proposed)).rejects.toThrow(`git checkout ${proposed}`);
  const copy = clone('own');
  git(copy, 'checkout', '--quiet', proposed);
  expect(await findCommit(copy, proposed)).toMatchObject({ branch: 'what is checked out here', behind: 0 });
});

test('a commit that the clone does not have is to be fetched, and so is the rest of a shallow one', async () => {
  await expect(findCommit(origin, 'a'.repeat(40))).rejects.toThrow('does not have. Fetch it first: git fetch origin');
  await expect(findCommit(clone('shallow', '--depth=1'), commits['third']!)).rejects.toThrow('git fetch --unshallow');
});
