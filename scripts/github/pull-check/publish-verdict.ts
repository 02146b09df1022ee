import { fitText } from '../../shared/fit-text.ts';
import { getHttpStatus, type GitHub } from '../client.ts';
import { addLabel, findOwnComment, removeLabel, writeComment } from '../issues.ts';
import { fetchPull, listReviews, type PullRequest } from '../pull-requests.ts';
import { formatFingerprint } from '../fingerprint.ts';
import { setStatus } from '../statuses.ts';
import type { FileSuggestion, Verdict } from './check-pull.ts';
import { reviewMarker } from './review-comment.ts';

/** What became of a verdict, for the log; `outdated` if the pull request has a newer commit or is closed. */
export type PublishResult = 'published' | 'outdated';

/** The most suggestions for one commit: with more, the form is the better tool. */
const mostSuggestions = 10;

/**
 * Publishes a verdict: the comment, the labels, suggestions, and last the status, so that nothing is green before it is
 * explained. Nothing is published about a commit that is no longer the last. Each step first looks at what is there, so the
 * next run completes one that was interrupted.
 */
export async function publishVerdict(
  github: GitHub,
  verdict: Verdict,
  preview: string | undefined,
): Promise<PublishResult> {
  const { number, head, status, labels, suggestions } = verdict;
  const pull = await readCurrent(github, verdict);
  if (!pull) return 'outdated';
  // Before the comment: a reviewer's label counts for what the comment shows, should this be interrupted in between.
  for (const label of labels.unwanted) if (pull.labels.includes(label)) await removeLabel(github, number, label);
  const present = await findOwnComment(github, number, reviewMarker);
  await writeComment(github, number, composeComment(verdict, preview), present);
  for (const label of labels.wanted) if (!pull.labels.includes(label)) await addLabel(github, number, label);
  if (suggestions.length > 0) await postSuggestions(github, number, head, suggestions);
  // Somebody may have pushed meanwhile: the verdict is about the commit that was checked, and no other.
  if (!(await readCurrent(github, verdict))) return 'outdated';
  await setStatus(github, head, status);
  return 'published';
}

/** The pull request, if it is open and the commit that was checked is its last. */
async function readCurrent(github: GitHub, { number, head }: Verdict): Promise<PullRequest | undefined> {
  const pull = await fetchPull(github, number);
  return pull?.open && pull.head === head ? pull : undefined;
}

function composeComment(
  { comment: [first = '', ...rest], fingerprint: seen }: Verdict,
  preview: string | undefined,
): string {
  return fitText([
    seen === '' ? reviewMarker : `${reviewMarker}\n${formatFingerprint(seen)}`,
    first,
    preview === undefined
      ? ''
      : `[See the page as it would look](${preview}) (one file; sign in to GitHub to open it).`,
    ...rest,
  ]);
}

/** Suggests changes that one press accepts, once for a commit. */
async function postSuggestions(
  github: GitHub,
  number: number,
  head: string,
  suggestions: readonly FileSuggestion[],
): Promise<void> {
  const reviews = await listReviews(github, number);
  if (reviews.some(({ by, commit }) => by === github.bot && commit === head)) return;
  try {
    await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      pull_number: number,
      commit_id: head,
      event: 'COMMENT',
      body: 'These can be mended with one press each: “Commit suggestion”.',
      comments: suggestions.slice(0, mostSuggestions).map(({ path, line, text }) => ({
        path,
        line,
        side: 'RIGHT',
        body: formatSuggestion(text),
      })),
    });
  } catch (error) {
    // GitHub takes no suggestion for a line that it does not show. The comment says the same in words.
    if (getHttpStatus(error) !== 422) throw error;
  }
}

/** A suggestion as GitHub reads it; the fence is longer than any in the text. */
function formatSuggestion(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${text}\n${fence}`;
}
