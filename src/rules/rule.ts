import type { Message, Place, Severity } from '../model/message.ts';
import type { PartialDeclaration } from '../model/declaration.ts';
import type { RegisterFacts } from '../model/register-facts.ts';

/** What a rule looks at; help pages are grouped by it. */
export type Scope = 'file' | 'front matter' | 'answers' | 'words' | 'whole register' | 'change';

/** Words for one finding: what is wrong, and what to do about it. */
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/**
 * A piece of a file that a rule accepts or refuses. The tests put it into a sound sample and read it; the help page
 * shows it. So an example can be wrong in neither place without a test failing.
 */
export type Example =
  /** Lines of front matter: each top-level key replaces the sample's; `without` names keys left out. */
  | { readonly frontMatter: string; readonly without?: readonly string[] }
  /** One answer, under its heading. */
  | { readonly answer: string; readonly text: string }
  /** The whole text after the front matter. */
  | { readonly body: string }
  /** A whole file. */
  | { readonly file: string }
  /** Several files by their path below `content/`; what is not named stays the sample's. */
  | { readonly files: Readonly<Record<string, string>> }
  /** Lines of front matter before and after a change: each top-level key replaces the sample's. */
  | { readonly before: string; readonly after: string }
  /** Something that no text can show: a link, a folder, bytes. The test of the code that reads it makes one. */
  | { readonly described: string };

/** One rule of the register, as data. Its check is here or, for the reader's own rules, in the reader. */
export interface Rule<Details = never> {
  /** kebab-case; the address of the help page, and permanent. */
  readonly code: string;
  readonly severity: Severity;
  readonly scope: Scope;
  /** What the rule asks, as the heading of its help page. */
  readonly title: string;
  /** Why it asks, for the help page. */
  readonly why: string;
  readonly bad: Example;
  readonly good: Example;
  /** The exact words for a finding. */
  readonly say: (details: Details) => Words;
}

/** What a rule found and where; {@link toMessage} makes a message of it. */
export interface Fault {
  readonly rule: Pick<AnyRule, 'code' | 'severity'>;
  readonly words: Words;
  readonly field: string;
  readonly place: Place;
}

/** What a check of one declaration finds; the reader knows the place of the field. */
export interface Finding<Details> {
  /** Dotted path of the field, or a question's id. */
  readonly field: string;
  readonly details: Details;
  /** Its place, where the check knows it better than the reader. */
  readonly place?: Place;
  /** Words of the answer at which to point. */
  readonly excerpt?: string;
}

/** What a check is given besides the declaration. */
export interface CheckContext {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A rule that looks at one declaration, complete or not. */
export interface DraftRule<Details> extends Rule<Details> {
  readonly check: (draft: PartialDeclaration, context: CheckContext) => Iterable<Finding<Details>>;
}

/** A finding in one file among many. */
export interface FindingInFile<Details> {
  readonly file: string;
  readonly field: string;
  readonly place: Place;
  readonly details: Details;
}

/** A rule that looks at the whole register. */
export interface RegisterRule<Details> extends Rule<Details> {
  readonly check: (facts: RegisterFacts) => Iterable<FindingInFile<Details>>;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- `say` takes the details of its own rule, which a list of rules cannot express. */
/** Any rule. */
export type AnyRule = Rule<any>;
/** Any rule that looks at one declaration. */
export type AnyDraftRule = DraftRule<any>;
/** Any rule that looks at the whole register. */
export type AnyRegisterRule = RegisterRule<any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Makes a fault of a rule, its details and its place. */
export function makeFault<Details>(rule: Rule<Details>, details: Details, field: string, place: Place): Fault {
  return { rule, words: rule.say(details), field, place };
}

/** The address of the page that explains a rule, from the root of the site. */
export function toHelpAddress(code: string): string {
  return `/help/${code}/`;
}

/** The message for a fault, as every caller shows it. */
export function toMessage(file: string, { rule, words, field, place }: Fault): Message {
  return {
    file,
    line: place.line,
    column: place.column,
    code: rule.code,
    severity: rule.severity,
    field,
    message: words.message,
    fix: words.fix,
    help: toHelpAddress(rule.code),
  };
}
