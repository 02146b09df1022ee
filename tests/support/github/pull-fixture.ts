import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleToday } from '../register/sample.ts';
import { createGitHub, type GitHub } from '../../../scripts/github/client.ts';
import { bot, publishedFiles } from './issue-fixture.ts';
import type { Fork, PushedFiles } from './user-actions.ts';
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts';
import type { CommentRecord } from './github-store.ts';
import { statusContext } from '../../../scripts/github/statuses.ts';
import { checkPull, type CheckedPull, type CheckPullOptions } from '../../../scripts/github/pull-check/check-pull.ts';
import { publishVerdict, type PublishResult } from '../../../scripts/github/pull-check/publish-verdict.ts';

/** What the workflow's token may do. */
const checkPermissions = {
  contents: 'read',
  issues: 'read',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

/** What the register tells of itself in these tests. */
const settings = {
  name: 'Charter Register',
  address: 'https://charter-register.example',
  keeper: 'Civic Data Cooperative',
  email: 'team@register.example',
  host: 'Sample University',
  promisedWorkingDays: 10,
} as const;

/** A published register and a contributor's fork of it on a fake GitHub, and the workflow's commands. */
export interface PullFixture {
  readonly server: FakeGitHub;
  readonly github: GitHub;
  readonly fork: Fork;
  readonly options: Omit<CheckPullOptions, 'number' | 'published'>;
  /** Puts files on a branch of the copy and opens a pull request for it. Gives its number and its last commit. */
  propose(files: PushedFiles, branch?: string): Promise<{ number: number; head: string }>;
  look(number: number): Promise<CheckedPull | undefined>;
  /** Looks and tells, as the workflow does. */
  check(number: number): Promise<PublishResult | undefined>;
  comment(number: number): CommentRecord | undefined;
  /** The labels of a pull request; a test may change them. */
  labels(number: number): string[];
  /** What the register said of a commit last. */
  status(commit: string): { state: string; description: string } | undefined;
  stop(): Promise<void>;
}

/** Creates the fixture; `author` owns the fork. */
export async function createPullFixture(author = 'newcomer', files = publishedFiles): Promise<PullFixture> {
  const server = await startFakeGitHub({ files });
  const folder = mkdtempSync(join(tmpdir(), 'register-check-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const token = server.token(bot, checkPermissions);
  const { url, fullName: repository, store } = server;
  const github = createGitHub({ url, token, repository, bot, wait: () => Promise.resolve() });
  const options = { github, content: join(folder, 'content'), today: sampleToday, settings };
  const lookAt = (number: number) => checkPull({ ...options, number, published: 'main' });
  const fork = await server.fork(author);
  return {
    server,
    github,
    options,
    fork,
    async propose(proposed, branch = 'declare') {
      const head = await fork.push(branch, proposed, 'Declare a project');
      const { number } = fork.openPull({ title: 'Declare a project', body: '', head: branch });
      return { number, head };
    },
    look: lookAt,
    async check(number) {
      const looked = await lookAt(number);
      return looked && publishVerdict(github, looked, undefined);
    },
    comment: (number) => store.comments.findLast(({ issue, author: by }) => issue === number && by.login === bot),
    labels: (number) => store.issues.get(number)!.labels,
    status: (commit) =>
      store.statuses.findLast(
        (status) => status.commit === commit && status.context === statusContext && status.author.login === bot,
      ),
    async stop() {
      rmSync(folder, { recursive: true });
      await server.stop();
    },
  };
}
