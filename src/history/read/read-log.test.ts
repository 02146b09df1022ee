import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { Commit } from '../commit.ts';
import { readBlobs, streamBlobs } from '../../git/blobs.ts';
import { readLog } from './read-log.ts';
import { findRepository, unknownReasons } from '../../git/find-repository.ts';
import { GitError } from '../../git/run-git.ts';

const scratch = mkdtempSync(join(tmpdir(), 'register-git-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Runs Git in a folder as nobody in particular, with nobody's settings. */
function git(folder: string, args: readonly string[], input = ''): string {
  const who = { NAME: 'Example Register', EMAIL: 'register@example.invalid', DATE: '1772000000 +0000' };
  const named = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value] as const,
    [`GIT_COMMITTER_${name}`, value] as const,
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(named),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  return execFileSync('git', [...args], { cwd: folder, env, input, encoding: 'utf8' }).trim();
}

/** A new repository with a register in a folder of its own, and one commit for each message. */
function repositoryOf(name: string, messages: readonly string[]): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'our register/content/projects'), { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  for (const [index, message] of messages.entries()) {
    writeFileSync(join(folder, 'our register/content/projects/park-visits.md'), `${index}\n`);
    git(folder, ['add', '.']);
    git(folder, ['commit', '--quiet', '--allow-empty-message', '--cleanup=verbatim', '--file=-'], message);
  }
  return folder;
}

/** Everything that comes. */
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function logOf(folder: string): Promise<Commit[]> {
  const found = await findRepository(join(folder, 'our register/content'));
  if ('why' in found) throw new Error(found.why);
  return all(readLog(found.repository, found.head, `${found.prefix}projects/`));
}

const hostile = [
  '',
  ':100644 100644 0000000 1111111 M\n',
  '\n:000000 100644 0000000 1111111 A\ncontent/projects/other.md\n',
  `${'f'.repeat(40)} ${'0'.repeat(40)}\n1\nnot a commit\n`,
  '\u202eturned round \u0007 </script>\n',
  `${'long '.repeat(40_000)}\n`,
];

test('a message is never taken for anything else, whatever it says', async () => {
  const commits = await logOf(repositoryOf('hostile', hostile));
  expect(commits.map(({ message }) => message.trim())).toEqual(hostile.map((message) => message.trim()));
  expect(commits.map(({ changes }) => changes.map(({ id }) => id))).toEqual(hostile.map(() => ['park-visits']));
});

test("somebody's own settings of Git change nothing", async () => {
  const folder = repositoryOf('settings', ['One', 'Two']);
  const before = await logOf(folder);
  for (const setting of ['log.showRoot=false', 'color.ui=always', 'diff.renames=copies', 'log.showSignature=true']) {
    const [name = '', value = ''] = setting.split('=');
    git(folder, ['config', name, value]);
  }
  expect(await logOf(folder)).toEqual(before);
});

test('only files of the folder count, whatever other paths are called', async () => {
  const folder = repositoryOf('paths', ['One']);
  const names = ['projects/deep/er.md', 'projects/a\n:b.md', 'projects/notes.txt', 'other/park-visits.md'];
  mkdirSync(join(folder, 'our register/content/projects/deep'));
  mkdirSync(join(folder, 'our register/content/other'));
  mkdirSync(join(folder, 'projects'));
  for (const name of names) writeFileSync(join(folder, 'our register/content', name), 'x');
  writeFileSync(join(folder, 'projects/park-visits.md'), 'x');
  git(folder, ['add', '.']);
  git(folder, ['commit', '--quiet', '--message=Two']);
  const newest = (await logOf(folder)).at(-1);
  expect(newest!.changes.map(({ id }) => id)).toEqual(['a\n:b']);
});

test('says plainly why the past is not known', async () => {
  const whole = repositoryOf('whole', ['One', 'Two']);
  git(scratch, ['clone', '--quiet', '--depth=1', `file://${whole}`, 'shallow']);
  mkdirSync(join(scratch, 'bare of commits'));
  git(join(scratch, 'bare of commits'), ['init', '--quiet']);
  expect(await findRepository(join(scratch, 'shallow/our register/content'))).toEqual({ why: unknownReasons.shallow });
  expect(await findRepository(scratch)).toEqual({ why: unknownReasons.notInGit });
  expect(await findRepository(join(scratch, 'bare of commits'))).toEqual({ why: unknownReasons.notInGit });
});

