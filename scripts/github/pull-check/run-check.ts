import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHub } from '../client.ts';
import { failureInWords } from '../workflow-environment.ts';
import { openPulls, type Pull } from '../pulls.ts';
import { defaultBranch } from '../refs.ts';
import { reviewsOf } from '../pull-reviews.ts';
import { statusOfCommit } from '../statuses.ts';
import { look, type LookOptions, type Verdict } from './check-pull.ts';
import { tell } from './publish-verdict.ts';
import { labels, turnOf } from './whose-turn.ts';

/** What a run came to, for the log. */
export interface Said {
  readonly words: string;
  /** Whether something failed that another run should try again. */
  readonly failed: boolean;
}

type Options = Omit<LookOptions, 'published'>;

const verdictFile = 'verdict.json';

/** The page that the workflow offers to whoever wants to see the entry as it would look. */
const pageFile = 'review.html';

/** Looks at a pull request and leaves the verdict in a folder, with the page beside it where there is one. */
export async function lookAndKeep(options: Options, folder: string): Promise<Said> {
  const verdict = await look({ ...options, published: await defaultBranch(options.github) });
  if (!verdict) return { words: `Pull request ${options.number}: none of the register's business`, failed: false };
  const { page, ...rest } = verdict;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, verdictFile), JSON.stringify(rest));
  if (page !== undefined) writeFileSync(join(folder, pageFile), page);
  return { words: `Pull request ${options.number}: ${verdict.status.state}`, failed: false };
}

/** Says what an earlier step of the same job has left in a folder. */
export async function tellKept(
  github: GitHub,
  number: number,
  folder: string,
  preview: string | undefined,
): Promise<Said> {
  const path = join(folder, verdictFile);
  if (!existsSync(path)) return { words: `Pull request ${number}: nothing to say`, failed: false };
  const verdict = JSON.parse(readFileSync(path, 'utf8')) as Verdict;
  if (verdict.number !== number) throw new Error('The verdict is about another pull request');
  const told = await tell(github, verdict, previewAddress(preview));
  return { words: `Pull request ${number}: ${told}`, failed: false };
}

/** GitHub's own address of the page; anything else is left out. */
function previewAddress(given: string | undefined): string | undefined {
  return given !== undefined &&
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+\/artifacts\/\d+$/.test(given)
    ? given
    : undefined;
}

/**
 * Looks at every open pull request that has no verdict: those that the register itself has opened, which start no workflow, and
 * those at which an earlier run broke off; and at those whose turn it is has changed, because a reviewer's word on a copy's
 * pull request starts no workflow that may write. One that fails does not keep the others waiting.
 */
export async function lookAtWaiting(options: Omit<Options, 'number'>): Promise<Said> {
  const { github } = options;
  const published = await defaultBranch(github);
  const words: string[] = [];
  let failed = false;
  for (const pull of await openPulls(github)) {
    const { number } = pull;
    if (pull.base !== published) continue;
    try {
      if (await isSettled(github, pull)) continue;
      const verdict = await look({ ...options, number, published });
      words.push(`Pull request ${number}: ${verdict ? await tell(github, verdict, undefined) : 'closed'}`);
    } catch (error) {
      failed = true;
      words.push(`Pull request ${number}: ${failureInWords(error)}`);
    }
  }
  return { words: words.length > 0 ? words.join('\n') : 'Nothing was waiting', failed };
}

/** Whether there is a verdict, and the labels tell whose turn it is now. */
async function isSettled(github: GitHub, { number, head, draft, labels: shown }: Pull): Promise<boolean> {
  const state = await statusOfCommit(github, head);
  if (state !== 'success' && state !== 'failure') return false;
  const turn = turnOf({ refused: state === 'failure', draft, head, reviews: await reviewsOf(github, number) });
  return shown.includes(labels[turn]);
}
