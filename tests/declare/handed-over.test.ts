import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { removeModels, startFakeGitHub, type FakeGitHub } from '../support/github/fake-github.ts';
import { exampleContent, root } from '../../scripts/shared/paths.ts';
import { fileElements } from '../../src/formats/issue/issue-elements.ts';
import { allTicked, issueBody } from '../support/register/issue-body.ts';
import { settings } from '../../src/settings.ts';
import { withPage } from '../support/site/browser.ts';
import { continueByKeyboard, fillStepByKeyboard, goToPage, journeyDay, journeyId, journeyOrganisation, journeySteps, journeyTitle } from '../support/site/declare.ts'; // prettier-ignore
import { handOver, type HandedOver } from '../support/site/hand-over.ts';
import { byKeyboard, expectFocus } from '../support/site/keys.ts';

const declarationPath = `content/projects/${journeyId}.md`;
const organisationPath = 'content/organisations/brackwell-sands-council.md';
const require = createRequire(import.meta.url);

let folder: string;
let server: FakeGitHub;
let handed: HandedOver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handed-over-'));
  server = await startFakeGitHub({ files: ownFiles() });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
  await removeModels();
});

// Somebody who has never heard of Git writes the declaration once, with nothing but the keyboard of a small telephone, beginning
// at the home page; the tests after it hand it over in each of the three ways.
test(
  'a whole declaration is written by keyboard at 320 px, corrected by the messages, and survives reloading',
  async () => {
    const options = { viewport: { width: 320, height: 640 }, acceptDownloads: true };
    handed = await withPage(inject('sites').own.url, options, async ({ page, faults }) => {
      await page.clock.setFixedTime(`${journeyDay}T10:00:00Z`);
      await page.goto('/');
      await byKeyboard(page, [{ press: 'nav a[href="/declare/"]' }]);
      await page.waitForURL('**/declare/');
      await byKeyboard(page, [{ press: '#start' }]);
      await page.waitForURL(/#\/[\w-]+\/tasks$/u);
      await byKeyboard(page, [{ press: '.govuk-task-list a[href$="/what"]' }]);
      // A title that is too short, and somebody's NHS number, which is said at once.
      await byKeyboard(page, [
        { at: '#f-title', text: 'Leak' },
        { at: '#q-purpose', text: 'The first home was that of 943 476 5919.' },
      ]);
      await page.locator('#q-purpose-error .govuk-error-message').waitFor();
      expect(await page.locator('#q-purpose-error').innerText()).toContain('NHS number');
      expect(await page.locator('#q-purpose').getAttribute('aria-invalid')).toBe('true');
      await continueByKeyboard(page);

      await expectFocus(page, '.govuk-error-summary');
      expect(await page.title()).toMatch(/^Error: /u);
      const errors = await page.locator('.govuk-error-summary__list a').allInnerTexts();
      expect(errors.join('\n')).toMatch(/^Title[\s\S]*Summary[\s\S]*NHS number/u);
      await byKeyboard(page, [{ press: '.govuk-error-summary__list a' }]);
      await expectFocus(page, '#f-title');
      expect(await page.locator('#f-title').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#f-title').getAttribute('aria-describedby')).toContain('f-title-error');

      for (const step of Object.keys(journeySteps)) {
        if (step === 'data') {
          await page.reload();
          await page.getByRole('heading', { name: 'What goes in', exact: true }).waitFor();
        }
        await fillStepByKeyboard(page, step);
      }
      await page.waitForURL(/\/check$/u);
      // The address changes before the page does.
      await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
      const text = await page.locator('.declare-form').innerText();
      expect(text).toContain('Nothing is left to correct');
      expect(text).toContain(journeyTitle);
      expect(text).toContain(journeyOrganisation);
      expect(text).toContain('March 2026');
      expect(text).toContain('Sensor readings');
      expect(text).not.toContain('Previous ids');
      await page.reload();
      await page.locator('.declare-form h1').waitFor();
      expect(await page.locator('.declare-form').innerText()).toBe(text);

      await byKeyboard(page, [{ press: '.govuk-back-link' }]);
      await page.waitForURL(/\/tasks$/u);
      expect(await page.locator('.govuk-tag').allInnerTexts()).toEqual(['Ready']);
      await byKeyboard(page, [{ press: '.govuk-task-list a[href$="/preview"]' }]);
      const preview = page.locator('.preview');
      await preview.waitFor();
      expect(await preview.locator('h1').innerText()).toBe(journeyTitle);
      expect(await preview.innerText()).not.toMatch(/not filled in|put right/iu);
      await goToPage(page, 'send');
      const handedOver = await handOver(page, join(folder, 'mail'));
      expect(faults).toEqual([]);
      return handedOver;
    });
  },
  // Some thousand keys, and a check after each pause.
  600_000,
);

test('through the issue form: the workflow makes the pull request', async () => {
  const { issue, issueText } = handed;
  expect(issue.searchParams.get('template')).toBe('declaration-file.yml');
  const body = issueBody(fileElements, {
    entry: issue.searchParams.get('entry')!,
    file: issue.searchParams.get('file') ?? issueText,
    'speaks-for': issue.searchParams.get('speaks-for')!,
    consents: allTicked,
  });
  const { number } = server.openIssue({ by: 'officer', title: issue.searchParams.get('title')!, body });
  expect(await runWorkflow(number)).toBe(`Issue ${number}: proposed.\n`);
  const pull = [...server.store.pulls.values()].find(({ head }) => head === `declaration/issue-${number}`);
  expect(pull?.issue.title).toContain(journeyTitle);
  await expectAccepted(`declaration/issue-${number}`);
});

test('by e-mail: a reviewer receives the attached files and pushes the branch', async () => {
  const { saved, letter } = handed;
  expect(saved.map((path) => basename(path))).toEqual(['brackwell-sands-council.md', `${journeyId}.md`]);
  expect(letter.href).toMatch(new RegExp(`^mailto:${settings.email}\\?`));
  expect(letter.searchParams.get('body')).toContain(`- ${journeyId}.md`);

  const copy = join(folder, 'copy');
  execFileSync('git', ['clone', '--quiet', '--no-local', server.store.repository.folder, copy]);
  for (const [name, value] of [
    ['user.name', 'Reviewer'],
    ['user.email', 'reviewer@register.example'],
  ] as const)
    // prettier-ignore
    execFileSync('git', ['config', name, value], { cwd: copy });
  const out = await run(['scripts/receive.ts', '--repository', copy, ...saved]);
  expect(out).toContain(`is on the branch declaration/${journeyId}.`);
  expect(out).toContain('Brackwell Sands Council is new to the register.');
  execFileSync('git', ['push', '--quiet', 'origin', `declaration/${journeyId}`], { cwd: copy });
  server.openPull({ by: 'reviewer', title: journeyTitle, body: '', head: `declaration/${journeyId}` });
  await expectAccepted(`declaration/${journeyId}`);
});

// Last, because it accepts the organisation, which the other doors bring along.
test('with a GitHub account: its pages make a pull request of each file, and the second is in order after the first', async () => {
  const { newFiles, copies } = handed;
  expect(newFiles.map(({ origin, pathname }) => origin + pathname)).toEqual([
    `${settings.repository}/new/main/content/organisations`,
    `${settings.repository}/new/main/content/projects`,
  ]);
  const files = Object.fromEntries(
    newFiles.map(({ pathname, searchParams }) => {
      const name = searchParams.get('filename')!;
      return [`${pathname.split('/new/main/')[1]!}/${name}`, searchParams.get('value') ?? copies[name]!];
    }),
  );
  expect(Object.keys(files)).toEqual([organisationPath, declarationPath]);
  const propose = async (head: string, path: string) => {
    await server.push(head, { [path]: files[path] }, `Create ${basename(path)}`, 'officer');
    return server.openPull({ by: 'officer', title: `Create ${basename(path)}`, body: '', head });
  };
  const { number } = await propose('patch-1', organisationPath);
  await propose('patch-2', declarationPath);
  await expectAccepted('patch-1', [organisationPath]);
  await server.mergePull(number);
  await expectAccepted('patch-2');
});

/** Merges a branch's files with the register's and checks them as `npm run check` does. */
async function expectAccepted(branch: string, paths = [organisationPath, declarationPath]): Promise<void> {
  const content = join(folder, 'check', branch.replaceAll('/', '-'), 'content');
  cpSync(exampleContent, content, { recursive: true });
  for (const path of paths) {
    const text = (await server.fileOn(branch, path)) ?? (await server.fileOn('main', path));
    expect(text, `${path} on ${branch}`).toBeDefined();
    mkdirSync(dirname(join(content, '..', path)), { recursive: true });
    writeFileSync(join(content, '..', path), text!);
  }
  const report = JSON.parse(await run(['scripts/check.ts', '--json', '--content', content])) as { errors: number };
  expect(report.errors).toBe(0);
  // A pull request in a real repository: the branch merges.
  const pull = [...server.store.pulls.values()].find(({ head }) => head === branch)!;
  const merged = await server.store.repository.mergedTree(
    (await server.store.repository.resolve('refs/heads/main'))!,
    (await server.store.repository.resolve(`refs/heads/${branch}`))!,
  );
  expect(pull.merged).toBe(false);
  expect(merged).toBeDefined();
}

/** Runs the workflow's command for an issue that was opened, and gives what it said. */
async function runWorkflow(number: number): Promise<string> {
  const examples = JSON.parse(
    readFileSync(require.resolve('@octokit/webhooks-examples/api.github.com/index.json'), 'utf8'),
  ) as { name: string; examples: { action: string; issue: object }[] }[];
  const event = structuredClone(
    examples.find(({ name }) => name === 'issues')!.examples.find(({ action }) => action === 'opened')!,
  );
  const { title, body } = server.store.issues.get(number)!;
  Object.assign(event.issue, { number, title, body, labels: [{ name: 'declaration' }] });
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  return run(['scripts/from-issue.ts'], {
    GITHUB_TOKEN: server.token('github-actions[bot]', {
      contents: 'write',
      issues: 'write',
      'pull-requests': 'write',
    }),
    GITHUB_API_URL: server.url,
    GITHUB_REPOSITORY: server.fullName,
    GITHUB_SHA: (await server.store.repository.resolve('refs/heads/main'))!,
    GITHUB_EVENT_PATH: path,
  });
}

/** Runs a command of the register, not blocking the server that it speaks to; gives its output, or fails with it. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', REGISTER_TODAY: journeyDay, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${args[0]!} ended with ${String(code)}:\n${out}${err}`));
    }),
  );
}

/** The register's own content as the files of a repository. */
function ownFiles(): Record<string, string> {
  const entries = readdirSync(exampleContent, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`content/${path.slice(exampleContent.length + 1)}`, readFileSync(path, 'utf8')];
    }),
  );
}