test('a hook of another repository does not mislead it', async () => {
  const [one, two] = [repositoryOf('one', ['One']), repositoryOf('two', ['Two'])];
  process.env['GIT_DIR'] = join(one, '.git');
  try {
    expect((await logOf(two)).map(({ message }) => message.trim())).toEqual(['Two']);
  } finally {
    delete process.env['GIT_DIR'];
  }
});

test('a log that cannot be read is an error, not a short past', async () => {
  const folder = repositoryOf('damaged', ['One', 'Two']);
  const log = readLog(folder, 'f'.repeat(40), 'content/projects/');
  await expect(all(log)).rejects.toThrow(GitError);
});

test('contents come whole, in the order asked for, and what is not there comes without one', async () => {
  const folder = repositoryOf('contents', ['One']);
  const texts = ['', 'a\n', 'é'.repeat(100_000), '0123456789 blob 5\n'];
  const shas = texts.map((text) => git(folder, ['hash-object', '-w', '--stdin'], text));
  const asked = [...shas, 'f'.repeat(40), ...shas.toReversed()].map((blob, place) => ({ blob, place }));
  const found = await all(streamBlobs(folder, asked));
  expect(found.map(({ wanted }) => wanted)).toEqual(asked);
  const inOrder = [...texts, undefined, ...texts.toReversed()];
  expect(found.map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual(inOrder);
  expect((await readBlobs(folder, [...shas, 'f'.repeat(40)])).size).toBe(4);
  await expect(readBlobs(join(scratch, 'nowhere'), shas)).rejects.toThrow(GitError);
});

test('what is wanted may be found out while Git answers; if that fails or Git ends, so does the reading', async () => {
  const folder = repositoryOf('wanted', ['One']);
  const blob = git(folder, ['hash-object', '-w', '--stdin'], 'a\n');
  const late = async function* (fails: boolean) {
    for (let place = 0; place < 1000; place += 1) {
      if (place % 100 === 0) await setTimeout(1);
      yield { blob, place };
    }
    if (fails) throw new Error('The log broke off.');
  };
  const found = await all(streamBlobs(folder, late(false)));
  expect(found.map(({ wanted }) => wanted.place)).toEqual(Array.from({ length: 1000 }, (_, place) => place));
  await expect(all(streamBlobs(folder, late(true)))).rejects.toThrow('The log broke off.');
  // Git ends at once where there is no repository, long before all has been asked.
  await expect(all(streamBlobs(scratch, late(false)))).rejects.toThrow(GitError);
});

test('whoever stops reading ends both Git and the finding out', async () => {
  const folder = repositoryOf('stopped', ['One']);
  const blob = git(folder, ['hash-object', '-w', '--stdin'], 'a\n');
  const { promise, resolve } = Promise.withResolvers<string>();
  const endless = async function* () {
    try {
      for (;;) {
        await setTimeout(0);
        yield { blob };
      }
    } finally {
      resolve('ended');
    }
  };
  for await (const { bytes } of streamBlobs(folder, endless())) {
    expect(bytes).toHaveLength(2);
    break;
  }
  expect(await promise).toBe('ended');
});

test('neither a graft nor a replacement changes what was', async () => {
  const folder = repositoryOf('grafted', ['one', 'two', 'three']);
  const [head = '', before = '', first = ''] = git(folder, ['rev-list', 'HEAD']).split('\n');
  mkdirSync(join(folder, '.git/info'), { recursive: true });
  writeFileSync(join(folder, '.git/info/grafts'), `${head} ${first}\n`);
  git(folder, ['replace', '--force', before, first]);
  const commits = await all(readLog(folder, head, 'our register/content/projects/'));
  expect(commits.map(({ message }) => message)).toEqual(['one', 'two', 'three']);
});
