import type { FilePair } from '../../../src/review/file-pair.ts';
import { suggestions, type Suggestion } from '../../../src/review/suggest-fixes.ts';
import type { Day } from '../../../src/text/dates.ts';
import { counted } from '../../../src/text/count-noun.ts';
import { reviewHtml } from '../../review/review-html.ts';
import { reviewProposal, type Reviewed } from '../../review/review-proposal.ts';
import type { GitHub } from '../client.ts';
import { personalDataChecked } from '../from-issue/decide-issue.ts';
import { issueOf } from '../from-issue/issue-proposal.ts';
import { ownComment, readIssueOf } from '../issues.ts';
import { readPull, type Pull } from '../pulls.ts';
import { headOf } from '../refs.ts';
import { reviewsOf } from '../pull-reviews.ts';
import { fingerprintOf, seenIn } from '../seen-state.ts';
import { setStatus, type Status } from '../statuses.ts';
import { commentParts, reviewMarker, type CommentSettings } from './review-comment.ts';
import { publishedIn, readProposed } from './proposed-files.ts';
import { labelsFor, turnOf } from './whose-turn.ts';

/** What a look at a pull request works with. */
export interface LookOptions {
  readonly github: GitHub;
  readonly number: number;
  /** A copy of the published branch, and of nothing else. */
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

/** What is to be said of a pull request: words of the register's own making, and nothing that could be run. */
export interface Verdict {
  readonly number: number;
  /** The commit that was looked at. */
  readonly head: string;
  readonly status: Status;
  /** What the comment shows, where that seems to hold personal data; empty otherwise. */
  readonly seen: string;
  /** The paragraphs of the comment, most important first; without the marker and the preview. */
  readonly comment: readonly string[];
  readonly labels: { readonly wanted: readonly string[]; readonly unwanted: readonly string[] };
  readonly suggestions: readonly FileSuggestion[];
}

/** A verdict, and what is offered beside it. */
export interface Looked extends Verdict {
  /** The review as a page in one file; undefined where there is nothing to preview or nothing that may be shown. */
  readonly page: string | undefined;
}

/**
 * Looks at a pull request as data: reads trees and blobs through the API, checks them by the default branch's own reader, and
 * says what is to be said. Until then the commit counts as not checked.
 * @returns undefined for one that is closed, goes into another branch, or is not there.
 */
export async function look(options: LookOptions): Promise<Looked | undefined> {
  const { github, number, content, published, today, settings } = options;
  const pull = await readPull(github, number);
  if (!pull?.open || pull.base !== published) return undefined;
  await setStatus(github, pull.head, { state: 'pending', description: 'Being checked' });
  const base = (await headOf(github, pull.base)) ?? pull.base;
  const { gate, pairs } = await readProposed(github, base, pull.head, content);
  const author = await authorOf(github, pull);
  const entries = publishedIn(content, today);
  const reviewed = reviewProposal({ gate, pairs, entries, today, author, host: settings.host });
  const seen = shownPersonal(reviewed, pairs);
  const isDoubtful = seen !== '' && (holdsCertain(reviewed) || !(await isChecked(github, pull, seen)));
  const status = statusFor(reviewed, pull, isDoubtful);
  const refused = status.state !== 'success';
  const reviews = await reviewsOf(github, number);
  const turn = turnOf({ refused, draft: pull.draft, head: pull.head, reviews });
  return {
    number,
    head: pull.head,
    status,
    seen,
    comment: await commentParts({
      pull,
      pairs,
      reviewed,
      status,
      turn,
      isDoubtful,
      isCertain: holdsCertain(reviewed),
      settings,
    }),
    labels: withoutLabel(labelsFor(turn, gate.dataOnly), isDoubtful),
    suggestions: isDoubtful ? [] : suggestionsFor(pairs, today),
    page: gate.dataOnly && pairs.length > 0 && !isDoubtful ? reviewHtml(reviewed, settings, today) : undefined,
  };
}

/** What of the files that seem to hold personal data a reviewer would look at; empty when none seems to. */
function shownPersonal({ review }: Reviewed, pairs: readonly FilePair[]): string {
  const files = new Set(review.messages.flatMap(({ code, file }) => (code.startsWith('personal-') ? [file] : [])));
  const contents = pairs.flatMap(({ path, after }) => (files.has(path) && after !== undefined ? [path, after] : []));
  return files.size === 0 ? '' : fingerprintOf(contents);
}

/** Whether something in it is personal data beyond doubt, so that no reviewer's word lets it be shown. */
function holdsCertain({ review }: Reviewed): boolean {
  return review.messages.some(({ code, severity }) => code.startsWith('personal-') && severity === 'error');
}

/** Whether a reviewer has said of just this that it is no personal data; of an issue they say so before Git keeps it. */
async function isChecked(github: GitHub, pull: Pull, seen: string): Promise<boolean> {
  if (madeFrom(github, pull) !== undefined) return true;
  if (!pull.labels.includes(personalDataChecked)) return false;
  return seenIn((await ownComment(github, pull.number, reviewMarker))?.body) === seen;
}

/** A label that was set for something else is taken away, so that the reviewer who sets it again has seen what there is. */
function withoutLabel({ wanted, unwanted }: Verdict['labels'], isDoubtful: boolean): Verdict['labels'] {
  return { wanted, unwanted: isDoubtful ? [...unwanted, personalDataChecked] : unwanted };
}

/** The issue that a pull request of the register was made from. */
function madeFrom(github: GitHub, { author, branch }: Pull): number | undefined {
  return author === github.bot && branch !== undefined ? issueOf(branch) : undefined;
}

/** Who asks: of a pull request that the register made from an issue, whoever opened that issue. */
async function authorOf(github: GitHub, pull: Pull): Promise<string> {
  const issue = madeFrom(github, pull);
  return issue === undefined ? pull.author : ((await readIssueOf(github, issue))?.author ?? '');
}

function statusFor({ gate, review, refused }: Reviewed, pull: Pull, isDoubtful: boolean): Status {
  const fail = (description: string): Status => ({ state: 'failure', description });
  // Whoever may push to this repository may change code and entries together, as a change of the format needs.
  if (gate.outside.length > 0 && gate.entries.length > 0 && pull.branch === undefined)
    return fail('Entries and other files together: hand in the entries by themselves');
  if (isDoubtful) return fail('This looks like personal data: see the comment');
  const faults = review.messages.filter(({ severity }) => severity === 'error').length + gate.refusals.length;
  if (refused) return fail(`${counted(faults, 'thing')} to mend: see the comment`);
  return {
    state: 'success',
    description:
      gate.entries.length > 0 ? 'Nothing to mend: a person decides' : 'No entry is touched: a person decides',
  };
}

function suggestionsFor(pairs: readonly FilePair[], today: Day): FileSuggestion[] {
  return pairs.flatMap(({ path, collection, id, before, after }) =>
    after === undefined
      ? []
      : suggestions({ collection, id, before, after, today }).map((suggestion) => ({ path, ...suggestion })),
  );
}
