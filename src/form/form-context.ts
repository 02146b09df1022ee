import type { Message } from '../model/message.ts';
import type { RegisterFacts } from '../model/register-facts.ts';
import type { Day } from '../text/dates.ts';
import type { OrganisationKind } from '../model/vocabulary/index.ts';
import type { Submission } from '../draft/draft.ts';
import type { PlacedMessage } from './state/message-places.ts';
import type { UiState } from './state/ui-state.ts';
import type { DraftNotes, StoredDraft } from './store/draft-store.ts';

/** What the page tells the form of the register-wide settings, in its data attributes. */
export interface DeclareSettings {
  /** The register's name and address, without a slash at the end. */
  readonly name: string;
  readonly address: string;
  /** The repository's address on GitHub, without a slash at the end; empty while there is none, and then its doors are not offered. */
  readonly repository: string;
  readonly keeper: string;
  readonly email: string;
  readonly promisedWorkingDays: number;
  readonly licence: { readonly name: string; readonly url: string };
}

/** What every page of the form is given. Pages are functions from this to a template; they keep no state of their own. */
export interface DeclareContext {
  readonly settings: DeclareSettings;
  /** The day on which the page was opened; enters here and nowhere else. */
  readonly today: Day;
  /** What the register holds already. */
  readonly register: RegisterFacts;
  readonly draft: StoredDraft;
  /** What the checker says of the draft as it stands. */
  readonly messages: readonly Message[];
  /** Takes a changed draft over, saves it and shows it. */
  readonly change: (submission: Submission) => void;
  /** Takes over what is kept beside the submission (text an import left over, what was filled in for sending), saves it and shows it. */
  readonly keep: (notes: DraftNotes) => void;
  /** Goes to a page of the form: a step's id, `tasks`, `check`, `preview`, `send`, `print`; and to a control on it. */
  readonly go: (page: string, control?: string) => void;
  /** Says something to people who see the page and to people who hear it. */
  readonly announce: (text: string) => void;
}

/** An organisation of the register, as far as the form shows it. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind?: OrganisationKind | undefined;
  readonly description?: string | undefined;
}

/** What the form's own pages are given besides. */
export interface FormContext extends DeclareContext {
  /** The organisations of the register by name, and those that the draft brings along. */
  readonly organisations: readonly KnownOrganisation[];
  /** The messages with the step and the control each belongs to. */
  readonly placed: readonly PlacedMessage[];
  /** Whether an error is to be shown beside its control yet. */
  readonly isShown: (placed: PlacedMessage) => boolean;
  /** What only this tab knows: rows that are still empty and the like. */
  readonly ui: UiState;
  /** The address of a page of the form, and of a control on it. */
  readonly href: (page: string, id?: string) => string;
  /** Checks the draft at once and, where a step has errors, shows them; gives how many there are. */
  readonly showErrors: (step: string) => number;
  /** Shows what `ui` holds by now. */
  readonly redraw: () => void;
  /** Reads out the words with this id once nobody has typed for a while. */
  readonly announceLater: (id: string) => void;
  /** Moves to the control with this id once the page is shown anew. */
  readonly focusNext: (id: string) => void;
}
