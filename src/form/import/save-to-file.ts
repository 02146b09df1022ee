import { composeFiles } from '../../draft/compose.ts';
import type { WrittenFile } from '../../draft/draft.ts';
import { download } from '../browser.ts';
import { fileName } from '../send/email-letter.ts';
import type { StoredDraft } from '../store/draft-store.ts';

/**
 * Saves a draft as files of the register: the declaration and one for each new organisation. They can be imported again, or
 * submitted once they are complete.
 * @returns the names of the files
 */
export function saveToFiles({ submission, original }: Pick<StoredDraft, 'submission' | 'original'>): string[] {
  const files = composeFiles(submission, original);
  for (const file of files) downloadFile(file);
  return files.map(({ path }) => fileName(path));
}

/** Saves one file of the register among the downloads, under its own name. */
export function downloadFile({ path, text }: WrittenFile): void {
  download(fileName(path), text);
}
