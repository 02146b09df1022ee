import { removeForbidden } from '../text/forbidden-characters.ts';
import { writeField } from '../serialize/serialize-front-matter.ts';

/** The message about a line, as far as a fix depends on it. */
export interface LineFault {
  readonly code: string;
  readonly fix: string;
}

/** The line as it was probably meant; undefined where no program can know. The caller checks that it helps. */
export function fixLine(line: string, { code, fix }: LineFault): string | undefined {
  // Rules word their own guesses so.
  const guess = /^Did you mean "([^"]+)"\?/.exec(fix)?.[1];
  switch (code) {
    case 'unknown-value':
    case 'wrong-date':
      return guess === undefined ? undefined : withValue(line, guess);
    case 'unknown-key':
      return guess === undefined ? undefined : line.replace(/^(\s*(?:- )?)[^:]+:/, `$1${guess}:`);
    case 'unknown-heading':
      return guess;
    case 'yaml-comment':
      return quoted(line);
    case 'forbidden-character':
      return removeForbidden(line);
    default:
      return undefined;
  }
}

/** A line of front matter with another value: `key: value`, `- value` or `- key: value`. */
function withValue(line: string, value: string): string | undefined {
  const [, before] = /^(\s*(?:- )?(?:[\w-]+: )?)\S/.exec(line) ?? [];
  return before === undefined || before.trim() === '' ? undefined : before + value;
}

/** A line of front matter with its whole value in quotation marks. */
function quoted(line: string): string | undefined {
  const [, before, key, value] = /^(\s*(?:- )?)([\w-]+): +(.*\S)\s*$/.exec(line) ?? [];
  // A quoted value has its comment after the closing quotation mark.
  if (before === undefined || key === undefined || value === undefined || /^["'[{|>&*!]/.test(value)) return undefined;
  return before + writeField(key, value, '').trimEnd();
}
