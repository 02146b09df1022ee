import type { Day } from '../../../src/text/dates.ts';
import type { WrittenFile } from '../../../src/draft/draft.ts';
import type { GitHub } from '../client.ts';
import {
  findCommonCommit,
  createCommit,
  createTree,
  fetchCommit,
  createBranch,
  fetchDefaultBranch,
  fetchHead,
  moveBranch,
} from '../git-database.ts';
import { addLabel, findOwnComment, fetchIssue, removeLabel, writeComment, type Issue } from '../issues.ts';
import { createPull, listOpenPulls, listPullsFrom, updatePull, type PullRequest } from '../pull-requests.ts';
import { listApprovals, dismissApproval } from '../pull-requests.ts';
import { computeFingerprint, readFingerprint } from '../fingerprint.ts';
import {
  readAnswered,
  writeAnswer,
  answerMarker,
  needsPeople,
  type AnswerSettings,
  type Outcome,
} from './issue-comment.ts';
import { decideIssue, personalDataChecked, type IssueRequest, type Decision, type ReadIssue } from './decide-issue.ts';
import { nameBranch, writeCommitMessage, declarationLabel, isMadeFrom, writeProposalBody, writeProposalTitle, readProposedFiles, type Requester } from './issue-proposal.ts'; // prettier-ignore
import type { PublishedRegister } from './register-on-github.ts';

/** What a run works with. */
export interface HandleIssueOptions {
  readonly github: GitHub;
  /** The issue's number. */
  readonly number: number;
  /** Who edited the issue, by the event; empty when nobody did. */
  readonly editor: string;
  readonly readIssue: ReadIssue;
  /** The register as it is published, read from {@link base}. */
  readonly register: PublishedRegister;
  /** The commit of the published branch that the register was read from. New branches start there. */
  readonly base: string;
  readonly today: Day;
  readonly settings: AnswerSettings;
}

/** What became of an issue, for the log; `ignored` when it is none of the register's business. */
export type HandleIssueResult = Outcome['kind'] | 'ignored';

/**
 * Turns an issue into a branch, a file and a pull request, or says in a comment why not. Each step looks first at what is
 * there already, so a run that was broken off is mended by the next one.
 */
export async function handleIssue(options: HandleIssueOptions): Promise<HandleIssueResult> {
  const { github, number, readIssue, register, today, settings } = options;
  // The event may be old, so the issue is read as it is now.
  const issue = await fetchIssue(github, number);
  if (!issue || issue.isPull || !issue.open || !issue.labels.includes(declarationLabel)) return 'ignored';

  const comment = await findOwnComment(github, number, answerMarker);
  const seen = computeFingerprint([issue.body]);
  // A reviewer's word that something is no personal data counts for what they saw, not for what was typed since.
  const isStale = issue.labels.includes(personalDataChecked) && readFingerprint(comment?.body) !== seen;
  const labels = isStale ? issue.labels.filter((label) => label !== personalDataChecked) : issue.labels;
  const outcome = await carryOut(issue, decideIssue({ ...issue, labels }, readIssue, register, today), options);
  if (isStale && outcome.kind === 'personal') await removeLabel(github, number, personalDataChecked);
  if (outcome.kind === 'stranger') {
    if (!issue.labels.includes(needsPeople)) await addLabel(github, number, needsPeople);
  } else if (issue.labels.includes(needsPeople) && readAnswered(comment?.body) === 'stranger') {
    // One that people have set for another reason stays.
    await removeLabel(github, number, needsPeople);
  }
  const shown = outcome.kind === 'personal' || labels.includes(personalDataChecked) ? seen : '';
  await writeComment(github, number, await writeAnswer(outcome, settings, shown), comment);
  return outcome.kind;
}

async function carryOut(issue: Issue, decision: Decision, options: HandleIssueOptions): Promise<Outcome> {
  const { github } = options;
  const { asked } = decision;
  const branch = nameBranch(issue.number);
  const pulls = await listPullsFrom(github, branch);
  const open = pulls.find((pull) => pull.open);
  const ended = pulls.find((pull) => !pull.open);
  if (!open && ended) return { kind: 'ended', asked, pull: ended.number, merged: ended.merged };
  if (open && open.author !== github.bot) return { kind: 'by-hand', asked, pull: open.number };
  if (decision.kind === 'faulty') return { ...decision, pull: open?.number };
  if (decision.kind !== 'ready') return decision;

  const { files, advice } = decision;
  const rival = await findRival(github, branch, files);
  if (rival !== undefined) return { kind: 'taken', asked, by: rival };
  const requester: Requester = { issue: issue.number, author: issue.author, editor: options.editor };
  const head = await bringUpToDate(branch, files, writeCommitMessage(asked, requester), issue.number, options);
  if (head === undefined) return { kind: 'by-hand', asked, pull: open?.number };
  const { keeper, address } = options.settings;
  const body = writeProposalBody({ asked, requester, files, advice, keeper, address });
  const pull = await propose(github, open, head, { branch, asked, body });
  return { kind: 'proposed', asked, pull, advice };
}

/** The number of another open pull request of the register that proposes one of these files; undefined when there is none. */
async function findRival(github: GitHub, branch: string, files: readonly WrittenFile[]): Promise<number | undefined> {
  const paths = new Set(files.map(({ path }) => path));
  // The oldest keeps it.
  const others = (await listOpenPulls(github)).filter(
    (pull) => pull.author === github.bot && pull.branch !== undefined && pull.branch !== branch,
  );
  return others.findLast(({ body }) => readProposedFiles(body).some((path) => paths.has(path)))?.number;
}

/**
 * Brings the branch to these files, with one commit if it differs. Gives its last commit; undefined when somebody has worked
 * on it by hand, whose work must not be lost.
 */
async function bringUpToDate(
  branch: string,
  files: readonly WrittenFile[],
  message: string,
  issue: number,
  { github, base }: HandleIssueOptions,
): Promise<string | undefined> {
  const head = await fetchHead(github, branch);
  if (head === undefined) {
    const { tree } = await fetchCommit(github, base);
    const commit = await createCommit(github, { tree: await createTree(github, tree, files), parent: base, message });
    await createBranch(github, branch, commit);
    return commit;
  }
  const last = await fetchCommit(github, head);
  const start = await findCommonCommit(github, base, head);
  if (start === undefined || !isMadeFrom(last.message, issue)) return undefined;
  // From where the branch started: a file that is no longer wanted is gone, and nothing that others did meanwhile comes in.
  const tree = await createTree(github, (await fetchCommit(github, start)).tree, files);
  if (tree === last.tree) return head;
  const commit = await createCommit(github, { tree, parent: head, message });
  await moveBranch(github, branch, commit);
  return commit;
}

/** Opens the pull request or brings it up to date. Gives its number. */
async function propose(
  github: GitHub,
  open: PullRequest | undefined,
  head: string,
  { branch, asked, body }: { readonly branch: string; readonly asked: IssueRequest; readonly body: string },
): Promise<number> {
  const title = writeProposalTitle(asked);
  const pull = open ?? (await createPull(github, { branch, base: await fetchDefaultBranch(github), title, body }));
  if (!pull.labels.includes(declarationLabel)) await addLabel(github, pull.number, declarationLabel);
  if (!open) return pull.number;
  if (open.title !== title || open.body !== body) await updatePull(github, open.number, title, body);
  for (const approval of await listApprovals(github, open.number)) {
    if (approval.commit === head) continue;
    await dismissApproval(
      github,
      open.number,
      approval.id,
      'The issue was edited after this approval. Thank you for looking at it once more.',
    );
  }
  return open.number;
}
