import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPath, newText } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import { checkAndSave, publishSaved } from './run-check.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let fixture: PullFixture;
let folder: string;
let number: number;

beforeEach(async () => {
  fixture = await createPullFixture();
  folder = mkdtempSync(join(tmpdir(), 'register-verdict-'));
  await fixture.fork.push('declare', { [newPath]: newText }, 'Declare');
  number = fixture.fork.openPull({ title: 'x', body: '', head: 'declare' }).number;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await fixture.stop();
});

const preview = 'https://github.com/example/charter-register/actions/runs/12/artifacts/34';

test('what one step finds, the next one tells, with where the page can be seen', async () => {
  expect(await checkAndSave({ ...fixture.options, number }, folder)).toEqual({
    words: `Pull request ${number}: success`,
    failed: false,
  });
  expect(readFileSync(join(folder, 'review.html'), 'utf8')).toContain('<h1>Review</h1>');
  expect(await publishSaved(fixture.github, number, folder, preview)).toEqual({
    words: `Pull request ${number}: published`,
    failed: false,
  });
  expect(fixture.comment(number)!.body).toContain(`(${preview})`);
});

test('a verdict is told of the pull request that it is about, and of no other', async () => {
  await checkAndSave({ ...fixture.options, number }, folder);
  await expect(publishSaved(fixture.github, number + 1, folder, undefined)).rejects.toThrow(
    'about another pull request',
  );
  expect(fixture.comment(number)).toBeUndefined();
});

test.each(['https://evil.example/x', `${preview}) [LGTM](https://evil.example`, 'javascript:alert(1)', ''])(
  'a page at %s is not offered',
  async (address) => {
    await checkAndSave({ ...fixture.options, number }, folder);
    await publishSaved(fixture.github, number, folder, address);
    expect(fixture.comment(number)!.body).not.toContain('See the page');
  },
);

test('nothing is said when there is nothing to say', async () => {
  await fixture.server.closePull(number);
  expect((await checkAndSave({ ...fixture.options, number }, folder)).words).toContain(
    "none of the register's business",
  );
  expect(existsSync(join(folder, 'verdict.json'))).toBe(false);
  expect((await publishSaved(fixture.github, number, folder, undefined)).words).toContain('nothing to say');
});

test('a folder that was left from elsewhere says nothing', async () => {
  writeFileSync(join(folder, 'verdict.json'), '{"number": 4711}');
  await expect(publishSaved(fixture.github, number, folder, undefined)).rejects.toThrow('about another pull request');
});
