import { fittingText } from '../../shared/fit-text.ts';
import { statusOf, type GitHub } from '../client.ts';
import { addLabel, ownComment, removeLabel, writeComment } from '../issues.ts';
import { readPull } from '../pulls.ts';
import { reviewsOf } from '../pull-reviews.ts';
import { seenLine } from '../seen-state.ts';
import { setStatus } from '../statuses.ts';
import { reviewMarker } from './review-comment.ts';
import type { FileSuggestion, Verdict } from './check-pull.ts';

/** What telling came to, for the log. */
export type Told = 'told' | 'outdated';

/** The most suggestions of one look: more is a reason to open the form. */
const mostSuggestions = 10;

/**
 * Says what a look at a pull request came to: the comment, the labels, suggestions, and last the status, so that nothing is
 * green before its words are there. Says nothing of a commit that is not the last any more. Each step looks first at what is
 * there, so a run that was broken off is mended by the next.
 */
export async function tell(github: GitHub, verdict: Verdict, preview: string | undefined): Promise<Told> {
  const { number, head, status, comment, labels, suggestions, seen: shown } = verdict;
  const isCurrent = async () => {
    const pull = await readPull(github, number);
    return pull?.open && pull.head === head ? pull : undefined;
  };
  const pull = await isCurrent();
  if (!pull) return 'outdated';
  const seen =
    preview === undefined
      ? []
      : [`[See the page as it would look](${preview}) (one file; sign in to GitHub to open it).`];
  const [first = '', ...rest] = comment;
  const body = fittingText([
    shown === '' ? reviewMarker : `${reviewMarker}\n${seenLine(shown)}`,
    first,
    ...seen,
    ...rest,
  ]);
  // Before the comment: a reviewer's label would count for what the comment shows from then on, should this break off in between.
  for (const label of labels.unwanted) if (pull.labels.includes(label)) await removeLabel(github, number, label);
  await writeComment(github, number, body, await ownComment(github, number, reviewMarker));
  for (const label of labels.wanted) if (!pull.labels.includes(label)) await addLabel(github, number, label);
  if (suggestions.length > 0) await suggest(github, number, head, suggestions);
  // Somebody may have pushed meanwhile: what was looked at is judged, never what was not.
  if (!(await isCurrent())) return 'outdated';
  await setStatus(github, head, status);
  return 'told';
}

/** Puts changes beside lines that one press accepts; once for a commit. */
async function suggest(
  github: GitHub,
  number: number,
  head: string,
  suggestions: readonly FileSuggestion[],
): Promise<void> {
  const before = await reviewsOf(github, number);
  if (before.some(({ by, commit }) => by === github.bot && commit === head)) return;
  const { request, owner, repo } = github;
  try {
    await request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      commit_id: head,
      event: 'COMMENT',
      body: 'These can be mended with one press each: “Commit suggestion”.',
      comments: suggestions.slice(0, mostSuggestions).map(({ path, line, text }) => ({
        path,
        line,
        side: 'RIGHT',
        body: suggestionBlock(text),
      })),
    });
  } catch (error) {
    // A line that GitHub does not show takes no suggestion. The comment says the same in words.
    if (statusOf(error) !== 422) throw error;
  }
}

/** A suggestion as GitHub reads it; the fence is longer than any in the text. */
function suggestionBlock(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}suggestion\n${text}\n${fence}`;
}
