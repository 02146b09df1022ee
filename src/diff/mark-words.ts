import { diffWordsWithSpace } from 'diff';

/** A piece of a text in two states: in both, only in the earlier, or only in the later. */
export interface Mark {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The most words by which two texts may differ before it stops looking for what they share: beyond that, marks tell a
 * reader nothing, and looking takes the square of the time.
 */
const mostEdits = 800;

/** What became of a text, word by word. The pieces that are not `added` are the earlier text, those not `removed` the later. */
export function wordMarks(before: string, after: string): Mark[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  // With a limit, nothing comes back where there is more to tell.
  if (!changes) return whole(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function whole(before: string, after: string): Mark[] {
  const marks: Mark[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return marks.filter(({ text }) => text !== '');
}
