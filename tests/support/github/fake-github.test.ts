import { Octokit } from '@octokit/core';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { git } from '../../../src/git/run-git.ts';
import { removeModels, startFakeGitHub, type FakeGitHub } from './fake-github.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let server: FakeGitHub;
let request: Octokit['request'];
const here = { owner: 'example', repo: 'charter-register' };

beforeEach(async () => {
  server = await startFakeGitHub({ files: { 'content/a.md': 'A\r\n' }, pageSize: 2 });
  request = clientWith({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
});

function clientWith(permissions: Record<string, string>): Octokit['request'] {
  return new Octokit({ baseUrl: server.url, auth: server.token('github-actions[bot]', permissions) }).request;
}

describe('what is not as GitHub describes it fails', () => {
  afterEach(async () => {
    await expect(server.stop()).rejects.toThrow('Not as GitHub describes its API');
  });

  test('an operation that GitHub does not publish', async () => {
    await expect(request('GET /repos/example/charter-register/declarations')).rejects.toThrow('no such operation');
  });

  test('an operation that is published and not implemented', async () => {
    await expect(request('GET /repos/{owner}/{repo}/branches', here)).rejects.toThrow('does not implement');
  });

  test('a property that an operation does not take', async () => {
    const body = { ...here, content: 'x', encoding: 'utf-8', mode: '100644' };
    await expect(request('POST /repos/{owner}/{repo}/git/blobs', body)).rejects.toThrow('additional properties');
  });

  test('a parameter that an operation does not take, or not with this value', async () => {
    await expect(request('GET /repos/{owner}/{repo}/pulls?kind=open', here)).rejects.toThrow('kind is no parameter');
    await expect(request('GET /repos/{owner}/{repo}/pulls?state=shut', here)).rejects.toThrow('allowed values');
  });

  test('a body that lacks what is needed', async () => {
    await expect(request('POST /repos/example/charter-register/issues/1/comments', {})).rejects.toThrow(
      'body is missing',
    );
    await expect(request('POST /repos/example/charter-register/issues/1/comments', { text: 'x' })).rejects.toThrow(
      "required property 'body'",
    );
  });

  test('a reply of our own that is not what GitHub replies', async () => {
    const issue = server.openIssue({ by: 'ann', title: 'x', body: 'y' });
    Object.assign(issue, { title: 7 });
    await expect(
      request('GET /repos/{owner}/{repo}/issues/{issue_number}', { ...here, issue_number: 1 }),
    ).rejects.toThrow('/title must be string');
  });
});

describe('what is as GitHub describes it', () => {
  afterEach(() => server.stop());

  test('needs a token with the permission', async () => {
    const stranger = new Octokit({ baseUrl: server.url, auth: 'made-up' });
    await expect(stranger.request('GET /repos/{owner}/{repo}', here)).rejects.toThrow('Bad credentials');
    const reader = clientWith({ contents: 'read' });
    expect((await reader('GET /repos/{owner}/{repo}', here)).data.default_branch).toBe('main');
    const blob = { ...here, content: 'x' };
    await expect(reader('POST /repos/{owner}/{repo}/git/blobs', blob)).rejects.toThrow('not accessible by integration');
  });

  test('keeps every byte in a real repository', async () => {
    const text = 'Ä\r\n🌳 \u2028 end without a line end';
    const main = (await request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...here, ref: 'heads/main' })).data.object
      .sha;
    const blob = await request('POST /repos/{owner}/{repo}/git/blobs', { ...here, content: text, encoding: 'utf-8' });
    const entry = { path: 'content/ä b.md', mode: '100644', type: 'blob', sha: blob.data.sha } as const;
    const tree = await request('POST /repos/{owner}/{repo}/git/trees', { ...here, base_tree: main, tree: [entry] });
    const commit = await request('POST /repos/{owner}/{repo}/git/commits', {
      ...here,
      tree: tree.data.sha,
      parents: [main],
      message: 'Ä\n\nB: c',
    });
    await request('POST /repos/{owner}/{repo}/git/refs', { ...here, ref: 'refs/heads/a/b', sha: commit.data.sha });
    expect(await server.fileOn('a/b', 'content/ä b.md')).toBe(text);
    expect(await server.fileOn('a/b', 'content/a.md')).toBe('A\r\n');
    expect(commit.data.message).toBe('Ä\n\nB: c');
    expect(await git(['fsck', '--strict', '--full'], { cwd: server.store.repository.folder })).not.toMatch(
      /error|missing/,
    );
    expect(await git(['show', 'a/b:content/a.md'], { cwd: server.store.repository.folder })).toBe('A\r');
    const raw = { ...here, path: 'content/ä b.md', ref: 'a/b', mediaType: { format: 'raw' } };
    expect((await request('GET /repos/{owner}/{repo}/contents/{path}', raw)).data).toBe(text);
  });

  test('refuses what Git refuses', async () => {
    const main = await server.store.repository.resolve('refs/heads/main');
    const other = await server.push('other', { 'b.md': 'B' }, 'b');
    const refs = 'POST /repos/{owner}/{repo}/git/refs';
    await expect(request(refs, { ...here, ref: 'refs/heads/main', sha: main! })).rejects.toThrow('already exists');
    await expect(request(refs, { ...here, ref: 'refs/heads/x', sha: '1'.repeat(40) })).rejects.toThrow(
      'does not exist',
    );
    await server.push('main', { 'c.md': 'C' }, 'c');
    const move = { ...here, ref: 'heads/main', sha: other };
    await expect(request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', move)).rejects.toThrow('not a fast forward');
    const gone = { path: 'no.md', mode: '100644', type: 'blob', sha: null } as const;
    await expect(
      request('POST /repos/{owner}/{repo}/git/trees', { ...here, base_tree: main!, tree: [gone] }),
    ).rejects.toThrow('BadObjectState');
  });

  test('gives lists page by page', async () => {
    server.openIssue({ by: 'ann', title: 'x', body: 'y' });
    for (const body of ['1', '2', '3']) server.comment(1, 'ann', body);
    const options = { ...here, issue_number: 1, per_page: 100 };
    const first = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', options);
    expect(first.data).toHaveLength(2);
    expect(first.headers.link).toContain('rel="next"');
    const second = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...options, page: 2 });
    expect(second.data.map(({ body }) => body)).toEqual(['3']);
    expect(second.headers.link).not.toContain('rel="next"');
  });

  test('merges a pull request', async () => {
    await server.push('work', { 'b.md': 'B' }, 'b');
    await server.push('main', { 'c.md': 'C' }, 'c');
    const pull = await request('POST /repos/{owner}/{repo}/pulls', {
      ...here,
      head: 'work',
      base: 'main',
      title: 'T',
      body: '',
    });
    expect(pull.data).toMatchObject({
      changed_files: 1,
      commits: 1,
      merged: false,
      user: { login: 'github-actions[bot]' },
    });
    await server.mergePull(pull.data.number);
    expect(await server.fileOn('main', 'b.md')).toBe('B');
    expect(await server.fileOn('main', 'c.md')).toBe('C');
    const after = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...here,
      pull_number: pull.data.number,
    });
    expect(after.data).toMatchObject({ state: 'closed', merged: true });
  });

  test('injects faults, before or after the work is done', async () => {
    server.openIssue({ by: 'ann', title: 'x', body: 'y' });
    const comment = () =>
      request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...here, issue_number: 1, body: 'b' });
    server.fault = () => ({ status: 502 });
    await expect(comment()).rejects.toMatchObject({ status: 502 });
    expect(server.store.comments).toHaveLength(0);
    server.fault = () => ({ status: 502, afterwards: true });
    await expect(comment()).rejects.toMatchObject({ status: 502 });
    expect(server.store.comments).toHaveLength(1);
  });
});
