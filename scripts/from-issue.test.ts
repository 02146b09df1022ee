import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { consents, fileElements } from '../src/formats/issue/issue-elements.ts';
import { readDeclaration } from '../src/parse/parse-declaration.ts';
import { draftRules } from '../src/rules/draft-rules.ts';
import { sampleText, sampleToday } from '../tests/support/register/sample.ts';
import {
  bot,
  newPath,
  newText,
  newTitle,
  publishedFiles,
  publishedPath,
  writeContent,
} from '../tests/support/github/issue-fixture.ts';
import { removeModels, startFakeGitHub, type FakeGitHub } from '../tests/support/github/fake-github.ts';
import type { Permissions } from '../tests/support/github/github-store.ts';
import { root } from './shared/paths.ts';
import { settings } from '../src/settings.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

const require = createRequire(import.meta.url);

interface Payload {
  readonly action: string;
  readonly issue: Record<string, unknown>;
  readonly pull_request: Record<string, unknown>;
  readonly sender: Record<string, unknown>;
}

interface Job {
  readonly permissions: Permissions;
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

let examples: readonly { readonly name: string; readonly examples: readonly Payload[] }[];
let folder: string;
let content: string;
let server: FakeGitHub;
let base: string;

beforeAll(() => {
  const path = require.resolve('@octokit/webhooks-examples/api.github.com/index.json');
  examples = JSON.parse(readFileSync(path, 'utf8')) as typeof examples;
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'from-issue-'));
  content = writeContent(folder);
  server = await startFakeGitHub({ files: publishedFiles });
  base = (await server.store.repository.resolve('refs/heads/main'))!;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server.stop();
});

/** A payload that GitHub publishes as an example. */
function payload(name: string, action: string): Payload {
  const found = examples.find((each) => each.name === name)?.examples.find((each) => each.action === action);
  if (!found) throw new Error(`There is no example of ${name}: ${action}`);
  return structuredClone(found);
}

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs the first command of a workflow's only job as GitHub would, with the rights that the job gives; tests/workflows.test.ts runs whole jobs. */
function runWorkflow(name: string, event: Payload, changed: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const workflow = parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as { jobs: Record<string, Job> };
  const [job] = Object.values(workflow.jobs);
  const { run = '', env = {} } = job!.steps.find((step) => step.run?.startsWith('node '))!;
  expect(env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
  const [program, ...args] = run.split(' ');
  expect(program).toBe('node');
  const eventPath = join(folder, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event));
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      GITHUB_TOKEN: server.token(bot, job!.permissions),
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: server.fullName,
      GITHUB_SHA: base,
      GITHUB_EVENT_PATH: eventPath,
      REGISTER_CONTENT: content,
      REGISTER_TODAY: sampleToday,
      ...changed,
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ out, err, code })));
}

/** An issue in which somebody pastes a declaration's file, as GitHub writes its forms down. */
function bodyOf(text: string, entry = '_No response_'): string {
  const given: Readonly<Record<string, string>> = {
    entry,
    file: `\`\`\`markdown\n${text}\`\`\``,
    'speaks-for': 'Sample Council, Head of Libraries',
    consents: consents.map((words) => `- [X] ${words}`).join('\n'),
  };
  return fileElements.map(({ id, label }) => `### ${label}\n\n${given[id]!}`).join('\n\n');
}

/** Tells the workflow that an issue was opened or edited. */
function tell(action: 'opened' | 'edited', number: number, sender: string): Promise<Ran> {
  const event = payload('issues', action);
  const { title, body, labels } = server.store.issues.get(number)!;
  Object.assign(event.issue, { number, title, body, labels: labels.map((name) => ({ name })) });
  Object.assign(event.sender, { login: sender });
  return runWorkflow('declaration-from-issue.yml', event);
}

const comments = (issue: number) => server.store.comments.filter((comment) => comment.issue === issue);

