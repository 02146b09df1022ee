import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGitHub, type GitHub } from './client.ts';
import { bodyOf, bot, newPath, newText, setScene, type Scene } from '../../tests/support/github/issue-scene.ts';
import { dismissOwnApprovals } from './own-approvals.ts';
import { clearStage } from '../../tests/support/github/server.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterAll(clearStage);

let scene: Scene;
let github: GitHub;
const pull = 2;

beforeEach(async () => {
  scene = await setScene();
  const { url, fullName } = scene.rehearsal;
  const token = scene.rehearsal.token(bot, { contents: 'read', issues: 'read', 'pull-requests': 'write' });
  github = createGitHub({ url, token, repository: fullName, bot, wait: () => Promise.resolve() });
  scene.rehearsal.openIssue({ by: 'Ann', title: 'Declaration', body: bodyOf({ text: newText }) });
  expect(await scene.run(1)).toBe('proposed');
});
afterEach(() => scene.stop());

test('the approval of whoever asked is dismissed, with a kind word', async () => {
  const own = await scene.rehearsal.review(pull, 'Ann', 'APPROVED');
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
  expect(own).toMatchObject({
    state: 'DISMISSED',
    dismissal: expect.stringContaining('somebody else has to approve') as string,
  });
});

test('anybody else approves, and whoever asked may comment or ask for changes', async () => {
  const other = await scene.rehearsal.review(pull, 'reviewer', 'APPROVED');
  const comment = await scene.rehearsal.review(pull, 'Ann', 'COMMENTED');
  const changes = await scene.rehearsal.review(pull, 'Ann', 'CHANGES_REQUESTED');
  expect(await dismissOwnApprovals(github, pull)).toBe(0);
  expect([other, comment, changes].map(({ state }) => state)).toEqual(['APPROVED', 'COMMENTED', 'CHANGES_REQUESTED']);
});

test('an account that has changed its name is still the same', async () => {
  const { id } = scene.rehearsal.world.accounts.get('ann')!;
  const own = await scene.rehearsal.review(pull, 'Ann', 'APPROVED');
  Object.assign(own, { author: { login: 'ann-lee', id, type: 'User' } });
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
});

test('whoever edited the issue of another has asked for it, too, also when the issue is gone', async () => {
  scene.rehearsal.world.issues.get(1)!.body = bodyOf({ text: newText.replace('stage: pilot', 'stage: live') });
  await scene.run(1, 'Maintainer');
  const editor = await scene.rehearsal.review(pull, 'maintainer', 'APPROVED');
  const author = await scene.rehearsal.review(pull, 'ann', 'APPROVED');
  scene.rehearsal.world.issues.delete(1);
  expect(await dismissOwnApprovals(github, pull)).toBe(2);
  expect([editor.state, author.state]).toEqual(['DISMISSED', 'DISMISSED']);
});

test('an earlier approval that was missed is found, too', async () => {
  const own = await scene.rehearsal.review(pull, 'ann', 'APPROVED');
  await scene.rehearsal.review(pull, 'reviewer', 'APPROVED');
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
  expect(own.state).toBe('DISMISSED');
});

test('a text that names somebody else changes nothing', async () => {
  const own = await scene.rehearsal.review(pull, 'ann', 'APPROVED');
  const other = await scene.rehearsal.review(pull, 'reviewer', 'APPROVED');
  scene.rehearsal.pull(pull).issue.body = '- Asked for by: @reviewer';
  await dismissOwnApprovals(github, pull);
  expect([own.state, other.state]).toEqual(['DISMISSED', 'APPROVED']);
});

test('pull requests that were not made from an issue are left alone', async () => {
  await scene.rehearsal.push('declaration/issue-9', { 'content/x.md': 'x' }, 'x');
  await scene.rehearsal.push('other', { [newPath]: 'x' }, 'Made by hand');
  for (const head of ['declaration/issue-9', 'other']) {
    const { number } = scene.rehearsal.openPull({ by: 'maintainer', title: 'x', body: '', head });
    const review = await scene.rehearsal.review(number, 'ann', 'APPROVED');
    expect(await dismissOwnApprovals(github, number)).toBeUndefined();
    expect(review.state).toBe('APPROVED');
  }
  expect(await dismissOwnApprovals(github, 99)).toBeUndefined();
  await scene.rehearsal.closePull(pull);
  expect(await dismissOwnApprovals(github, pull)).toBeUndefined();
});

test('a run that failed is mended by the next', async () => {
  const own = await scene.rehearsal.review(pull, 'ann', 'APPROVED');
  const from = scene.rehearsal.requests.length;
  for (let failing = 1; failing <= 5; failing += 1) {
    scene.rehearsal.requests.length = from;
    scene.rehearsal.fault = (_request, count) => (count - from >= failing ? { status: 500 } : undefined);
    await expect(dismissOwnApprovals(github, pull), `request ${failing}`).rejects.toMatchObject({ status: 500 });
    expect(own.state).toBe('APPROVED');
  }
  scene.rehearsal.fault = undefined;
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
});
