import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPathInside, readGitState } from './git-state.ts';

let folder: string;
let commit: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'register-state-')));
  git('init', '--quiet');
  mkdirSync(join(folder, 'content'));
  write('content/a.md', 'a\n');
  write('.gitignore', 'dist\n');
  git('add', '.');
  git('commit', '--quiet', '--message=First');
  commit = git('rev-parse', 'HEAD');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a clean folder is its commit; what Git ignores does not count', async () => {
  write('dist', 'x');
  expect(await readGitState(folder)).toEqual({ commit, uncommitted: false });
});

test('a changed file and one that Git does not have make it differ, wherever they lie', async () => {
  write('content/a.md', 'b\n');
  expect(await readGitState(folder)).toEqual({ commit, uncommitted: true });
  git('checkout', '--quiet', '.');
  write('content/b.md', 'b\n');
  expect(await readGitState(folder)).toEqual({ commit, uncommitted: true });
  expect(await readGitState(folder, join(folder, 'content/b.md'))).toEqual({ commit, uncommitted: false });
  expect(await readGitState(folder, join(folder, 'elsewhere.json'))).toEqual({ commit, uncommitted: true });
  rmSync(join(folder, 'content/b.md'));
});

test('without a repository of its own there is no commit, and a sentence why', async () => {
  const copy = join(folder, 'dist-copy');
  cpSync(join(folder, 'content'), copy, { recursive: true });
  expect(await readGitState(copy)).toEqual({
    commit: null,
    why: 'It was built from a copy that is no Git repository.',
  });
  rmSync(copy, { recursive: true });
  const outside = mkdtempSync(join(tmpdir(), 'register-no-git-'));
  expect(await readGitState(outside)).toEqual({
    commit: null,
    why: expect.stringContaining('no repository') as string,
  });
  rmSync(outside, { recursive: true });
});

test.each([
  ['/a/b/c', 'b/c'],
  ['/a/..b', '..b'],
  ['/a', undefined],
  ['/b', undefined],
  ['/ab', undefined],
])('%s lies inside /a as %s', (path, inside) => {
  expect(getPathInside('/a', path)).toBe(inside);
});
