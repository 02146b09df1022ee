import type { OrganisationKind } from '../model/vocabulary/index.ts';
import type { Coverage } from '../derive/signatory-coverage.ts';
import type { DerivedProject } from '../derive/derived-project.ts';
import type { Day } from '../text/dates.ts';

/** What figures count of a project. */
export type CountedProject = Pick<DerivedProject, 'front' | 'principles' | 'outcome' | 'review'>;

/** What figures count of an organisation that has signed the Charter. */
export interface CountedSignatory {
  readonly kind: OrganisationKind;
  /** What it has declared. */
  readonly coverage: Exclude<Coverage, 'others'>;
}

/** Everything that figures are worked out from. */
export interface FigureInput {
  readonly projects: readonly CountedProject[];
  readonly signatories: readonly CountedSignatory[];
  readonly organisationName: (id: string) => string;
  readonly today: Day;
}

/**
 * What a number means for a reader who asks what became of a promise: it is kept (`there`), it is not (`missing`), something is
 * kept back, does not concern this one, or comes later. A drawing gives each a look of its own.
 */
export type Meaning = 'there' | 'missing' | 'kept_back' | 'aside' | 'later';

/** One of the numbers that each row of a figure has. */
export interface Series {
  /** Its column in the CSV. */
  readonly id: string;
  readonly label: string;
  readonly meaning: Meaning;
}

/** What a figure counts, with a number for each series. */
export interface FigureRow {
  /** What it counts, for programs. */
  readonly id: string;
  /** What it counts, for people. */
  readonly label: string;
  /** Where the entries behind the numbers are listed. */
  readonly address?: string;
  readonly values: readonly number[];
}

/** Numbers of the register as people ask for them, and what they say; no drawing. */
export interface Figure {
  /** The last part of its addresses: `principles`. */
  readonly id: string;
  readonly title: string;
  /** What the numbers say, in a sentence or two. */
  readonly finding: string;
  /** How it is counted, where that is not obvious. */
  readonly note?: string;
  /** What a row is: "Stage". */
  readonly rowName: string;
  /** Whether rows follow one another in time or are side by side. */
  readonly over: 'kinds' | 'time';
  readonly series: readonly Series[];
  /** The rows that are drawn. */
  readonly rows: readonly FigureRow[];
  /** All rows, where not all are drawn. */
  readonly everyRow?: readonly FigureRow[];
}
