import type { Block } from '../model/answer.ts';
import type { Declaration } from '../model/declaration.ts';
import type { OutcomeState, ReviewState } from './outcome.ts';
import type { PrincipleResult } from './principle-states.ts';
import type { EntryHistory, Version } from '../history/version.ts';
import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import type { Day } from '../text/dates.ts';

/** A project as exports need it: the declaration and what the register works out from it. */
export interface ExportedProject extends Declaration {
  readonly principles: readonly PrincipleResult[];
  readonly outcome: OutcomeState;
  readonly review: ReviewState;
  /** The newest of declared, reviewed and its updates. */
  readonly updated: Day;
  /** An organisation's name by its id; its id where nobody has named it. */
  readonly organisationName: (id: string) => string;
  /** Its published versions, the oldest first; none when the register does not know its past. */
  readonly history: EntryHistory;
  /** The version that is shown, where the entry's file has been at fault since; absent when the file itself is shown. */
  readonly lastGood?: Version;
  /** Whether its file has been changed since its newest version in a way that is not in Git yet. */
  readonly ahead: boolean;
}

/** An organisation as exports need it. */
export interface ExportedOrganisation {
  readonly id: string;
  /** Its name, or its id while its file awaits correction. */
  readonly name: string;
  /** Absent while its file awaits correction. */
  readonly fields?: OrganisationFields;
}

/** A review as exports need it. */
export interface ExportedReview extends ReviewFields {
  readonly id: string;
  readonly body: readonly Block[];
}

/** The register as exports need it, on the day that they show. */
export interface ExportedRegister {
  readonly today: Day;
  readonly projects: readonly ExportedProject[];
  readonly organisations: readonly ExportedOrganisation[];
  readonly principles: readonly {
    readonly number: number;
    readonly slug: string;
    readonly name: string;
    readonly summary: string;
  }[];
  readonly reviews: readonly ExportedReview[];
}

/** Who publishes the register, where and on what terms. */
export interface Publisher {
  readonly name: string;
  readonly region: string;
  /** The public address, without a slash at the end. */
  readonly address: string;
  /** Where the source lives; empty when nowhere public. */
  readonly repository: string;
  /** The body that keeps the register, and its e-mail address. */
  readonly keeper: string;
  readonly email: string;
  readonly contentLicence: { readonly name: string; readonly url: string };
}
