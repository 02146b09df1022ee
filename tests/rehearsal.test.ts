import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Fork } from './support/github/people.ts';
import { clearStage, startRehearsal, type Rehearsal } from './support/github/server.ts';
import { exampleContent, root } from '../scripts/shared/paths.ts';
import { settings } from '../src/settings.ts';
import { fileElements } from '../src/formats/issue/issue-elements.ts';
import { allTicked, issueBody } from './support/register/issue-body.ts';
import { sampleFiles, sampleText } from './support/register/sample.ts';
import { flawsOf } from './support/site/accessible.ts';
import { withPage } from './support/site/browser.ts';
import { goToPage } from './support/site/declare.ts';
import { handOver } from './support/site/hand-over.ts';
import { eventAbout, publishWhole, runJob } from './support/site/workflow.ts';

// One story, told once: a newcomer's faulty declaration, mended through the form, reviewed, merged and published, and later changed.
// Every command of the workflows runs in its order, in a fresh copy of the published branch, and speaks to a server that holds each
// request and reply against GitHub's own description of its API.

const today = '2026-11-22';
const title = 'Counting visits to rock pools';
const path = 'content/projects/counting-visits-to-rock-pools.md';
const text = sampleText.replace('title: Counting visits to parks', `title: ${title}`);
const organisations = Object.fromEntries(
  Object.entries(sampleFiles)
    .filter(([name]) => name.startsWith('organisations/'))
    .map(([name, file]) => [`content/${name}`, file]),
);

let folder: string;
let rehearsal: Rehearsal;
let fork: Fork;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const name of ['.gitattributes', '.github', '.gitignore', 'content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(root, name), join(source, name), { recursive: true }); // prettier-ignore
  cpSync(exampleContent, join(source, 'content'), { recursive: true });
  rehearsal = await startRehearsal({ files: { 'README.md': 'The register\n' } });
  publishWhole(rehearsal, source);
  fork = await rehearsal.fork('newcomer');
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await rehearsal.stop();
  await clearStage();
});

const env = { REGISTER_TODAY: today };
const check = (action: string, number: number) =>
  runJob({
    rehearsal,
    folder,
    workflow: 'pull-request.yml',
    job: 'check',
    payload: eventAbout('pull_request', action, number),
    env,
  });
const comments = (number: number) => rehearsal.world.comments.filter(({ issue }) => issue === number);
const status = (commit: string) => rehearsal.world.statuses.findLast((each) => each.commit === commit)?.state;
const labels = (number: number) => rehearsal.world.issues.get(number)!.labels.toSorted();

