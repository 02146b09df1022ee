import { diffWordsWithSpace } from 'diff';

/** A piece of a text that has changed. */
export interface Mark {
  /** Whether it is in both states, only in the earlier or only in the later one. */
  readonly kind: 'same' | 'removed' | 'added';
  /** Its words and spaces. */
  readonly text: string;
}

/** Texts that differ in more words are not compared: marks would not help a reader, and comparing takes quadratic time. */
const maximumEdits = 800;

/** Compares two texts word by word. The pieces that are not `added` are the earlier text, those not `removed` the later. */
export function markWords(before: string, after: string): Mark[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maximumEdits });
  if (!changes) return markAll(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function markAll(before: string, after: string): Mark[] {
  const marks: Mark[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return marks.filter(({ text }) => text !== '');
}
