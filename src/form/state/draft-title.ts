import type { StoredDraft } from '../store/draft-store.ts';

/** What a draft is called while it may have no title yet. */
export function draftTitle({ submission }: Pick<StoredDraft, 'submission'>): string {
  const { title } = submission.declaration.fields;
  return typeof title === 'string' && title.trim() !== '' ? title : 'A project without a title yet';
}