test('from a newcomer’s faulty declaration to a page of the register', { timeout: 300_000 }, async () => {
  // A newcomer, who knows the project and no rules, hands in a declaration with a mistake.
  const head = await fork.push(
    'declare',
    { ...organisations, [path]: text.replace('stage: pilot', 'stage: trial run') },
    'Declare',
  );
  const { number } = fork.openPull({ title: 'Rock pools', body: '', head: 'declare' });
  const first = await check('opened', number);
  expect(first.log).toContain(`Pull request ${number}: published`);
  expect(status(head)).toBe('failure');
  expect(labels(number)).toEqual(['data-only', 'waiting-for-signatory']);
  expect(comments(number)).toHaveLength(1);
  const [comment] = comments(number);
  expect(comment!.body).toContain('Stage: "trial run" is not one of the choices.');

  // The comment leads back to the form, filled in. There the mistake is shown beside its question, and mended.
  const link = /\((https:[^)]*\/declare\/#fill=[\w-]+)\)/.exec(comment!.body)![1]!;
  const { pathname, hash } = new URL(link);
  const files = await withPage(inject('sites').own.url, { acceptDownloads: true }, async ({ page, faults }) => {
    await page.goto(pathname + hash);
    await page.waitForURL(/#\/[\w-]+\/tasks$/u);
    await goToPage(page, 'stage');
    await page.locator('#f-stage--pilot').check();
    await goToPage(page, 'send');
    const { saved } = await handOver(page, join(folder, 'saved'));
    expect(faults).toEqual([]);
    return saved.map((file) => readFileSync(file, 'utf8'));
  });
  const mended = files.find((file) => file.includes(title))!;
  expect(mended).toContain('stage: pilot');

  // Put in the place of the old text, it turns the same comment green.
  const second = await fork.push('declare', { [path]: mended }, 'Mend');
  const { artifacts } = await check('synchronize', number);
  expect(comments(number)).toEqual([comment]);
  expect(comment!.body).toContain('There is nothing to mend');
  expect(comment!.body).toContain(`https://github.com/${rehearsal.fullName}/actions/runs/1/artifacts/1`);
  expect(status(second)).toBe('success');
  expect(labels(number)).toEqual(['data-only', 'waiting-for-cdc']);

  // The reviewer opens the preview: one file that runs nothing and loads nothing.
  const preview = join(folder, 'preview');
  mkdirSync(preview);
  cpSync(artifacts[0]!, join(preview, 'index.html'));
  await withPage(`file://${preview}`, {}, async ({ page, faults }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`file://${preview}/index.html`);
    expect(await page.locator('h2').allInnerTexts()).toContain(`New: ${title}`);
    expect(await page.locator('article h1').innerText()).toBe(title);
    expect(await flawsOf(page)).toEqual([]);
    expect(loaded).toEqual([`file://${preview}/index.html`]);
    expect(faults).toEqual([]);
  });

  // Merged, it is on the site that the next run of the workflow builds; and nothing waits any more.
  await rehearsal.mergePull(number);
  const deploy = await runJob({ rehearsal, folder, workflow: 'deploy.yml', job: 'build', payload: {}, env });
  const dist = join(deploy.workspace, 'dist');
  expect(readFileSync(join(dist, 'projects/counting-visits-to-rock-pools/index.html'), 'utf8')).toContain(title);
  expect(JSON.parse(readFileSync(join(dist, 'submissions.json'), 'utf8'))).toEqual({
    schema: 1,
    made: today,
    submissions: [],
  });
  expect(existsSync(join(dist, '_headers'))).toBe(true);
  // Nothing that the workflow puts there keeps the site from being proven.
  const main = await rehearsal.world.repository.resolve('refs/heads/main');
  const record: unknown = JSON.parse(readFileSync(join(dist, '.well-known/register.json'), 'utf8'));
  expect(record).toMatchObject({ commit: main, uncommitted: false, built_for: today, content: 'content', submissions: true }); // prettier-ignore
});

test('an update goes the same way, with its differences in words', { timeout: 120_000 }, async () => {
  const main = (await rehearsal.world.repository.resolve('refs/heads/main'))!;
  await fork.point('update', main);
  const before = (await rehearsal.fileOn('main', path))!;
  const update =
    'updates:\n  - date: 2026-11-20\n    kind: change\n    text: All twelve rock pools are counted now, not four.\n';
  const head = await fork.push('update', { [path]: before.replace('stage: pilot', 'stage: live').replace(/^(declared: .*\n(?:.*\n)*?)(?=example:)/m, `$1${update}`) }, 'Update'); // prettier-ignore
  const { number } = fork.openPull({ title: 'Update', body: '', head: 'update' });
  const { artifacts } = await check('opened', number);
  const [comment] = comments(number);
  expect(comment!.body).toContain('- **Stage**: Pilot → Live');
  expect(comment!.body).toContain('All twelve rock pools are counted now, not four.');
  expect(comment!.body).toContain('Make sure of it by a contact that was published before.');
  expect(status(head)).toBe('success');
  expect(readFileSync(artifacts[0]!, 'utf8')).toContain('<th scope="row">Stage</th>');

  const deploy = await runJob({ rehearsal, folder, workflow: 'deploy.yml', job: 'build', payload: {}, env });
  const list = JSON.parse(readFileSync(join(deploy.workspace, 'dist/submissions.json'), 'utf8')) as {
    submissions: object[];
  };
  expect(list.submissions).toMatchObject([{ number, where: 'pull', kind: 'change', project: 'counting-visits-to-rock-pools', turn: 'cdc' }]); // prettier-ignore
  const page = readFileSync(join(deploy.workspace, 'dist/submissions/index.html'), 'utf8');
  expect(page).toContain(`${settings.repository}/pull/${number}`);
  expect(page).toContain(title);
});

test(
  'a pull request that the register opens itself is checked without waiting for anybody',
  { timeout: 60_000 },
  async () => {
    const branch = 'declaration/issue-900';
    const head = await rehearsal.push(branch, { [path.replace('rock', 'tide')]: text.replace(title, 'Counting visits to tide pools') }, 'x', 'github-actions[bot]'); // prettier-ignore
    rehearsal.openPull({ by: 'github-actions[bot]', title: 'x', body: '', head: branch });
    const { log } = await runJob({ rehearsal, folder, workflow: 'pull-request.yml', job: 'waiting', payload: {}, env });
    expect(log).toContain(': told');
    expect(status(head)).toBeDefined();
  },
);

test('a pull request that changes workflow and checker runs neither', { timeout: 60_000 }, async () => {
  const evil = 'throw new Error("PWNED")';
  const head = await fork.push('evil', { [path]: text, 'scripts/pull-request.ts': evil, 'package.json': '{"scripts":{"preinstall":"exit 1"}}', '.github/workflows/pull-request.yml': 'jobs: {}' }, 'x'); // prettier-ignore
  const { number } = fork.openPull({ title: 'x', body: '', head: 'evil' });
  const { log, artifacts } = await check('opened', number);
  expect(log).not.toContain('PWNED');
  expect(artifacts).toEqual([]);
  expect(status(head)).toBe('failure');
  expect(comments(number)[0]!.body).toContain('This touches more than entries');
});

test('an issue becomes a pull request that is checked in the same run', { timeout: 60_000 }, async () => {
  const body = issueBody(fileElements, {
    entry: '_No response_',
    file: text.replace(title, 'Counting visits to dunes'),
    'speaks-for': 'Sample Council, Head of Parks',
    consents: allTicked,
  });
  const { number } = rehearsal.openIssue({ by: 'officer', title: 'Dunes', body });
  const payload = eventAbout('issues', 'opened', number);
  const { log } = await runJob({
    rehearsal,
    folder,
    workflow: 'declaration-from-issue.yml',
    job: 'declaration',
    payload,
    env,
  });
  const pull = [...rehearsal.world.pulls.values()].find(({ head }) => head === `declaration/issue-${number}`)!;
  expect(log).toContain(`Issue ${number}: proposed.`);
  expect(log).toContain(`Pull request ${pull.number}: published`);
  const head = (await rehearsal.world.repository.resolve(`refs/heads/${pull.head}`))!;
  expect(status(head)).toBe('success');
  expect(labels(pull.number)).toEqual(['data-only', 'declaration', 'waiting-for-cdc']);
});

test('organisations are reminded of what they owe', { timeout: 60_000 }, async () => {
  const { log } = await runJob({ rehearsal, folder, workflow: 'reminders.yml', job: 'reminders', payload: {}, env });
  const reminders = [...rehearsal.world.issues.values()].filter((issue) => issue.labels.includes('reminder'));
  expect(reminders.length).toBeGreaterThan(3);
  expect(log.match(/: opened$/gm)).toHaveLength(reminders.length);
  expect(reminders.map((issue) => issue.body).join('\n')).toContain('**Overdue**');
});
