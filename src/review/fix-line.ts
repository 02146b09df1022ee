import { removeForbidden } from '../text/forbidden-characters.ts';
import { writeField } from '../serialize/serialize-front-matter.ts';

/** What a fix needs to know of the message about a line. */
export interface LineFault {
  /** The rule's code. */
  readonly code: string;
  /** The message's advice. */
  readonly fix: string;
}

/** Corrects a line as it was probably meant; undefined if that cannot be guessed. The caller checks the result. */
export function fixLine(line: string, { code, fix }: LineFault): string | undefined {
  // The wording of a guess in all rules.
  const guess = /^Did you mean "([^"]+)"\?/.exec(fix)?.[1];
  switch (code) {
    case 'unknown-value':
    case 'wrong-date':
      return guess === undefined ? undefined : replaceValue(line, guess);
    case 'unknown-key':
      return guess === undefined ? undefined : line.replace(/^(\s*(?:- )?)[^:]+:/, `$1${guess}:`);
    case 'unknown-heading':
      return guess;
    case 'yaml-comment':
      return quoteValue(line);
    case 'forbidden-character':
      return removeForbidden(line);
    default:
      return undefined;
  }
}

/** Replaces the value in a line of front matter: `key: value`, `- value` or `- key: value`. */
function replaceValue(line: string, value: string): string | undefined {
  const [, before] = /^(\s*(?:- )?(?:[\w-]+: )?)\S/.exec(line) ?? [];
  return before === undefined || before.trim() === '' ? undefined : before + value;
}

/** Puts the whole value of a line of front matter in quotation marks. */
function quoteValue(line: string): string | undefined {
  const [, before, key, value] = /^(\s*(?:- )?)([\w-]+): +(.*\S)\s*$/.exec(line) ?? [];
  // A quoted value has its comment after the closing quotation mark.
  if (before === undefined || key === undefined || value === undefined || /^["'[{|>&*!]/.test(value)) return undefined;
  return before + writeField(key, value, '').trimEnd();
}
