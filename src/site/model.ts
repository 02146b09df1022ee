import type { DerivedRegister } from '../derive/derived-register.ts';
import type { KnownHistory } from '../history/version.ts';
import type { Block } from '../model/answer.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { PageFields, RemovalFields } from '../model/fields/collection-fields.ts';
import type { OpenSubmissions } from '../model/open-submissions.ts';
import type { GoneEntry } from './loading/past.ts';

/** An entry that is held back because its file is at fault. Nothing of its content is kept. */
export interface AwaitingCorrection {
  readonly id: string;
  readonly collection: 'projects' | 'organisations';
}

/** A notice in place of an entry that was removed on legal grounds; without `fields` it awaits correction. */
export interface Removal {
  readonly id: string;
  readonly fields?: RemovalFields;
}

/** A page of prose. */
export interface Page extends PageFields {
  readonly id: string;
  readonly body: readonly Block[];
}

/** The whole register as the site shows it. Lists are sorted by title or name. */
export interface Register extends DerivedRegister {
  /** The file of each project, byte for byte as it was read, by the project's id. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How much the register knows of its past. */
  readonly known: KnownHistory;
  /** Where to ask Git for the content of a version; absent when the past is not known. */
  readonly repository?: string;
  /** Entries held back, sorted by id. */
  readonly awaiting: readonly AwaitingCorrection[];
  /** Notices of entries that were removed on legal grounds, sorted by id. */
  readonly removed: readonly Removal[];
  /** Entries that were taken out without a notice, in no order. */
  readonly gone: readonly GoneEntry[];
  /** How many files are held back because their names cannot be ids; such a name is shown nowhere. */
  readonly unusableNames: number;
  /** How many reviews are missing because their files are at fault. */
  readonly heldReviews: number;
  readonly pages: ReadonlyMap<string, Page>;
  /** Starting points for declarations, sorted by name; one whose file is at fault is missing. */
  readonly blueprints: readonly Blueprint[];
  /** Groups of words that mean the same to the search; none while their file awaits correction. */
  readonly synonyms: readonly (readonly string[])[];
  /** What was handed in and is not decided yet; undefined for a copy of the register that knows of none. */
  readonly submissions: OpenSubmissions | undefined;
}
