import { holdsCertainNumber } from '../rules/personal/index.ts';
import { removeForbidden } from '../text/forbidden-characters.ts';
import { truncate } from '../text/truncate.ts';

/** Longer lines are shortened. */
const maximumLength = 200;
/** The rest of longer lines is not read. */
const maximumRead = 2000;

/** Removes characters that are forbidden in the register, such as those that change the direction of text. */
export function toPlainLine(line: string): string {
  return removeForbidden(line.replace(/\s/g, ' ')).trim();
}

/**
 * Makes a line safe to publish: shortens it, removes e-mail addresses, which may be private, and drops it if it has a personal
 * number, as the message of a commit that removes one may.
 */
export function redactLine(line: string): string {
  if (holdsCertainNumber(line)) return '';
  return truncate(hideAddresses(line.slice(0, maximumRead)), maximumLength);
}

function hideAddresses(line: string): string {
  return line.replace(/[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}\p{N}-]+/gu, '(e-mail address)');
}
