import { compareText } from '../text/compare-text.ts';

/** How grave a message is: an error keeps an entry from being published, a warning does not. */
export type Severity = 'error' | 'warning';

/** A place in a file. Lines and columns start at 1; a fault of a whole file is at 1:1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of a fault that concerns a whole file. */
export const wholeFile: Place = { line: 1, column: 1 };

/**
 * What every reporter shows: the terminal, `--json`, GitHub's annotations, the form's error summary. The names of its fields
 * are a contract with those who read `--json`.
 */
export interface Message extends Place {
  /** Path of the file, with forward slashes. */
  readonly file: string;
  /** The rule's code, kebab-case; its page is {@link help}. */
  readonly code: string;
  readonly severity: Severity;
  /** The field of the form: a dotted path in the front matter (`ai.0.kind`), a question's id, or empty for a whole file. */
  readonly field: string;
  /** What is wrong: what was found and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Address of the page that explains the rule, from the root of the site. */
  readonly help: string;
}

/** Compares two messages by file, then place, then code, so that every report lists them in the same order. */
export function comparePlaces(a: Message, b: Message): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

/** How many errors and warnings a list of messages holds. */
export function countBySeverity(messages: readonly Message[]): { readonly errors: number; readonly warnings: number } {
  const errors = messages.filter((message) => message.severity === 'error').length;
  return { errors, warnings: messages.length - errors };
}
