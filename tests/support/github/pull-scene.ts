import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleToday } from '../register/sample.ts';
import { createGitHub, type GitHub } from '../../../scripts/github/client.ts';
import { bot, publishedFiles } from './issue-scene.ts';
import type { Fork } from './people.ts';
import { startRehearsal, type Rehearsal } from './server.ts';
import type { CommentRecord } from './world.ts';
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

/** A published register, somebody's copy of it, GitHub around both, and the workflow's work. */
export interface CheckScene {
  readonly rehearsal: Rehearsal;
  readonly github: GitHub;
  readonly fork: Fork;
  readonly options: Omit<CheckPullOptions, 'number' | 'published'>;
  look(number: number): Promise<CheckedPull | undefined>;
  /** Looks and tells, as the workflow does. */
  check(number: number): Promise<PublishResult | undefined>;
  comment(number: number): CommentRecord | undefined;
  /** What the register said of a commit last. */
  status(commit: string): { state: string; description: string } | undefined;
  stop(): Promise<void>;
}

/** Sets a scene up; `author` owns the copy. */
export async function setCheckScene(author = 'newcomer', files = publishedFiles): Promise<CheckScene> {
  const rehearsal = await startRehearsal({ files });
  const folder = mkdtempSync(join(tmpdir(), 'register-check-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const token = rehearsal.token(bot, checkPermissions);
  const { url, fullName: repository, world } = rehearsal;
  const github = createGitHub({ url, token, repository, bot, wait: () => Promise.resolve() });
  const options = { github, content: join(folder, 'content'), today: sampleToday, settings };
  const lookAt = (number: number) => checkPull({ ...options, number, published: 'main' });
  return {
    rehearsal,
    github,
    options,
    fork: await rehearsal.fork(author),
    look: lookAt,
    async check(number) {
      const looked = await lookAt(number);
      return looked && publishVerdict(github, looked, undefined);
    },
    comment: (number) => world.comments.findLast(({ issue, author: by }) => issue === number && by.login === bot),
    status: (commit) =>
      world.statuses.findLast(
        (status) => status.commit === commit && status.context === statusContext && status.author.login === bot,
      ),
    async stop() {
      rmSync(folder, { recursive: true });
      await rehearsal.stop();
    },
  };
}
