import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseOpenSubmissions } from '../../src/model/open-submissions.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { newPath, newText, publishedPath } from '../../tests/support/github/issue-fixture.ts';
import { readRegister } from './from-issue/register-on-github.ts';
import { createPullFixture, type PullFixture } from '../../tests/support/github/pull-fixture.ts';
import { removeModels } from '../../tests/support/github/fake-github.ts';
import { collectSubmissions } from './collect-submissions.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let fixture: PullFixture;
beforeEach(async () => {
  fixture = await createPullFixture('sample-council-data');
});
afterEach(() => fixture.stop());

const collect = () => collectSubmissions(fixture.github, readRegister(fixture.options.content, '2026-11-24'));

async function propose(files: Parameters<PullFixture['fork']['push']>[1], branch: string): Promise<number> {
  await fixture.fork.push(branch, files, branch);
  return fixture.fork.openPull({ title: 'Buy now at https://evil.example', body: 'Buy now', head: branch }).number;
}

describe('open submissions', () => {
  test('are listed with whose turn it is, and without a word of anybody', async () => {
    const change = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') }, 'change');
    const fresh = await propose({ [newPath]: newText.replace('stage: pilot', 'stage: pilott') }, 'fresh');
    const unseen = await propose({ [newPath]: newText }, 'unseen');
    await propose({ 'scripts/check.ts': 'x' }, 'code');
    const issue = fixture.server.openIssue({ by: 'mallory', title: 'Buy now', body: 'Buy now' });
    const told = fixture.server.openIssue({
      by: 'mallory',
      title: 'x',
      body: 'x',
      labels: ['declaration', 'needs-cdc'],
    });
    fixture.server.openIssue({ by: 'mallory', title: 'A question', body: 'x', labels: [] });
    await fixture.check(change);
    await fixture.check(fresh);
    const { submissions, failed } = await collect();
    expect(failed).toEqual([]);
    const opened = '2026-11-24';
    const organisation = 'sample-council';
    expect(submissions).toEqual([
      {
        number: change,
        where: 'pull',
        kind: 'change',
        project: 'sample-declaration',
        organisation,
        opened,
        turn: 'cdc',
      },
      { number: fresh, where: 'pull', kind: 'new', organisation, opened, turn: 'signatory' },
      { number: unseen, where: 'pull', kind: 'new', organisation, opened, turn: 'checking' },
      { number: issue.number, where: 'issue', kind: 'unknown', opened, turn: 'signatory' },
      { number: told.number, where: 'issue', kind: 'unknown', opened, turn: 'cdc' },
    ]);
    const written = JSON.stringify({ schema: 1, made: opened, submissions });
    expect(parseOpenSubmissions(written)?.submissions).toEqual(submissions);
    expect(written).not.toContain('Buy');
  });

  test('that GitHub would not tell of are named, and the others are listed', async () => {
    const first = await propose({ [newPath]: newText }, 'first');
    const second = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') }, 'second');
    await fixture.check(second);
    fixture.server.fault = ({ url }) => (url.includes(`/pulls/${second}/reviews`) ? { status: 500 } : undefined);
    const { submissions, failed } = await collect();
    expect(failed).toEqual([second]);
    expect(submissions.map(({ number }) => number)).toEqual([first]);
  });
});
