import { diffDeclarations, type Difference, type NameOf } from '../diff/diff-declarations.ts';
import { changedParts, openState, type State } from './published-state.ts';
import type { MainLine, Publication } from './main-line.ts';
import { mayBeShown } from './may-be-shown.ts';
import { summariseFirst, summariseChange } from './summarise-version.ts';
import type { EntryHistory, Version } from './version.ts';

/** A published state of an entry's file, and the id that the entry had then. */
export interface PublishedState extends Publication {
  readonly id: string;
  readonly blob: string;
}

/** What was published under an entry's id and, before that, under the ids it had earlier; the oldest first. */
export function findPublishedStates(line: MainLine, id: string, previousIds: readonly string[]): PublishedState[] {
  // Where one commit changed both, it gave the entry its new id.
  const states = [...previousIds, id].flatMap((name) =>
    (line.get(name) ?? []).flatMap((one) => (one.blob === undefined ? [] : [{ ...one, id: name, blob: one.blob }])),
  );
  const inOrder = states.toSorted((a, b) => a.order - b.order);
  // A file whose permissions alone were changed is the same version.
  return inOrder.filter((state, index) => {
    const before = inOrder[index - 1];
    return before?.blob !== state.blob || before.id !== state.id;
  });
}

/** What a version's file says compared with the one before it. */
export interface Compared {
  readonly readable: boolean;
  readonly summary: string;
  /** For the first that is shown, what it said of itself. */
  readonly first?: string;
  readonly differences: readonly Difference[];
}

/** Used for a state that is not shown: it could not be read, or it holds what the register may not show. */
const notShown: Compared = { readable: false, summary: '', differences: [] };

/** What comparing a state gave, and the state that the next one is compared with. */
export interface Comparison {
  readonly compared: Compared;
  /** Absent while none may be shown. */
  readonly last?: State;
}

/**
 * Compares a state of a file with the last one before it that may be shown. The first is not compared: all of it is new.
 * What comes out depends on the two contents and on the names alone. Never throws for what a file may hold.
 */
export function compareState(last: State | undefined, content: string | Uint8Array, nameOf: NameOf): Comparison {
  const state = openState(content);
  if (state && mayBeShown(last, state, content)) return { compared: compare(last, state, nameOf), last: state };
  return { compared: notShown, ...(last && { last }) };
}

function compare(before: State | undefined, after: State, nameOf: NameOf): Compared {
  if (!before)
    return { readable: true, summary: 'Declared', first: summariseFirst(after.fields, nameOf), differences: [] };
  const parts = changedParts(before, after);
  const found = diffDeclarations(parts.before, parts.after, nameOf);
  return { readable: true, summary: summariseChange(before.fields, after.fields, found), differences: found };
}

/**
 * The history of an entry, from its published states and what comparing them gave; states at the end that were not compared
 * are not shown.
 */
export function buildHistory(states: readonly PublishedState[], compared: readonly Compared[]): EntryHistory {
  return states.map((state, index): Version => {
    const { readable, summary, first, differences: found } = compared[index] ?? notShown;
    const at = formatMoment(state.seconds);
    const before = states[index - 1];
    const renamed = before && before.id !== state.id ? [`New address; before: ${before.id}`] : [];
    return {
      number: index + 1,
      commit: state.commit,
      at,
      day: at.slice(0, 10),
      id: state.id,
      blob: state.blob,
      reason: state.reason,
      ...(state.pull !== undefined && { pull: state.pull }),
      requestedBy: state.requestedBy,
      readable,
      summary: [...renamed, ...(summary === '' ? [] : [summary])].join('. '),
      ...(first !== undefined && { first }),
      differences: found,
    };
  });
}

/** The last second with a year of four digits; Git takes any number for a date. */
const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** A number of seconds since 1970 as a moment in Greenwich: `2026-03-14T09:26:53Z`; the first or last that can be written for a senseless one. */
export function formatMoment(seconds: number): string {
  const sound = Number.isFinite(seconds) ? Math.min(Math.max(0, Math.trunc(seconds)), lastSecond) : 0;
  return new Date(sound * 1000).toISOString().replace('.000Z', 'Z');
}
