import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHub } from '../client.ts';
import { fetchDefaultBranch } from '../git-database.ts';
import { listOpenPulls, listReviews, type PullRequest } from '../pull-requests.ts';
import { fetchStatus } from '../statuses.ts';
import { describeFailure } from '../workflow-context.ts';
import { checkPull, type CheckPullOptions, type Verdict } from './check-pull.ts';
import { publishVerdict } from './publish-verdict.ts';
import { decideTurn, labels } from './turn.ts';

/** The result of a run, for the log. */
export interface RunResult {
  readonly words: string;
  /** Whether something failed that another run should try again. */
  readonly failed: boolean;
}

type Options = Omit<CheckPullOptions, 'published'>;

const verdictFile = 'verdict.json';

/** The preview, which the workflow offers as an artifact. */
const pageFile = 'review.html';

/** Checks a pull request and saves the verdict in a folder, together with the preview if there is one. */
export async function checkAndSave(options: Options, folder: string): Promise<RunResult> {
  const { github, number } = options;
  const checked = await checkPull({ ...options, published: await fetchDefaultBranch(github) });
  if (!checked) return { words: `Pull request ${number}: none of the register's business`, failed: false };
  const { page, ...verdict } = checked;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, verdictFile), JSON.stringify(verdict));
  if (page !== undefined) writeFileSync(join(folder, pageFile), page);
  return { words: `Pull request ${number}: ${verdict.status.state}`, failed: false };
}

/** Publishes the verdict that an earlier step of the same job has saved in a folder. */
export async function publishSaved(
  github: GitHub,
  number: number,
  folder: string,
  preview: string | undefined,
): Promise<RunResult> {
  const path = join(folder, verdictFile);
  if (!existsSync(path)) return { words: `Pull request ${number}: nothing to say`, failed: false };
  const verdict = JSON.parse(readFileSync(path, 'utf8')) as Verdict;
  if (verdict.number !== number) throw new Error('The verdict is about another pull request');
  const result = await publishVerdict(github, verdict, preview && artifactAddress.test(preview) ? preview : undefined);
  return { words: `Pull request ${number}: ${result}`, failed: false };
}

/** GitHub's own address of an artifact; no other preview is linked. */
const artifactAddress = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+\/artifacts\/\d+$/;

/**
 * Checks every open pull request without a verdict: those that the register itself has opened, which start no workflow, and
 * those whose run was interrupted. Also checks those whose turn has changed, because a review of a fork's pull request starts
 * no workflow with the right to write. One that fails does not hold up the others.
 */
export async function checkPending(options: Omit<Options, 'number'>): Promise<RunResult> {
  const { github } = options;
  const published = await fetchDefaultBranch(github);
  const lines: string[] = [];
  let failed = false;
  for (const pull of await listOpenPulls(github)) {
    const { number } = pull;
    if (pull.base !== published) continue;
    try {
      if (await isSettled(github, pull)) continue;
      const verdict = await checkPull({ ...options, number, published });
      lines.push(`Pull request ${number}: ${verdict ? await publishVerdict(github, verdict, undefined) : 'closed'}`);
    } catch (error) {
      failed = true;
      lines.push(`Pull request ${number}: ${describeFailure(error)}`);
    }
  }
  return { words: lines.length > 0 ? lines.join('\n') : 'Nothing was waiting', failed };
}

/** Whether there is a verdict, and the labels show whose turn it is now. */
async function isSettled(github: GitHub, { number, head, draft, labels: present }: PullRequest): Promise<boolean> {
  const state = await fetchStatus(github, head);
  if (state !== 'success' && state !== 'failure') return false;
  const turn = decideTurn({ refused: state === 'failure', draft, head, reviews: await listReviews(github, number) });
  return present.includes(labels[turn]);
}
