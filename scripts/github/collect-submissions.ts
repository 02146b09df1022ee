import { collections } from '../../src/model/collections.ts';
import type { OpenSubmission } from '../../src/model/open-submissions.ts';
import { placeInRegister } from '../../src/review/file-pair.ts';
import { gate } from '../review/gate.ts';
import type { TreeChange } from '../review/tree-changes.ts';
import { allPages, type GitHub } from './client.ts';
import { commonCommit, readCommit } from './commits.ts';
import { declarationLabel, issueOf } from './from-issue/issue-proposal.ts';
import { needsPeople } from './from-issue/issue-comment.ts';
import type { PublishedRegister } from './from-issue/register-on-github.ts';
import { readIssueOf } from './issues.ts';
import { openPulls, type Pull } from './pulls.ts';
import { turnOf } from './pull-check/whose-turn.ts';
import { defaultBranch, headOf } from './refs.ts';
import { reviewsOf } from './pull-reviews.ts';
import { statusOfCommit } from './statuses.ts';
import { treeChangesOnGitHub } from './trees.ts';

/** What collecting came to. */
export interface Collected {
  readonly submissions: readonly OpenSubmission[];
  /** The numbers of those about which GitHub would not answer; they are missing from the list. */
  readonly failed: readonly number[];
}

/**
 * Every open submission: pull requests that touch entries, and issues that have not become one. Reads numbers, paths, accounts
 * and days, and nothing that anybody wrote.
 */
export async function collectSubmissions(github: GitHub, register: PublishedRegister): Promise<Collected> {
  const published = await defaultBranch(github);
  const base = (await headOf(github, published)) ?? published;
  const pulls = (await openPulls(github)).filter((pull) => pull.base === published);
  const submissions: OpenSubmission[] = [];
  const failed: number[] = [];
  for (const pull of pulls) {
    try {
      const submission = await ofPull(github, pull, base, register);
      if (submission) submissions.push(submission);
    } catch {
      failed.push(pull.number);
    }
  }
  const made = new Set(pulls.flatMap(({ branch }) => (branch === undefined ? [] : (issueOf(branch) ?? []))));
  submissions.push(...(await waitingIssues(github, made, register)));
  return { submissions: submissions.sort((a, b) => a.number - b.number), failed };
}

async function ofPull(
  github: GitHub,
  pull: Pull,
  base: string,
  register: PublishedRegister,
): Promise<OpenSubmission | undefined> {
  const common = await commonCommit(github, base, pull.head);
  if (common === undefined) return undefined;
  const [was, is] = [await readCommit(github, common), await readCommit(github, pull.head)];
  const { entries } = gate(await treeChangesOnGitHub(github, was.tree, is.tree));
  if (entries.length === 0) return undefined;
  const touched = projectsIn(entries);
  const [only] = touched;
  const changed = touched.length === 1 && only && !only.isNew ? only.id : undefined;
  const organisation = await organisationOf(github, pull, changed, register);
  return {
    number: pull.number,
    where: 'pull',
    kind: touched.length !== 1 ? 'several' : only!.isNew ? 'new' : 'change',
    ...(changed !== undefined && register.entry(changed) && { project: changed }),
    ...(organisation !== undefined && { organisation }),
    opened: pull.opened.slice(0, 10),
    turn: await turnOfPull(github, pull),
  };
}

function projectsIn(entries: readonly TreeChange[]): { id: string; isNew: boolean }[] {
  return entries.flatMap(({ path, before }) => {
    const place = placeInRegister(path, collections);
    return place?.collection === 'projects' ? [{ id: place.id, isNew: !before }] : [];
  });
}

/** The published organisation whose account hands it in; of a change by anybody else, the one that leads the entry. */
async function organisationOf(
  github: GitHub,
  pull: Pull,
  changed: string | undefined,
  register: PublishedRegister,
): Promise<string | undefined> {
  const issue = pull.author === github.bot && pull.branch !== undefined ? issueOf(pull.branch) : undefined;
  const author = issue === undefined ? pull.author : ((await readIssueOf(github, issue))?.author ?? '');
  return (
    register.organisationOfAccount(author) ?? (changed === undefined ? undefined : register.entry(changed)?.leads[0])
  );
}

async function turnOfPull(github: GitHub, { number, head, draft }: Pull): Promise<OpenSubmission['turn']> {
  const state = await statusOfCommit(github, head);
  if (state !== 'success' && state !== 'failure') return 'checking';
  return turnOf({ refused: state === 'failure', draft, head, reviews: await reviewsOf(github, number) });
}

/** Issues that declare something and have not become a pull request: something in them has to be mended or decided first. */
async function waitingIssues(
  { request, owner, repo }: GitHub,
  made: ReadonlySet<number>,
  register: PublishedRegister,
): Promise<OpenSubmission[]> {
  const issues = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/issues', {
      owner,
      repo,
      labels: declarationLabel,
      state: 'open',
      per_page: 100,
      page,
    }),
  );
  return issues.flatMap(({ number, pull_request: pull, created_at: opened, labels, user }) => {
    if (pull || made.has(number)) return [];
    const names = labels.map((label) => (typeof label === 'string' ? label : label.name));
    const organisation = register.organisationOfAccount(user?.login ?? '');
    return [
      {
        number,
        where: 'issue' as const,
        kind: 'unknown' as const,
        ...(organisation !== undefined && { organisation }),
        opened: opened.slice(0, 10),
        turn: names.includes(needsPeople) ? ('cdc' as const) : ('signatory' as const),
      },
    ];
  });
}
