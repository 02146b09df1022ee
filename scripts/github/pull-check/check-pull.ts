import type { FilePair } from '../../../src/review/file-pair.ts';
import { suggestFixes, type Suggestion } from '../../../src/review/suggest-fixes.ts';
import { countNoun } from '../../../src/text/count-noun.ts';
import type { Day } from '../../../src/text/dates.ts';
import { formatReviewHtml } from '../../review/review-html.ts';
import { reviewProposal, type ReviewedProposal } from '../../review/review-proposal.ts';
import type { GitHub } from '../client.ts';
import { personalDataChecked } from '../from-issue/decide-issue.ts';
import { findIssueOfBranch } from '../from-issue/issue-proposal.ts';
import { fetchHead } from '../git-database.ts';
import { findOwnComment, fetchIssue } from '../issues.ts';
import { fetchPull, listReviews, type PullRequest } from '../pull-requests.ts';
import { computeFingerprint, readFingerprint } from '../fingerprint.ts';
import { setStatus, type CommitStatus } from '../statuses.ts';
import { readProposed, readPublished } from './proposed-files.ts';
import { composeComment, reviewMarker, type CommentSettings } from './review-comment.ts';
import { decideTurn, selectLabels } from './turn.ts';

/** What the check of a pull request needs. */
export interface CheckPullOptions {
  readonly github: GitHub;
  readonly number: number;
  /** The content folder of a copy of the published branch, and of nothing else. */
  readonly content: string;
  /** The branch that is published. */
  readonly published: string;
  readonly today: Day;
  readonly settings: CommentSettings & { readonly host: string };
}

/** A suggestion for a file of a pull request. */
export interface FileSuggestion extends Suggestion {
  readonly path: string;
}

/** The verdict on a pull request: words of the register's own making, and nothing that could be run. */
export interface Verdict {
  readonly number: number;
  /** The commit that was checked. */
  readonly head: string;
  readonly status: CommitStatus;
  /** The fingerprint of the files that seem to hold personal data; empty if none does. */
  readonly fingerprint: string;
  /** The paragraphs of the comment, most important first; without the marker and the link to the preview. */
  readonly comment: readonly string[];
  readonly labels: { readonly wanted: readonly string[]; readonly unwanted: readonly string[] };
  readonly suggestions: readonly FileSuggestion[];
}

/** A verdict with its preview. */
export interface CheckedPull extends Verdict {
  /** The review as a page in one file; undefined if there is nothing to preview, or nothing that may be shown. */
  readonly page: string | undefined;
}

/**
 * Checks a pull request as data: reads trees and blobs through the API and checks them with the default branch's own reader.
 * The commit's status is pending until the verdict is published.
 * @returns undefined for a pull request that is closed, goes into another branch, or does not exist.
 */
export async function checkPull(options: CheckPullOptions): Promise<CheckedPull | undefined> {
  const { github, number, content, published, today, settings } = options;
  const pull = await fetchPull(github, number);
  if (!pull?.open || pull.base !== published) return undefined;
  const { head, draft } = pull;
  await setStatus(github, head, { state: 'pending', description: 'Being checked' });
  const base = (await fetchHead(github, pull.base)) ?? pull.base;
  const { gate, pairs } = await readProposed(github, base, head, content);
  // The register opens pull requests for those who declare in an issue.
  const issue = pull.author === github.bot && pull.branch !== undefined ? findIssueOfBranch(pull.branch) : undefined;
  const author = issue === undefined ? pull.author : ((await fetchIssue(github, issue))?.author ?? '');
  const entries = readPublished(content, today);
  const reviewed = reviewProposal({ gate, pairs, entries, today, author, host: settings.host });

  const seen = fingerprintPersonal(reviewed, pairs);
  const isCertain = reviewed.review.messages.some((message) => isPersonal(message) && message.severity === 'error');
  // Of an issue, a reviewer confirms it before Git keeps it.
  const isChecked =
    seen === '' || (!isCertain && (issue !== undefined || (await hasReviewersWord(github, pull, seen))));
  const status = decideStatus(reviewed, pull, !isChecked);
  const reviews = await listReviews(github, number);
  const turn = decideTurn({ refused: status.state !== 'success', draft, head, reviews });
  const facts = { pull, pairs, reviewed, status, turn, isDoubtful: !isChecked, isCertain, settings };
  const { wanted, unwanted } = selectLabels(turn, gate.dataOnly);
  return {
    number,
    head,
    status,
    fingerprint: seen,
    comment: await composeComment(facts),
    // A label that was set for other contents is removed: the reviewer who sets it again has seen the present ones.
    labels: { wanted, unwanted: isChecked ? unwanted : [...unwanted, personalDataChecked] },
    suggestions: isChecked ? suggestForFiles(pairs, today) : [],
    page: gate.dataOnly && pairs.length > 0 && isChecked ? formatReviewHtml(reviewed, settings, today) : undefined,
  };
}

function isPersonal({ code }: { readonly code: string }): boolean {
  return code.startsWith('personal-');
}

/** The fingerprint of the files that seem to hold personal data; empty if none does. */
function fingerprintPersonal({ review }: ReviewedProposal, pairs: readonly FilePair[]): string {
  const files = new Set(review.messages.filter(isPersonal).map(({ file }) => file));
  const contents = pairs.flatMap(({ path, after }) => (files.has(path) && after !== undefined ? [path, after] : []));
  return files.size === 0 ? '' : computeFingerprint(contents);
}

/** Whether a reviewer has confirmed of exactly these contents that they are no personal data. */
async function hasReviewersWord(github: GitHub, { number, labels }: PullRequest, seen: string): Promise<boolean> {
  if (!labels.includes(personalDataChecked)) return false;
  return readFingerprint((await findOwnComment(github, number, reviewMarker))?.body) === seen;
}

function decideStatus(
  { gate, review, refused }: ReviewedProposal,
  pull: PullRequest,
  isDoubtful: boolean,
): CommitStatus {
  const fail = (description: string): CommitStatus => ({ state: 'failure', description });
  // Those who may push to this repository may change code and entries together, as a change of the format needs.
  if (gate.outside.length > 0 && gate.entries.length > 0 && pull.branch === undefined)
    return fail('Entries and other files together: hand in the entries by themselves');
  if (isDoubtful) return fail('This looks like personal data: see the comment');
  const faults = review.messages.filter(({ severity }) => severity === 'error').length + gate.refusals.length;
  if (refused) return fail(`${countNoun(faults, 'thing')} to mend: see the comment`);
  const description =
    gate.entries.length > 0 ? 'Nothing to mend: a person decides' : 'No entry is touched: a person decides';
  return { state: 'success', description };
}

function suggestForFiles(pairs: readonly FilePair[], today: Day): FileSuggestion[] {
  return pairs.flatMap(({ path, collection, id, before, after }) =>
    after === undefined
      ? []
      : suggestFixes({ collection, id, before, after, today }).map((suggestion) => ({ path, ...suggestion })),
  );
}
