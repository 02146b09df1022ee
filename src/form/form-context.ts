import type { Message } from '../model/message.ts';
import type { RegisterFacts } from '../model/register-facts.ts';
import type { Day } from '../text/dates.ts';
import type { Submission } from '../draft/draft.ts';
import type { PublishedOrganisation } from './state/known-register.ts';
import type { PlacedMessage } from './state/message-places.ts';
import type { UiState } from './state/ui-state.ts';
import type { DraftNotes, StoredDraft } from './store/draft-store.ts';

/** The settings of the register that the form needs, read from the page's data attributes. */
export interface DeclareSettings {
  /** The register's name. */
  readonly name: string;
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** The repository's address on GitHub, without a slash at the end; empty if there is none, and then GitHub is not offered. */
  readonly repository: string;
  /** Who keeps the register. */
  readonly keeper: string;
  /** The address to which declarations are sent. */
  readonly email: string;
  /** Within how many working days the register promises an answer. */
  readonly promisedWorkingDays: number;
  /** The licence of its entries. */
  readonly licence: { readonly name: string; readonly url: string };
}

/** An organisation that can be chosen in the form. */
export type KnownOrganisation = Pick<PublishedOrganisation, 'id' | 'name' | 'description'>;

/** What every page of the form is given. Pages are functions from this to a template; they keep no state of their own. */
export interface FormContext {
  /** The register's settings. */
  readonly settings: DeclareSettings;
  /** The day on which the page was opened; the form reads no other clock. */
  readonly today: Day;
  /** What the register holds already, as the rules know it. */
  readonly register: RegisterFacts;
  /** The organisations of the register by name, and those that the draft adds. */
  readonly organisations: readonly KnownOrganisation[];
  /** The draft as it is now. */
  readonly draft: StoredDraft;
  /** What the checker says about the draft. */
  readonly messages: readonly Message[];
  /** The messages, each with the step and the control it belongs to. */
  readonly placed: readonly PlacedMessage[];
  /** Whether an error is to be shown at its control yet. */
  readonly isShown: (placed: PlacedMessage) => boolean;
  /** State of this tab only, such as empty rows. */
  readonly ui: UiState;
  /** Takes over a changed submission, saves it and shows it. */
  readonly change: (submission: Submission) => void;
  /** Takes over changed notes, saves them and shows them. */
  readonly keep: (notes: DraftNotes) => void;
  /** Goes to a page of the form (a step's id, `tasks`, `check`, `preview`, `send`, `print`), and to a control on it. */
  readonly go: (page: string, control?: string) => void;
  /** The address of a page of the form, and of a control on it. */
  readonly href: (page: string, control?: string) => string;
  /** Checks the draft at once and shows the errors of a step; returns how many there are. */
  readonly showErrors: (step: string) => number;
  /** Renders the page again, after a change of `ui`. */
  readonly redraw: () => void;
  /** Shows a status message that screen readers read out. */
  readonly announce: (text: string) => void;
  /** Reads out the text with this id after a pause in typing. */
  readonly announceLater: (id: string) => void;
  /** Moves the focus to the control with this id when the page is next rendered. */
  readonly focusNext: (id: string) => void;
}
