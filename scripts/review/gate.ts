import { collections } from '../../src/model/collections.ts';
import { maximumBytes } from '../../src/parse/decode-source.ts';
import { locateInRegister } from '../../src/review/file-pair.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { findIdFault } from '../../src/text/entry-id.ts';
import { quote } from '../../src/text/quote.ts';

/** A file as Git's trees list it. */
export interface TreeFile {
  /** Git's mode: `100644` for an ordinary file, `100755` executable, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  /** The hash of its content. */
  readonly sha: string;
  /** In bytes, if it is known. */
  readonly size?: number;
}

/** A path at which two trees differ. A renamed file is one that is gone and one that is new. */
export interface TreeChange {
  /** From the root of the repository. Bytes that are not UTF-8 show as U+FFFD. */
  readonly path: string;
  readonly before?: TreeFile;
  readonly after?: TreeFile;
}

/** The differences between two trees. */
export interface TreeChanges {
  readonly changes: readonly TreeChange[];
  /** False if there are more than are listed. */
  readonly complete: boolean;
}

/** What a change touches, decided by paths, modes and sizes alone, before anything of it is read. */
export interface GateResult {
  /** Whether it touches entries and nothing else. */
  readonly dataOnly: boolean;
  /** The entries it touches, to be read as data. */
  readonly entries: readonly TreeChange[];
  /** Other paths that it touches: outside `content/`, or a file in it that is no entry, such as the licence. */
  readonly outside: readonly string[];
  /** Why it cannot be read; empty if it can. */
  readonly refusals: readonly Refusal[];
}

/** Why a change is refused before it is read. */
export interface Refusal {
  /** As the author named it; empty for the change as a whole. */
  readonly path: string;
  readonly words: string;
  readonly remedy: string;
}

/** The most entries of one change: nobody can review more, and each costs requests. */
export const maximumEntries = 50;

/** Judges a change before it is read. Only ordinary files in the register's own folders pass. */
export function applyGate({ changes, complete }: TreeChanges): GateResult {
  const isEntry = ({ path, before }: TreeChange) =>
    path.startsWith('content/') && !(before && !locateInRegister(path, collections));
  const inside = changes.filter(isEntry);
  const outside = changes.filter((change) => !isEntry(change)).map(({ path }) => path);
  const refusals = inside.flatMap((change) => findRefusal(change) ?? []);
  if (!complete) {
    refusals.push({
      path: '',
      words: 'GitHub does not list all that this changes, so it cannot be checked.',
      remedy: 'Hand in less at once.',
    });
  }
  if (inside.length > maximumEntries) {
    refusals.push({
      path: '',
      words: `It changes ${countNoun(inside.length, 'entry', 'entries')} at once; ${maximumEntries} are the most.`,
      remedy: 'Hand them in a few at a time.',
    });
  }
  const entries = inside.filter((change) => !findRefusal(change));
  return { dataOnly: outside.length === 0 && complete, entries, outside, refusals };
}

/** Collections whose files are named by an id that other entries refer to. */
const needsId: readonly string[] = ['projects', 'organisations', 'removed', 'blueprints'];

/** Why an entry is refused; undefined if it can be read. */
function findRefusal({ path, before, after }: TreeChange): Refusal | undefined {
  const refuse = (words: string, remedy: string): Refusal => ({ path, words, remedy });
  const place = locateInRegister(path, collections);
  if (path.includes('\uFFFD')) return refuse('Its name is not written in UTF-8.', 'Give it a name of plain letters.');
  // Anything among the entries may be removed; the review says so.
  if (!after) return undefined;
  if (after.mode !== '100644')
    return refuse(`It is ${describeMode(after.mode)}, not an ordinary file.`, 'Hand in an ordinary file.');
  if (!place) {
    return refuse(
      'No file of the register belongs here.',
      `An entry is a file such as content/projects/park-visits.md; the folders are ${collections.join(', ')}.`,
    );
  }
  const why = !before && needsId.includes(place.collection) ? findIdFault(place.id) : undefined;
  if (why) return refuse(`${quote(place.id)} cannot be an id: ${why}.`, 'Choose another name for the file.');
  if (after.size !== undefined && after.size > maximumBytes) {
    return refuse(
      `It has ${after.size.toLocaleString('en-GB')} bytes; ${maximumBytes.toLocaleString('en-GB')} are the most.`,
      'Shorten the longest answers.',
    );
  }
  return undefined;
}

function describeMode(mode: string): string {
  if (mode === '120000') return 'a link';
  if (mode === '160000') return 'a link to another repository (a submodule)';
  return mode === '100755' ? 'a program (it is marked as executable)' : 'something else';
}
