import type { Block } from '../model/answer.ts';
import type { AlikeProject } from '../derive/alike-projects.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { Declaration } from '../model/declaration.ts';
import type { EntryHistory, KnownHistory, Version } from '../history/version.ts';
import type { Principle } from '../model/principles.ts';
import type { OrganisationFields, PageFields, ReviewFields } from '../model/fields/collection-fields.ts';
import type { Day } from '../text/dates.ts';
import type { Derived, ShownReview } from '../render/shown-project.ts';
import type { Removal } from './loading/content-loaders.ts';
import type { Gone } from './loading/past.ts';

/** A published declaration with everything a page derives from it. */
export interface Project extends Declaration, Derived {
  /** Its file, byte for byte as it was read. */
  readonly bytes: Uint8Array;
  /** An organisation's name by its id; its id while its file awaits correction. */
  readonly organisationName: (id: string) => string;
  /** Every version of its file that was published, the oldest first; none when the register does not know its past. */
  readonly history: EntryHistory;
  /** The version that is shown, where the entry's file has been at fault since; absent when the file itself is shown. */
  readonly lastGood?: Version;
  /** Whether its file has been changed since its newest version in a way that is not in Git yet. */
  readonly ahead: boolean;
  /** Independent reviews whose findings stand for an organisation that leads it, the newest first. */
  readonly independentReviews: readonly ShownReview[];
  /** Up to three other projects like it. */
  readonly similar: readonly AlikeProject[];
  /** Changes whenever the page would: content, what is derived from it, and what it shows of organisations and other projects. */
  readonly cacheKey: string;
}

/** An organisation as the site shows it; one whose file is at fault has only its id. */
export interface Organisation {
  readonly id: string;
  /** Its name, or its id while its file awaits correction. */
  readonly name: string;
  /** Absent while its file awaits correction. */
  readonly fields?: OrganisationFields;
  /** Projects in which it takes any part, in the order of their titles. */
  readonly projects: readonly Project[];
}

/** An entry that is held back because its file is at fault. Nothing of its content is kept. */
export interface AwaitingCorrection {
  readonly id: string;
  readonly collection: 'projects' | 'organisations';
}

/** A principle with its page's words and the declarations by their state. */
export interface PrincipleEntry extends Principle {
  /** What it asks, in one sentence; empty while its file awaits correction. */
  readonly summary: string;
  readonly body: readonly Block[];
}

/** An independent review of partners' use of the Charter (Principle 11). */
export interface Review extends ReviewFields {
  /** Its file's name: `2026-02-10-first-review`. */
  readonly id: string;
  /** What stands below its fields. */
  readonly body: readonly Block[];
}

/** A page of prose. */
export interface Page extends PageFields {
  readonly id: string;
  readonly body: readonly Block[];
}

/** The whole register as the site shows it. Lists are sorted by title or name. */
export interface Register {
  readonly today: Day;
  /** How much the register knows of its past. */
  readonly known: KnownHistory;
  readonly projects: readonly Project[];
  readonly organisations: readonly Organisation[];
  /** Entries held back, sorted by id. */
  readonly awaiting: readonly AwaitingCorrection[];
  /** Notices of entries that were removed on legal grounds, sorted by id. */
  readonly removed: readonly Removal[];
  /** Entries that were taken out without a notice, in no order. */
  readonly gone: readonly Gone[];
  /** How many files are held back because their names cannot be ids; such a name is shown nowhere. */
  readonly unusableNames: number;
  readonly principles: readonly PrincipleEntry[];
  /** Independent reviews up to today, the newest first; one whose file is at fault is missing. */
  readonly reviews: readonly Review[];
  /** How many reviews are missing because their files are at fault. */
  readonly heldReviews: number;
  readonly pages: ReadonlyMap<string, Page>;
  /** Starting points for declarations, sorted by name; one whose file is at fault is missing. */
  readonly blueprints: readonly Blueprint[];
  /** Groups of words that mean the same to the search; none while their file awaits correction. */
  readonly synonyms: readonly (readonly string[])[];
  /** An organisation by id; one that nobody has described answers with its id as its name. */
  readonly organisation: (id: string) => Organisation;
  /** An organisation that has a page, by id. */
  readonly find: (id: string) => Organisation | undefined;
}
