import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGitHub, type GitHub } from './client.ts';
import {
  bodyOf,
  bot,
  newPath,
  newText,
  createIssueFixture,
  type IssueFixture,
} from '../../tests/support/github/issue-fixture.ts';
import { dismissOwnApprovals } from './own-approvals.ts';
import { removeModels } from '../../tests/support/github/fake-github.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let fixture: IssueFixture;
let github: GitHub;
const pull = 2;

beforeEach(async () => {
  fixture = await createIssueFixture();
  const { url, fullName } = fixture.server;
  const token = fixture.server.token(bot, { contents: 'read', issues: 'read', 'pull-requests': 'write' });
  github = createGitHub({ url, token, repository: fullName, bot, wait: () => Promise.resolve() });
  fixture.server.openIssue({ by: 'Ann', title: 'Declaration', body: bodyOf({ text: newText }) });
  expect(await fixture.run(1)).toBe('proposed');
});
afterEach(() => fixture.stop());

test('the approval of whoever asked is dismissed, with a kind word', async () => {
  const own = await fixture.server.review(pull, 'Ann', 'APPROVED');
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
  expect(own).toMatchObject({
    state: 'DISMISSED',
    dismissal: expect.stringContaining('somebody else has to approve') as string,
  });
});

test('anybody else approves, and whoever asked may comment or ask for changes', async () => {
  const other = await fixture.server.review(pull, 'reviewer', 'APPROVED');
  const comment = await fixture.server.review(pull, 'Ann', 'COMMENTED');
  const changes = await fixture.server.review(pull, 'Ann', 'CHANGES_REQUESTED');
  expect(await dismissOwnApprovals(github, pull)).toBe(0);
  expect([other, comment, changes].map(({ state }) => state)).toEqual(['APPROVED', 'COMMENTED', 'CHANGES_REQUESTED']);
});

test('an account that has changed its name is still the same', async () => {
  const { id } = fixture.server.store.accounts.get('ann')!;
  const own = await fixture.server.review(pull, 'Ann', 'APPROVED');
  Object.assign(own, { author: { login: 'ann-lee', id, type: 'User' } });
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
});

test('whoever edited the issue of another has asked for it, too, also when the issue is gone', async () => {
  fixture.server.store.issues.get(1)!.body = bodyOf({ text: newText.replace('stage: pilot', 'stage: live') });
  await fixture.run(1, 'Maintainer');
  const editor = await fixture.server.review(pull, 'maintainer', 'APPROVED');
  const author = await fixture.server.review(pull, 'ann', 'APPROVED');
  fixture.server.store.issues.delete(1);
  expect(await dismissOwnApprovals(github, pull)).toBe(2);
  expect([editor.state, author.state]).toEqual(['DISMISSED', 'DISMISSED']);
});

test('an earlier approval that was missed is found, too', async () => {
  const own = await fixture.server.review(pull, 'ann', 'APPROVED');
  await fixture.server.review(pull, 'reviewer', 'APPROVED');
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
  expect(own.state).toBe('DISMISSED');
});

test('a text that names somebody else changes nothing', async () => {
  const own = await fixture.server.review(pull, 'ann', 'APPROVED');
  const other = await fixture.server.review(pull, 'reviewer', 'APPROVED');
  fixture.server.pull(pull).issue.body = '- ApiRequest for by: @reviewer';
  await dismissOwnApprovals(github, pull);
  expect([own.state, other.state]).toEqual(['DISMISSED', 'APPROVED']);
});

test('pull requests that were not made from an issue are left alone', async () => {
  await fixture.server.push('declaration/issue-9', { 'content/x.md': 'x' }, 'x');
  await fixture.server.push('other', { [newPath]: 'x' }, 'Made by hand');
  for (const head of ['declaration/issue-9', 'other']) {
    const { number } = fixture.server.openPull({ by: 'maintainer', title: 'x', body: '', head });
    const review = await fixture.server.review(number, 'ann', 'APPROVED');
    expect(await dismissOwnApprovals(github, number)).toBeUndefined();
    expect(review.state).toBe('APPROVED');
  }
  expect(await dismissOwnApprovals(github, 99)).toBeUndefined();
  await fixture.server.closePull(pull);
  expect(await dismissOwnApprovals(github, pull)).toBeUndefined();
});

test('a run that failed is mended by the next', async () => {
  const own = await fixture.server.review(pull, 'ann', 'APPROVED');
  const from = fixture.server.requests.length;
  for (let failing = 1; failing <= 5; failing += 1) {
    fixture.server.requests.length = from;
    fixture.server.fault = (_request, count) => (count - from >= failing ? { status: 500 } : undefined);
    await expect(dismissOwnApprovals(github, pull), `request ${failing}`).rejects.toMatchObject({ status: 500 });
    expect(own.state).toBe('APPROVED');
  }
  fixture.server.fault = undefined;
  expect(await dismissOwnApprovals(github, pull)).toBe(1);
});
