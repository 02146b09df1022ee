import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryHistory } from '../version.ts';
import { sampleWith } from '../../../tests/support/register/sample.ts';
import { GitError } from '../../git/run-git.ts';
import { openPast, readHistories, type EntryToTrace } from './read-histories.ts';

const scratch = mkdtempSync(join(tmpdir(), 'register-histories-'));
const folder = join(scratch, 'repository');
const file = (id: string) => join(folder, `content/projects/${id}.md`);
let seconds = 1_772_000_000;

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=Example Register', '-c', 'user.email=register@example.invalid'];
  const dates = { GIT_AUTHOR_DATE: `${seconds} +0000`, GIT_COMMITTER_DATE: `${seconds} +0000` };
  seconds += 3600;
  execFileSync('git', [...who, ...args], { cwd: folder, env: { ...process.env, ...dates }, stdio: 'pipe' });
}

function commit(id: string, fields: string): void {
  writeFileSync(file(id), sampleWith(fields));
  git('add', '.');
  git('commit', '--quiet', `--message=${id}`);
}

/** A past in which two branches change one entry side by side, and another is called something else in the end. */
beforeAll(() => {
  mkdirSync(join(folder, 'content/projects'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  commit('park', 'stage: idea');
  commit('old-pool', 'stage: idea');
  git('switch', '--quiet', '--create', 'stage');
  commit('park', 'stage: pilot');
  commit('park', 'stage: live');
  git('switch', '--quiet', '--create', 'areas', 'main');
  commit('park', 'stage: idea\nareas:\n  - wirral');
  git('switch', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message=Merge one', 'areas');
  git('merge', '--quiet', '--no-ff', '--strategy=ours', '--message=Merge two', 'stage');
  commit('park', 'stage: live\nareas:\n  - wirral');
  git('mv', file('old-pool'), file('pool'));
  commit('pool', 'stage: idea\nprevious_ids:\n  - old-pool');
});

const entries: readonly EntryToTrace[] = [
  { id: 'park', previousIds: [] },
  { id: 'pool', previousIds: ['old-pool'] },
];

async function histories(cache: string): Promise<ReadonlyMap<string, EntryHistory>> {
  const options = {
    cache: join(scratch, cache),
    code: join(process.cwd(), 'src/text'),
    nameOf: () => undefined,
    namesKey: '',
  };
  const past = await openPast(join(folder, 'content'), options);
  if ('why' in past) throw new Error(past.why);
  return readHistories(past, entries, options);
}

test('every version is compared with the one that was published before, whatever branches held meanwhile', async () => {
  const found = await histories('whole');
  const told = (id: string) => found.get(id)!.map(({ reason, summary }) => `${reason}: ${summary}`);
  expect(told('park')).toEqual(['park: Declared', 'Merge one: Changed: Areas', 'park: Stage: Idea → Live']);
  expect(told('pool')).toEqual(['old-pool: Declared', 'pool: New address; before: old-pool']);
});

test('what was kept changes nothing, whichever part of it there is', async () => {
  const whole = await histories('kept');
  expect(await histories('kept')).toEqual(whole);
  for (const part of ['commits.json', 'compared.json']) {
    rmSync(join(scratch, 'kept', part));
    expect(await histories('kept')).toEqual(whole);
  }
  writeFileSync(join(scratch, 'kept/compared.json'), '{"key":');
  expect(await histories('kept')).toEqual(whole);
});

test('what came since the last reading is read on top of what was kept', async () => {
  await histories('since');
  commit('park', 'stage: paused\nareas:\n  - wirral');
  const since = await histories('since');
  expect(since.get('park')!.at(-1)!.summary).toBe('Stage: Live → Paused');
  expect(since).toEqual(await histories('anew'));
});

test('a content that Git has lost is an error, not a past without it', async () => {
  await histories('lost');
  rmSync(join(scratch, 'lost/compared.json'));
  const blob = execFileSync('git', ['rev-parse', 'HEAD:content/projects/park.md'], { cwd: folder, encoding: 'utf8' });
  rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.trim().slice(2)), { force: true });
  await expect(histories('lost')).rejects.toThrow(GitError);
  await expect(histories('never read')).rejects.toThrow(GitError);
});
