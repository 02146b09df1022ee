import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../../../tests/support/register/sample.ts';
import { newPath, newText, publishedPath } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import type { PushedFiles } from '../../../tests/support/github/user-actions.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';
import { publishVerdict } from './publish-verdict.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
afterAll(removeModels);

let fixture: PullFixture;
beforeEach(async () => {
  fixture = await createPullFixture();
});
afterEach(() => fixture.stop());

/** Proposes some files and gives what the register says. */
async function verdictOn(files: PushedFiles) {
  const { number, head } = await fixture.propose(files);
  const looked = (await fixture.look(number))!;
  await publishVerdict(fixture.github, looked, undefined);
  return { looked, status: fixture.status(head)!, text: fixture.comment(number)!.body, labels: fixture.labels(number) };
}

const blob = (text: string) => fixture.server.store.repository.addBlob(Buffer.from(text));

describe('an attack is refused, and told why', () => {
  test('a changed checker beside a declaration', async () => {
    const { status, text, labels, looked } = await verdictOn({
      [newPath]: newText,
      'scripts/check.ts': 'process.exit(0)',
    });
    expect(status).toMatchObject({
      state: 'failure',
      description: expect.stringContaining('hand in the entries by themselves') as string,
    });
    expect(labels).toContain('touches-code');
    expect(text).toContain('### This touches more than entries');
    expect(text).toContain('- scripts/');
    expect(looked.page).toBeUndefined();
  });

  test('a changed workflow alone is code, and says so', async () => {
    const { status, labels, text } = await verdictOn({ '.github/workflows/pull-request.yml': 'on: push' });
    expect(status).toMatchObject({ state: 'success', description: 'No entry is touched: a person decides' });
    expect(labels).toContain('touches-code');
    expect(text).toContain('Somebody who knows the code');
  });

  test('a file moved out of the code', async () => {
    await fixture.stop();
    fixture = await createPullFixture('newcomer', { [publishedPath]: sampleText, 'scripts/tool.md': newText });
    const { status, text } = await verdictOn({ 'scripts/tool.md': undefined, [newPath]: newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('scripts/');
  });

  test('a symbolic link', async () => {
    const { text, status } = await verdictOn({ [newPath]: { mode: '120000', sha: await blob('../../package.json') } });
    expect(status.state).toBe('failure');
    expect(text).toContain('It is a link, not an ordinary file.');
  });

  test('the whole content folder as a symbolic link', async () => {
    const entries = await fixture.server.store.repository.addTree(undefined, [{ path: 'content', mode: '120000', sha: await blob('/etc') }]); // prettier-ignore
    const main = (await fixture.fork.record.repository.resolve('refs/heads/main'))!;
    const who = { name: 'n', email: 'n@example.org', date: '2026-11-01T00:00:00Z' };
    const commit = await fixture.server.store.repository.addCommit({ tree: entries!, parents: [main], author: who, committer: who, message: 'x' }); // prettier-ignore
    await fixture.fork.point('declare', commit);
    const { number } = fixture.fork.openPull({ title: 'x', body: '', head: 'declare' });
    const looked = (await fixture.look(number))!;
    expect(looked.status.state).toBe('failure');
    expect(looked.labels.wanted).toContain('touches-code');
  });

  test('a submodule', async () => {
    const { text } = await verdictOn({ 'content/projects/other.md': { mode: '160000', sha: 'c'.repeat(40) } });
    expect(text).toContain('a link to another repository (a submodule)');
  });

  test('a program', async () => {
    const { text } = await verdictOn({ [newPath]: { mode: '100755', sha: await blob(newText) } });
    expect(text).toContain('a program (it is marked as executable)');
  });

  test('names that clash but for their letters', async () => {
    const { text, status } = await verdictOn({ 'content/projects/Sample-Declaration.md': newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('cannot be an id');
  });

  test('a name that is not UTF-8', async () => {
    const { text, status } = await verdictOn({ 'content/projects/caf\uFFFD.md': newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('not written in UTF-8');
  });

  test('a file elsewhere in content/', async () => {
    const { text, status } = await verdictOn({ 'content/projects/deep/er.md': newText, 'content/evil.ts': 'x' });
    expect(status).toMatchObject({ state: 'failure', description: '2 things to mend: see the comment' });
    expect(text).toContain('No file of the register belongs here.');
  });

  test('a thousand files at once, read no further than their names', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`content/projects/entry-${index}.md`, newText]),
    );
    const before = fixture.server.requests.length;
    const { text, status } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(text).toContain('It changes 1,000 entries at once; 50 are the most.');
    const blobs = fixture.server.requests.slice(before).filter(({ operation }) => operation === 'git/get-blob');
    expect(blobs).toEqual([]);
  });

  test('3,001 files, of which GitHub lists a part', async () => {
    fixture.server.store.mostTreeEntries = 3000;
    const files = Object.fromEntries(
      Array.from({ length: 3001 }, (_, index) => [`content/projects/entry-${index}.md`, 'x']),
    );
    const { text, status, labels } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(labels).toContain('touches-code');
    expect(text).toContain('GitHub does not list all');
  });

  test('folders without end', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`content/projects/f${index}/a.md`, 'x']),
    );
    const before = fixture.server.requests.length;
    const { status } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(fixture.server.requests.length - before).toBeLessThan(80);
  });

  test('megabytes', async () => {
    const { text, status } = await verdictOn({ [newPath]: 'x'.repeat(3_000_000) });
    expect(status.state).toBe('failure');
    expect(text).toContain('It has 3,000,000 bytes; 65,536 are the most.');
  });

  test('a declaration taken away', async () => {
    const { text, status } = await verdictOn({ [publishedPath]: undefined });
    expect(status.state).toBe('failure');
    expect(text).toContain('is taken out of the register');
  });

  test('a change begun before the register changed in the same place', async () => {
    const { number } = await fixture.propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
    const { content } = fixture.options;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      `${content}/projects/sample-declaration.md`,
      sampleText.replace('team: Parks Team', 'team: Green Team'),
    );
    await fixture.check(number);
    expect(fixture.comment(number)!.body).toContain('The register has changed here since this was begun.');
    expect(fixture.labels(number)).toContain('waiting-for-signatory');
  });

  test('a past that has nothing to do with the register', async () => {
    const who = { name: 'n', email: 'n@example.org', date: '2026-11-01T00:00:00Z' };
    const { repository } = fixture.server.store;
    const tree = (await repository.addTree(undefined, [{ path: newPath, mode: '100644', sha: await blob(newText) }]))!;
    await fixture.fork.point(
      'declare',
      await repository.addCommit({ tree, parents: [], author: who, committer: who, message: 'x' }),
    );
    const { number } = fixture.fork.openPull({ title: 'x', body: '', head: 'declare' });
    const looked = (await fixture.look(number))!;
    expect(looked.status.state).toBe('failure');
    expect(looked.comment.join('\n')).toContain('no past in common');
  });

  test('files that are not text', async () => {
    const { status, text } = await verdictOn({ [newPath]: Uint8Array.from([0xff, 0xfe, 0, 1]) });
    expect(status.state).toBe('failure');
    expect(text).toContain('UTF-8');
  });
});
