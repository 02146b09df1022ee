import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readOpenSubmissions } from '../../src/model/open-submissions.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { newPath, newText, publishedPath } from '../../tests/support/github/issue-scene.ts';
import { readRegister } from './from-issue/register-on-github.ts';
import { setCheckScene, type CheckScene } from '../../tests/support/github/pull-scene.ts';
import { clearStage } from '../../tests/support/github/server.ts';
import { collectSubmissions } from './collect-submissions.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterAll(clearStage);

let scene: CheckScene;
beforeEach(async () => {
  scene = await setCheckScene('sample-council-data');
});
afterEach(() => scene.stop());

const collect = () => collectSubmissions(scene.github, readRegister(scene.options.content, '2026-11-24'));

async function propose(files: Parameters<CheckScene['fork']['push']>[1], branch: string): Promise<number> {
  await scene.fork.push(branch, files, branch);
  return scene.fork.openPull({ title: 'Buy now at https://evil.example', body: 'Buy now', head: branch }).number;
}

describe('open submissions', () => {
  test('are listed with whose turn it is, and without a word of anybody', async () => {
    const change = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') }, 'change');
    const fresh = await propose({ [newPath]: newText.replace('stage: pilot', 'stage: pilott') }, 'fresh');
    const unseen = await propose({ [newPath]: newText }, 'unseen');
    await propose({ 'scripts/check.ts': 'x' }, 'code');
    const issue = scene.rehearsal.openIssue({ by: 'mallory', title: 'Buy now', body: 'Buy now' });
    const told = scene.rehearsal.openIssue({
      by: 'mallory',
      title: 'x',
      body: 'x',
      labels: ['declaration', 'needs-cdc'],
    });
    scene.rehearsal.openIssue({ by: 'mallory', title: 'A question', body: 'x', labels: [] });
    await scene.check(change);
    await scene.check(fresh);
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
    expect(readOpenSubmissions(written)?.submissions).toEqual(submissions);
    expect(written).not.toContain('Buy');
  });

  test('that GitHub would not tell of are named, and the others are listed', async () => {
    const first = await propose({ [newPath]: newText }, 'first');
    const second = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') }, 'second');
    await scene.check(second);
    scene.rehearsal.fault = ({ url }) => (url.includes(`/pulls/${second}/reviews`) ? { status: 500 } : undefined);
    const { submissions, failed } = await collect();
    expect(failed).toEqual([second]);
    expect(submissions.map(({ number }) => number)).toEqual([first]);
  });
});
