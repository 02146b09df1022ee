import type { Message } from '../register/message.ts';
import type { RegisterFacts } from '../register/register-facts.ts';
import type { Submission } from '../register/writing/writing.ts';
import type { Day } from '../register/text/date.ts';
import type { StoredDraft } from './store/draft.ts';

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
  /** Goes to a page of the form: a step's id, `tasks`, `check`, `preview`, `send`, `print`. */
  readonly go: (page: string) => void;
  /** Says something to people who see the page and to people who hear it. */
  readonly announce: (text: string) => void;
}
