import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDeclaration } from '../../../../src/register/read/declaration.ts';
import { git } from '../../../../src/files/git/run.ts';
import { generateContent } from '../generate.ts';
import { makeCommits } from './commits.ts';
import { lastDay } from './days.ts';

let folder: string;
const ask = (project: string, ...args: string[]) => git(args, { cwd: project });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-commits-'));
  for (const name of ['one', 'two']) {
    generateContent(join(folder, name, 'content'), 12, 5);
    writeFileSync(join(folder, name, 'package.json'), '{}');
    await makeCommits({ project: join(folder, name), count: 60, seed: 5 });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a past has about as many commits as asked for, merges among them, and ends in what lies in the folder', async () => {
  const one = join(folder, 'one');
  expect(Number(await ask(one, 'rev-list', '--count', 'main'))).toBe(61);
  expect(Number(await ask(one, 'rev-list', '--count', '--merges', 'main'))).toBe(10);
  expect(await ask(one, 'status', '--porcelain')).toBe('');
  expect((await ask(one, 'ls-tree', '--name-only', 'main', 'content/projects/')).split('\n')).toHaveLength(12);
});

test('the same seed gives the same past', async () => {
  const hashes = ['one', 'two'].map((name) => ask(join(folder, name), 'rev-parse', 'main~1'));
  expect(new Set(await Promise.all(hashes)).size).toBe(1);
});

test('every earlier wording is a sound declaration, and another than the next', async () => {
  const one = join(folder, 'one');
  const commits = (await ask(one, 'log', '--format=%H', '--', 'content/projects')).split('\n');
  const [name = ''] = readdirSync(join(one, 'content/projects'));
  const path = `content/projects/${name}`;
  const blobs = await Promise.all(
    commits.map((commit) => ask(one, 'rev-parse', '--verify', '--quiet', `${commit}:${path}`).catch(() => '')),
  );
  const versions = [...new Set(blobs)].filter(Boolean);
  expect(versions.length).toBeGreaterThan(1);
  for (const blob of versions) {
    const content = `${await ask(one, 'cat-file', 'blob', blob)}\n`;
    const { messages } = readDeclaration({ path, id: basename(name, '.md'), content }, { today: lastDay });
    expect(messages).toEqual([]);
  }
});
