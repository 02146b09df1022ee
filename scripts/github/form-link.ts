import { decodeLink, encodeLink } from '../../src/draft/draft-link.ts';
import type { Submission } from '../../src/draft/draft.ts';

/** Half a sentence with a link to the form, filled in with the submission if it fits into a link. */
export async function composeFormLink(submission: Submission, address: string): Promise<string> {
  const link = await encodeLink(submission);
  // The form takes no longer link, and none that it cannot read.
  const readable = /^[\w-]+$/.test(link) && (await decodeLink(link)) !== undefined;
  return readable
    ? `[open it in the form, filled in](${address}/declare/#fill=${link}), which shows each of these beside its question`
    : `open [the form](${address}/declare/), which shows such things while you type`;
}
