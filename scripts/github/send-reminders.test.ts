import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DueItem } from '../../src/derive/due-items.ts';
import type { DueResult } from '../due/read-due.ts';
import { createGitHub, type GitHub } from './client.ts';
import { removeModels, startFakeGitHub, type FakeGitHub } from '../../tests/support/github/fake-github.ts';
import { sendReminders } from './send-reminders.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

const bot = 'github-actions[bot]';
const settings = {
  address: 'https://charter-register.example',
  keeper: 'Civic Data Cooperative',
  email: 'team@register.example',
};

let server: FakeGitHub;
let github: GitHub;

beforeEach(async () => {
  server = await startFakeGitHub({ files: { 'content/a.md': 'A\n' }, pageSize: 2 });
  const token = server.token(bot, { contents: 'read', issues: 'write' });
  github = createGitHub({
    url: server.url,
    token,
    repository: server.fullName,
    bot,
    wait: () => Promise.resolve(),
  });
});
afterEach(() => server.stop());

const review: DueItem = {
  organisation: 'sample-council',
  kind: 'review',
  project: 'park-visits',
  by: '2026-10-01',
  overdue: true,
  words: 'Go through the whole entry; its review was promised by 1 October 2026.',
};
const silence: DueItem = { organisation: 'another-council', kind: 'silent', by: '2026-10-01', overdue: true, words: 'Declare a project, or say that there is none.' }; // prettier-ignore

function owed(...items: DueItem[]): DueResult {
  return {
    items,
    organisationName: (id) => (id === 'sample-council' ? 'Sample @Council' : id),
    projectTitle: () => 'Counting <img> visits fixes #1',
    unread: [],
  };
}
const issues = () => [...server.store.issues.values()];

test('each organisation has one issue, kept up to date, closed when nothing is left and opened again', async () => {
  expect((await sendReminders(github, owed(review, silence), settings)).log).toEqual([
    'sample-council: opened',
    'another-council: opened',
  ]);
  expect(issues()).toMatchObject([
    { title: 'Sample (at)Council: 1 thing due in the register', labels: ['reminder'], state: 'open' },
    { title: 'another-council: 1 thing due in the register' },
  ]);
  const [first] = issues();
  expect(first!.body).toContain('- **Overdue**, 1 October 2026: Go through the whole entry');
  expect(first!.body).toContain('[Update this entry](https://charter-register.example/declare/?update=park-visits)');
  expect(first!.body).not.toMatch(/<img|#1\b|@Council/);

  expect((await sendReminders(github, owed(review, silence), settings)).log).toEqual([]);
  expect((await sendReminders(github, owed(review, { ...review, kind: 'contact', words: 'Check the contact.' }, silence), settings)).log).toEqual(['sample-council: changed']); // prettier-ignore
  expect((await sendReminders(github, { ...owed(silence), unread: ['content/projects/park-visits.md'] }, settings)).log).toEqual([]); // prettier-ignore
  expect((await sendReminders(github, owed(silence), settings)).log).toEqual(['sample-council: closed']);
  expect((await sendReminders(github, owed(silence), settings)).log).toEqual([]);
  expect((await sendReminders(github, owed(review, silence), settings)).log).toEqual(['sample-council: opened again']);
  expect(issues()).toHaveLength(2);
});

test("somebody's imitation is left alone, and does not stand for the register's own", async () => {
  server.openIssue({
    by: 'mallory',
    title: 'x',
    body: '<!-- charter-register:reminder sample-council -->',
    labels: ['reminder'],
  });
  await sendReminders(github, owed(review), settings);
  expect(issues()).toMatchObject([
    { title: 'x', state: 'open' },
    { title: 'Sample (at)Council: 1 thing due in the register' },
  ]);
  await sendReminders(github, owed(), settings);
  expect(issues().map(({ state }) => state)).toEqual(['open', 'closed']);
});

test('one that fails keeps no other from its turn, and the next run mends it', async () => {
  server.fault = ({ operation, body }) =>
    operation === 'issues/create' && JSON.stringify(body).includes('Sample') ? { status: 500 } : undefined;
  const { log, failed } = await sendReminders(github, owed(review, silence), settings);
  expect(failed).toBe(true);
  expect(log).toEqual([expect.stringContaining('sample-council: 500'), 'another-council: opened']);
  server.fault = undefined;
  expect(await sendReminders(github, owed(review, silence), settings)).toEqual({
    log: ['sample-council: opened'],
    failed: false,
  });
});

test('hundreds of things make a text that GitHub takes', async () => {
  const many = Array.from({ length: 900 }, (_, index) => ({ ...review, project: `entry-${index}` }));
  await sendReminders(github, owed(...many), settings);
  expect(Buffer.byteLength(issues()[0]!.body!)).toBeLessThan(60_000);
});

test('what concerns the whole Charter is for the keeper', async () => {
  await sendReminders(github, owed({ ...review, organisation: '', kind: 'finding' }), settings);
  expect(issues()[0]!.title).toBe('Civic Data Cooperative: 1 thing due in the register');
  await sendReminders(github, owed(), settings);
  expect(issues()[0]!.state).toBe('closed');
});
