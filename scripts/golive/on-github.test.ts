import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGitHub, type GitHub } from '../github/client.ts';
import { registerLabels } from '../github/labels.ts';
import { removeModels, startFakeGitHub, type FakeGitHub } from '../../tests/support/github/fake-github.ts';
import { statusContext } from '../github/statuses.ts';
import { setUpOnGitHub } from './on-github.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterAll(removeModels);

let server: FakeGitHub;
let github: GitHub;

beforeEach(async () => {
  server = await startFakeGitHub({ files: { 'content/a.md': 'A\n' } });
  const token = server.token('owner', { administration: 'write', issues: 'write' });
  github = createGitHub({
    url: server.url,
    token,
    repository: server.fullName,
    bot: '',
    wait: () => Promise.resolve(),
  });
});
// Each request and reply has been held against GitHub's published description, the rules of the branch included.
afterEach(() => server.stop());

const administered = () => server.store.administered;

test('labels, rules, Pages and rights are set up, once', async () => {
  const done = await setUpOnGitHub(github);
  expect(done).toEqual([
    ...registerLabels.map(({ name }) => `Made the label ${name}`),
    'Set the rules of the published branch',
    'Turned Pages on',
    'Workflows may open pull requests, and only read otherwise',
  ]);
  expect(administered().pages).toBe('workflow');
  expect(administered().workflows).toEqual({
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: true,
  });
  expect(await setUpOnGitHub(github)).toEqual([
    'Renewed the rules of the published branch',
    'Pages is on already',
    'Workflows may open pull requests, and only read otherwise',
  ]);
  expect(administered().rulesets).toHaveLength(1);
});

test('the rules ask for what keeps the register honest', async () => {
  await setUpOnGitHub(github);
  const [ruleset] = administered().rulesets;
  expect(ruleset).toMatchObject({
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'] } },
  });
  expect(ruleset!['rules']).toEqual(
    expect.arrayContaining([
      { type: 'non_fast_forward' },
      { type: 'deletion' },
      expect.objectContaining({
        parameters: expect.objectContaining({
          required_approving_review_count: 1,
          require_code_owner_review: true,
          dismiss_stale_reviews_on_push: true,
          require_last_push_approval: true,
        }) as object,
      }),
      expect.objectContaining({
        parameters: expect.objectContaining({
          // The number of the app that runs workflows, so that nobody else's status counts.
          required_status_checks: [{ context: statusContext, integration_id: 15368 }],
        }) as object,
      }),
    ]),
  );
});

test('Pages that was built in another way is turned round, and an organisation that has decided is named', async () => {
  administered().pages = 'legacy';
  administered().workflowsAreFixed = true;
  const done = await setUpOnGitHub(github);
  expect(administered().pages).toBe('workflow');
  expect(done).toContain('Pages now takes what the workflow builds');
  expect(done.at(-1)).toContain('ask its owner to allow it');
});

test('a token that may not is told so', async () => {
  const token = server.token('somebody', { issues: 'write' });
  const other = createGitHub({
    url: server.url,
    token,
    repository: server.fullName,
    bot: '',
    wait: () => Promise.resolve(),
  });
  await expect(setUpOnGitHub(other)).rejects.toThrow('Resource not accessible');
});