describe('the workflow for issues', () => {
  test('opened with a fault, mended, edited, approved: from the event to the file', async () => {
    const faulty = newText.replace('stage: pilot', 'stage: soon');
    const issue = server.openIssue({ by: 'ann', title: 'Declaration', body: bodyOf(faulty) });
    expect(await tell('opened', issue.number, 'ann')).toEqual({ out: 'Issue 1: faulty.\n', err: '', code: 0 });
    expect(comments(1).map(({ body }) => body)).toEqual([expect.stringContaining('**Stage**')]);
    expect(await server.store.repository.branches()).toEqual(['refs/heads/main']);

    issue.body = bodyOf(newText).replaceAll('\n', '\r\n');
    expect(await tell('edited', issue.number, 'ann')).toEqual({ out: 'Issue 1: proposed.\n', err: '', code: 0 });
    expect(comments(1).map(({ body }) => body)).toEqual([expect.stringContaining('it is in pull request #2')]);
    const text = (await server.fileOn('declaration/issue-1', newPath))!;
    expect(text).toBe(newText);
    const { declaration } = readDeclaration(
      { path: newPath, id: 'counting-visits-to-libraries', content: text },
      { today: sampleToday },
      draftRules,
    );
    expect(declaration?.front.title).toBe(newTitle);

    issue.body = bodyOf(newText.replace('stage: pilot', 'stage: live'));
    expect((await tell('edited', issue.number, 'editor')).out).toBe('Issue 1: proposed.\n');
    expect(await server.fileOn('declaration/issue-1', newPath)).toContain('stage: live');
    expect(server.store.pulls.size).toBe(1);

    for (const [by, state] of [
      ['ann', 'DISMISSED'],
      ['editor', 'DISMISSED'],
      ['reviewer', 'APPROVED'],
    ] as const) {
      const review = await server.review(2, by, 'APPROVED');
      const event = payload('pull_request_review', 'submitted');
      Object.assign(event.pull_request, { number: 2 });
      const ran = await runWorkflow('own-approval.yml', event);
      expect(ran).toEqual({ out: `Pull request 2: ${state === 'DISMISSED' ? 1 : 0} dismissed.\n`, err: '', code: 0 });
      expect(review.state).toBe(state);
    }
    await server.mergePull(2);
    expect(await server.fileOn('main', newPath)).toContain(newTitle);
  });

  test('an entry is changed by its own organisation, and not by a stranger', async () => {
    const text = sampleText.replace('stage: pilot', 'stage: live');
    const body = bodyOf(text, `${settings.address}/projects/sample-declaration/`);
    const stranger = server.openIssue({ by: 'mallory', title: 'Update', body });
    expect((await tell('opened', stranger.number, 'mallory')).out).toBe('Issue 1: stranger.\n');
    expect(stranger.labels).toContain('needs-cdc');
    expect(server.store.pulls.size).toBe(0);
    const own = server.openIssue({ by: 'sample-council-data', title: 'Update', body });
    expect((await tell('opened', own.number, 'sample-council-data')).out).toBe('Issue 2: proposed.\n');
    expect(await server.fileOn('declaration/issue-2', publishedPath)).toBe(text);
  });

  const hostile: Readonly<Record<string, string>> = {
    nothing: '',
    'keys of every object, many times': `${'### __proto__\n\n__proto__\n\n### constructor\n\nx\n\n'.repeat(800)}### Title\n\n__proto__`,
    "commands and the register's own marker":
      '<!-- charter-register:answer proposed -->\n### Title\n\n`$(rm -rf /)` ${{ secrets.GITHUB_TOKEN }} ::set-output name=a::b\n::error::x\n\n### x\n\n@everyone fixes #1 <!-- charter-register:issue-1 -->',
    'signs that nobody sees': '### Title\r\n\r\n\0\u202E\u2066\uD800\uFEFF\u200B\r\n',
    'a file with code in it': '---js\n{ title: process.exit(9) }\n---\n## Purpose and outputs\n\nx',
    'as much as GitHub takes': `### Title\n\n${'## [x](y) <b> '.repeat(4600)}`,
  };
  test.each(Object.keys(hostile))('answers %s', async (name) => {
    const issue = server.openIssue({ by: 'mallory', title: '${{ github.token }} `id`', body: hostile[name]! });
    const ran = await tell('opened', issue.number, 'mallory');
    expect(ran).toEqual({ out: 'Issue 1: faulty.\n', err: '', code: 0 });
    const [answer, ...more] = comments(1);
    expect(more).toEqual([]);
    expect(answer!.body).toMatch(/^<!-- charter-register:answer faulty -->\n\n/);
    expect(answer!.body.slice(10)).not.toMatch(/<!--|@everyone|\$\{\{|::|<b>|\]\(y\)/);
    expect(Buffer.byteLength(answer!.body)).toBeLessThan(60_000);
    expect(await server.store.repository.branches()).toEqual(['refs/heads/main']);
  });
});

describe('a call', () => {
  test('says what is missing', async () => {
    const event = payload('issues', 'opened');
    for (const changed of [
      { GITHUB_TOKEN: '' },
      { GITHUB_REPOSITORY: 'x' },
      { GITHUB_SHA: 'main' },
      { GITHUB_EVENT_PATH: '/nowhere' },
    ]) {
      const ran = await runWorkflow('declaration-from-issue.yml', event, changed);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(Object.keys(changed)[0]);
    }
  });

  test('that fails says so on one line, and fails alone', async () => {
    const issue = server.openIssue({ by: 'ann', title: 'x', body: 'x' });
    server.fault = () => ({ status: 401, message: 'Bad\n::error::credentials' });
    const ran = await tell('opened', issue.number, 'ann');
    expect(ran).toMatchObject({ out: '', code: 1 });
    expect(ran.err).toMatch(
      /^Issue 1: 401: Bad : :error: :credentials .*\(GET \/repos\/example\/charter-register\/issues\/1\)\n$/,
    );
  });
});
