import { collections } from '../../src/model/collections.ts';
import type { OpenSubmission } from '../../src/model/open-submissions.ts';
import { locateInRegister } from '../../src/review/file-pair.ts';
import { applyGate } from '../review/gate.ts';
import type { GitHub } from './client.ts';
import { declarationLabel, findIssueOfBranch } from './from-issue/issue-proposal.ts';
import { needsPeople } from './from-issue/issue-comment.ts';
import type { PublishedRegister } from './from-issue/register-on-github.ts';
import { findCommonCommit, fetchDefaultBranch, fetchHead, fetchCommit } from './git-database.ts';
import { listIssues, fetchIssue } from './issues.ts';
import { decideTurn } from './pull-check/turn.ts';
import { listOpenPulls, listReviews, type PullRequest } from './pull-requests.ts';
import { fetchStatus } from './statuses.ts';
import { compareTrees } from './trees.ts';

/** The open submissions. */
export interface CollectedSubmissions {
  readonly submissions: readonly OpenSubmission[];
  /** The numbers of those that GitHub failed to answer for; they are missing from the list. */
  readonly failed: readonly number[];
}

/**
 * Every open submission: pull requests that touch entries, and issues that have not become one. Reads numbers, paths, accounts
 * and days, and no text.
 */
export async function collectSubmissions(github: GitHub, register: PublishedRegister): Promise<CollectedSubmissions> {
  const published = await fetchDefaultBranch(github);
  const base = (await fetchHead(github, published)) ?? published;
  const pulls = (await listOpenPulls(github)).filter((pull) => pull.base === published);
  const submissions: OpenSubmission[] = [];
  const failed: number[] = [];
  for (const pull of pulls) {
    try {
      const submission = await summarisePull(github, pull, base, register);
      if (submission) submissions.push(submission);
    } catch {
      failed.push(pull.number);
    }
  }
  const made = new Set(pulls.flatMap(({ branch }) => (branch === undefined ? [] : (findIssueOfBranch(branch) ?? []))));
  submissions.push(...(await listWaitingIssues(github, made, register)));
  return { submissions: submissions.sort((a, b) => a.number - b.number), failed };
}

async function summarisePull(
  github: GitHub,
  pull: PullRequest,
  base: string,
  register: PublishedRegister,
): Promise<OpenSubmission | undefined> {
  const common = await findCommonCommit(github, base, pull.head);
  if (common === undefined) return undefined;
  const [from, to] = [await fetchCommit(github, common), await fetchCommit(github, pull.head)];
  const { entries } = applyGate(await compareTrees(github, from.tree, to.tree));
  if (entries.length === 0) return undefined;
  const projects = entries.filter(({ path }) => locateInRegister(path, collections)?.collection === 'projects');
  const [only] = projects.length === 1 ? projects : [];
  const changed = only?.before && locateInRegister(only.path, collections)?.id;
  const organisation = await findOrganisation(github, pull, changed, register);
  return {
    number: pull.number,
    where: 'pull',
    kind: !only ? 'several' : only.before ? 'change' : 'new',
    ...(changed !== undefined && register.entry(changed) && { project: changed }),
    ...(organisation !== undefined && { organisation }),
    opened: pull.opened.slice(0, 10),
    turn: await findTurn(github, pull),
  };
}

/** The published organisation whose account submits it; otherwise, for a change, the one that leads the entry. */
async function findOrganisation(
  github: GitHub,
  pull: PullRequest,
  changed: string | undefined,
  register: PublishedRegister,
): Promise<string | undefined> {
  const issue = pull.author === github.bot && pull.branch !== undefined ? findIssueOfBranch(pull.branch) : undefined;
  const author = issue === undefined ? pull.author : ((await fetchIssue(github, issue))?.author ?? '');
  return (
    register.organisationOfAccount(author) ?? (changed === undefined ? undefined : register.entry(changed)?.leads[0])
  );
}

async function findTurn(github: GitHub, { number, head, draft }: PullRequest): Promise<OpenSubmission['turn']> {
  const state = await fetchStatus(github, head);
  if (state !== 'success' && state !== 'failure') return 'checking';
  return decideTurn({ refused: state === 'failure', draft, head, reviews: await listReviews(github, number) });
}

/** Issues that declare something and have not become a pull request: something in them has to be corrected or decided first. */
async function listWaitingIssues(
  github: GitHub,
  made: ReadonlySet<number>,
  register: PublishedRegister,
): Promise<OpenSubmission[]> {
  const issues = (await listIssues(github, declarationLabel, 'open')).filter(
    ({ number, isPull }) => !isPull && !made.has(number),
  );
  return issues.map(({ number, author, opened, labels }) => {
    const organisation = register.organisationOfAccount(author);
    return {
      number,
      where: 'issue',
      kind: 'unknown',
      ...(organisation !== undefined && { organisation }),
      opened: opened.slice(0, 10),
      turn: labels.includes(needsPeople) ? 'cdc' : 'signatory',
    };
  });
}
