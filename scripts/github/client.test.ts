import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAllPages, createGitHub, undefinedIfMissing, getHttpStatus, type GitHub } from './client.ts';
import { findOwnComment, fetchIssue, removeLabel, writeComment } from './issues.ts';
import { removeModels, startFakeGitHub, type Fault, type FakeGitHub } from '../../tests/support/github/fake-github.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let server: FakeGitHub;
let github: GitHub;
let pauses: number[];

beforeEach(async () => {
  server = await startFakeGitHub({ files: { 'README.md': 'R' }, pageSize: 2 });
  server.openIssue({ by: 'ann', title: 'x', body: null });
  pauses = [];
  github = createGitHub({
    url: server.url,
    token: server.token('github-actions[bot]', { issues: 'write' }),
    repository: server.fullName,
    bot: 'github-actions[bot]',
    wait: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
  });
});
afterEach(() => server.stop());

/** Fails the first requests in these ways. */
function failFirst(...faults: Fault[]): void {
  server.fault = (_request, count) => faults[count - 1];
}

describe('trying again', () => {
  test('a request that changes nothing, when GitHub stumbles', async () => {
    failFirst({ status: 502 }, { status: 503 });
    expect(await fetchIssue(github, 1)).toMatchObject({ number: 1, author: 'ann', body: '' });
    expect(pauses).toEqual([1000, 2000]);
  });

  test('comes to an end', async () => {
    server.fault = () => ({ status: 500 });
    await expect(fetchIssue(github, 1)).rejects.toMatchObject({ status: 500 });
    expect(server.requests).toHaveLength(4);
  });

  test('not what could then be done twice', async () => {
    failFirst({ status: 502, afterwards: true });
    await expect(writeComment(github, 1, 'b', undefined)).rejects.toMatchObject({ status: 502 });
    expect(server.store.comments).toHaveLength(1);
  });

  test('after the pause that GitHub asks for, whatever it is', async () => {
    failFirst(
      { status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '7' } },
      { status: 429, message: 'Too many' },
    );
    await writeComment(github, 1, 'b', undefined);
    expect(pauses).toEqual([7000, 2000]);
    expect(server.store.comments).toHaveLength(1);
  });

  test('not when the pause is too long, nor when it is simply forbidden', async () => {
    failFirst({ status: 403, message: 'API rate limit exceeded', headers: { 'retry-after': '3000' } });
    await expect(fetchIssue(github, 1)).rejects.toMatchObject({ status: 403 });
    failFirst({ status: 200 }, { status: 403, message: 'Resource not accessible by integration' });
    await expect(fetchIssue(github, 1)).rejects.toMatchObject({ status: 403 });
    expect(pauses).toEqual([]);
  });

  test('when the limit is used up, until it begins anew', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 10);
    failFirst({
      status: 403,
      message: 'API rate limit exceeded',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    });
    await fetchIssue(github, 1);
    expect(pauses[0]).toBeGreaterThan(8000);
    expect(pauses[0]).toBeLessThanOrEqual(11_000);
  });

  test('when nobody answers', async () => {
    const unheard = createGitHub({
      url: 'http://127.0.0.1:9',
      token: 'x',
      repository: 'a/b',
      bot: 'c',
      wait: (pause) => Promise.resolve(pauses.push(pause)),
    });
    await expect(fetchIssue(unheard, 1)).rejects.toThrow();
    expect(pauses).toEqual([1000, 2000, 4000]);
  });
});

test('what is not there is undefined, and other faults are faults', async () => {
  expect(await fetchIssue(github, 99)).toBeUndefined();
  await expect(undefinedIfMissing(Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(getHttpStatus('text')).toBeUndefined();
  await removeLabel(github, 1, 'no-such-label');
});

test('a list is read to its end, and one without an end is not', async () => {
  for (const body of ['1', '2', '3', '4', '5']) server.comment(1, 'github-actions[bot]', body);
  expect(await findOwnComment(github, 1, '5')).toMatchObject({ body: '5' });
  const endless = () => Promise.resolve({ data: [1], headers: { link: '<x>; rel="next"' } });
  await expect(readAllPages(endless)).rejects.toThrow('without an end');
});

test("only the register's own comment is its own", async () => {
  server.comment(1, 'mallory', '<!-- mark --> mine');
  server.comment(1, 'github-actions', '<!-- mark --> mine, too');
  server.comment(1, 'github-actions[bot]', 'Somebody wrote: <!-- mark -->');
  expect(await findOwnComment(github, 1, '<!-- mark -->')).toBeUndefined();
  const own = server.comment(1, 'github-actions[bot]', '<!-- mark --> ours');
  expect(await findOwnComment(github, 1, '<!-- mark -->')).toMatchObject({ id: own.id });
});

test('a comment that says the same already is left alone', async () => {
  const own = server.comment(1, 'github-actions[bot]', 'same');
  await writeComment(github, 1, 'same', { id: own.id, author: github.bot, body: 'same' });
  expect(server.requests).toHaveLength(0);
});
