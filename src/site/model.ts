import type { DerivedRegister } from '../derive/derived-register.ts';
import type { KnownHistory } from '../history/version.ts';
import type { Block } from '../model/answer.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { PageFields, RemovalFields } from '../model/fields/collection-fields.ts';
import type { OpenSubmissions } from '../model/open-submissions.ts';
import type { GoneEntry } from './loading/past.ts';

/** An entry that is not shown because its file is invalid. Nothing of its content is kept. */
export interface AwaitingCorrection {
  readonly id: string;
  readonly collection: 'projects' | 'organisations';
}

/** A notice that replaces an entry removed on legal grounds; without `fields` if the notice is invalid. */
export interface Removal {
  readonly id: string;
  readonly fields?: RemovalFields;
}

/** A page of prose. */
export interface Page extends PageFields {
  readonly id: string;
  readonly body: readonly Block[];
}

/** The register as the site shows it. */
export interface Register extends DerivedRegister {
  /** The file of each project, byte for byte, by the project's id. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How much the register knows of its past. */
  readonly known: KnownHistory;
  /** The repository from which to read versions; absent if the past is not known. */
  readonly repository?: string;
  /** Invalid entries, sorted by id. */
  readonly awaiting: readonly AwaitingCorrection[];
  /** Notices of entries that were removed on legal grounds, sorted by id. */
  readonly removed: readonly Removal[];
  /** Entries that were deleted without a notice, unsorted. */
  readonly gone: readonly GoneEntry[];
  /** How many files have names that cannot be ids. Such names are not shown. */
  readonly unusableNames: number;
  /** How many reviews are invalid. */
  readonly heldReviews: number;
  /** Pages of prose, by id. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Valid starting points for declarations, sorted by name. */
  readonly blueprints: readonly Blueprint[];
  /** Groups of synonyms for the search. */
  readonly synonyms: readonly (readonly string[])[];
  /** Submissions that are not decided yet; undefined if the build was given no list of them. */
  readonly submissions: OpenSubmissions | undefined;
}
