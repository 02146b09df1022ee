import { collections } from '../../src/model/collections.ts';
import { whyNotAnId } from '../../src/text/entry-id.ts';
import { maximumBytes } from '../../src/parse/decode-source.ts';
import { placeInRegister } from '../../src/review/file-pair.ts';
import { quote } from '../../src/text/quote.ts';
import { counted } from '../../src/text/count-noun.ts';
import type { TreeChange, TreeChanges } from './tree-changes.ts';

/** What a change touches, decided by paths, modes and sizes alone, before anything of it is read. */
export interface Gate {
  /** Whether it touches entries and nothing else. */
  readonly dataOnly: boolean;
  /** The entries it touches, to be read as data. */
  readonly entries: readonly TreeChange[];
  /** The paths that it touches and that are no entries: what lies outside `content/`, and the licence in it. */
  readonly outside: readonly string[];
  /** Why it cannot be read, in words; nothing when it can. */
  readonly refusals: readonly Refusal[];
}

/** Why a change is refused before it is read. */
export interface Refusal {
  /** As somebody named it; empty for the change as a whole. */
  readonly path: string;
  readonly words: string;
  readonly remedy: string;
}

/** The most entries of one change: more is nothing that a person can review, and each costs requests. */
export const mostEntries = 50;

const ordinaryFile = '100644';

/** Looks at a change before it is read. Only ordinary files of the register's own folders pass. */
export function gate({ changes, complete }: TreeChanges): Gate {
  const inside = changes.filter((change) => change.path.startsWith('content/') && !isBeside(change));
  const outside = changes.filter((change) => !inside.includes(change)).map(({ path }) => path);
  const judged = inside.map((change) => ({ change, refusal: refusalOf(change) }));
  const refusals = judged.flatMap(({ refusal }) => refusal ?? []);
  if (!complete) {
    refusals.push({
      path: '',
      words: 'GitHub does not list all that this changes, so it cannot be checked.',
      remedy: 'Hand in less at once.',
    });
  }
  if (inside.length > mostEntries) {
    refusals.push({
      path: '',
      words: `It changes ${counted(inside.length, 'entry', 'entries')} at once; ${mostEntries} are the most.`,
      remedy: 'Hand them in a few at a time.',
    });
  }
  const readable = judged.flatMap(({ change, refusal }) => (refusal ? [] : [change]));
  return { dataOnly: outside.length === 0 && complete, entries: readable, outside, refusals };
}

/** Why an entry is refused; undefined when it can be read. */
function refusalOf({ path, before, after }: TreeChange): Refusal | undefined {
  const refuse = (words: string, remedy: string): Refusal => ({ path, words, remedy });
  const place = placeInRegister(path, collections);
  if (path.includes('\uFFFD')) return refuse('Its name is not written in UTF-8.', 'Give it a name of plain letters.');
  // What lies among entries can go, whatever it is; the review says so.
  if (!after) return undefined;
  const kind = unusualMode(after.mode);
  if (kind) return refuse(`It is ${kind}, not an ordinary file.`, 'Hand in an ordinary file.');
  if (!place) {
    return refuse(
      'No file of the register belongs here.',
      `An entry is a file such as content/projects/park-visits.md; the folders are ${collections.join(', ')}.`,
    );
  }
  const isNew = !before;
  const why = isNew && needsId.has(place.collection) ? whyNotAnId(place.id) : undefined;
  if (why) return refuse(`${quote(place.id)} cannot be an id: ${why}.`, 'Choose another name for the file.');
  if (after.size !== undefined && after.size > maximumBytes) {
    return refuse(
      `It has ${after.size.toLocaleString('en-GB')} bytes; ${maximumBytes.toLocaleString('en-GB')} are the most.`,
      'Shorten the longest answers.',
    );
  }
  return undefined;
}

/** Whether it changes a file that was in `content/` before and is no entry: nothing of it would stand in the review. */
function isBeside({ path, before }: TreeChange): boolean {
  return before !== undefined && !placeInRegister(path, collections);
}

/** Collections whose files are named by an id that others use. */
const needsId = new Set<string>(['projects', 'organisations', 'removed', 'blueprints']);

/** What a mode means that is not an ordinary file's; undefined for one that is. */
function unusualMode(mode: string): string | undefined {
  if (mode === ordinaryFile) return undefined;
  if (mode === '120000') return 'a link';
  if (mode === '160000') return 'a link to another repository (a submodule)';
  return mode === '100755' ? 'a program (it is marked as executable)' : 'something else';
}
