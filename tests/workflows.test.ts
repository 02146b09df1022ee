import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Fork } from './support/github/user-actions.ts';
import { removeModels, startFakeGitHub, type FakeGitHub } from './support/github/fake-github.ts';
import { exampleContent, root } from '../scripts/shared/paths.ts';
import { settings } from '../src/settings.ts';
import { fileElements } from '../src/formats/issue/issue-elements.ts';
import { allTicked, issueBody } from './support/register/issue-body.ts';
import { sampleFiles, sampleText } from './support/register/sample.ts';
import { flawsOf } from './support/site/accessible.ts';
import { withPage } from './support/site/browser.ts';
import { goToPage } from './support/site/declare.ts';
import { handOver } from './support/site/hand-over.ts';
import { eventAbout, publishWhole, runJob } from './support/site/run-workflow.ts';

// One story, told once: a newcomer's faulty declaration, mended through the form, reviewed, merged and published, and later changed.
// Every command of the workflows runs in its order, in a fresh copy of the published branch, and speaks to a server that holds each
// request and reply against GitHub's own description of its API.

// Each runs several commands, and one builds a site.
vi.setConfig({ testTimeout: 300_000 });

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
let server: FakeGitHub;
let fork: Fork;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const name of ['.gitattributes', '.github', '.gitignore', 'content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(root, name), join(source, name), { recursive: true }); // prettier-ignore
  cpSync(exampleContent, join(source, 'content'), { recursive: true });
  server = await startFakeGitHub({ files: { 'README.md': 'The register\n' } });
  publishWhole(server, source);
  fork = await server.fork('newcomer');
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
  await removeModels();
});

const env = { REGISTER_TODAY: today };
const check = (action: string, number: number) =>
  runJob({
    server,
    folder,
    workflow: 'pull-request.yml',
    job: 'check',
    payload: eventAbout('pull_request', action, number),
    env,
  });
const comments = (number: number) => server.store.comments.filter(({ issue }) => issue === number);
const status = (commit: string) => server.store.statuses.findLast((each) => each.commit === commit)?.state;
const labels = (number: number) => server.store.issues.get(number)!.labels.toSorted();

test('from a newcomer’s faulty declaration to an entry of the published branch', async () => {
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
  expect(comment!.body).toContain(`https://github.com/${server.fullName}/actions/runs/1/artifacts/1`);
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

  await server.mergePull(number);
});

test('an update goes the same way, with its differences in words', async () => {
  const main = (await server.store.repository.resolve('refs/heads/main'))!;
  await fork.point('update', main);
  const before = (await server.fileOn('main', path))!;
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
});

test('the site that the workflow builds has what was merged, and says what waits', async () => {
  const { workspace } = await runJob({ server, folder, workflow: 'deploy.yml', job: 'build', payload: {}, env });
  const read = (file: string) => readFileSync(join(workspace, 'dist', file), 'utf8');
  expect(read('projects/counting-visits-to-rock-pools/index.html')).toContain(title);
  // The declaration, which was merged, does not wait any more; its update does.
  const [waiting] = [...server.store.pulls.values()].filter(({ issue }) => issue.state === 'open');
  expect(JSON.parse(read('submissions.json'))).toMatchObject({
    schema: 1,
    made: today,
    submissions: [{ number: waiting!.number, where: 'pull', kind: 'change', project: 'counting-visits-to-rock-pools', turn: 'cdc' }], // prettier-ignore
  });
  expect(read('submissions/index.html')).toContain(`${settings.repository}/pull/${waiting!.number}`);
  expect(read('submissions/index.html')).toContain(title);
  expect(existsSync(join(workspace, 'dist/_headers'))).toBe(true);
  // Nothing that the workflow puts there keeps the site from being proven.
  const main = await server.store.repository.resolve('refs/heads/main');
  expect(JSON.parse(read('.well-known/register.json'))).toMatchObject({ commit: main, uncommitted: false, built_for: today, content: 'content', submissions: true }); // prettier-ignore
});

test('a pull request that the register opens itself is checked without waiting for anybody', async () => {
  const branch = 'declaration/issue-900';
  const head = await server.push(branch, { [path.replace('rock', 'tide')]: text.replace(title, 'Counting visits to tide pools') }, 'x', 'github-actions[bot]'); // prettier-ignore
  server.openPull({ by: 'github-actions[bot]', title: 'x', body: '', head: branch });
  const { log } = await runJob({ server, folder, workflow: 'pull-request.yml', job: 'waiting', payload: {}, env });
  expect(log).toContain(': published');
  expect(status(head)).toBeDefined();
});

test('a pull request that changes workflow and checker runs neither', async () => {
  const evil = 'throw new Error("PWNED")';
  const head = await fork.push('evil', { [path]: text, 'scripts/pull-request.ts': evil, 'package.json': '{"scripts":{"preinstall":"exit 1"}}', '.github/workflows/pull-request.yml': 'jobs: {}' }, 'x'); // prettier-ignore
  const { number } = fork.openPull({ title: 'x', body: '', head: 'evil' });
  const { log, artifacts } = await check('opened', number);
  expect(log).not.toContain('PWNED');
  expect(artifacts).toEqual([]);
  expect(status(head)).toBe('failure');
  expect(comments(number)[0]!.body).toContain('This touches more than entries');
});

test('an issue becomes a pull request that is checked in the same run', async () => {
  const body = issueBody(fileElements, {
    entry: '_No response_',
    file: text.replace(title, 'Counting visits to dunes'),
    'speaks-for': 'Sample Council, Head of Parks',
    consents: allTicked,
  });
  const { number } = server.openIssue({ by: 'officer', title: 'Dunes', body });
  const payload = eventAbout('issues', 'opened', number);
  const { log } = await runJob({
    server,
    folder,
    workflow: 'declaration-from-issue.yml',
    job: 'declaration',
    payload,
    env,
  });
  const pull = [...server.store.pulls.values()].find(({ head }) => head === `declaration/issue-${number}`)!;
  expect(log).toContain(`Issue ${number}: proposed.`);
  expect(log).toContain(`Pull request ${pull.number}: published`);
  const head = (await server.store.repository.resolve(`refs/heads/${pull.head}`))!;
  expect(status(head)).toBe('success');
  expect(labels(pull.number)).toEqual(['data-only', 'declaration', 'waiting-for-cdc']);
});

test('organisations are reminded of what they owe', async () => {
  const { log } = await runJob({ server, folder, workflow: 'reminders.yml', job: 'reminders', payload: {}, env });
  const reminders = [...server.store.issues.values()].filter((issue) => issue.labels.includes('reminder'));
  expect(reminders.length).toBeGreaterThan(3);
  expect(log.match(/: opened$/gm)).toHaveLength(reminders.length);
  expect(reminders.map((issue) => issue.body).join('\n')).toContain('**Overdue**');
});
