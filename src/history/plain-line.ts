import { holdsCertainNumber } from '../rules/personal/index.ts';
import { removeForbidden } from '../text/forbidden-characters.ts';
import { truncate } from '../text/truncate.ts';

/** Longer lines are cut: they are whole texts. */
const longest = 200;
/** Of a line that is longer still, the rest is not read. */
const longestRead = 2000;

/** A line without what no file of the register may hold, such as characters that turn the direction of text. */
export function toPlainLine(line: string): string {
  return removeForbidden(line.replace(/\s/g, ' ')).trim();
}

/**
 * A line as it may be shown: not too long, without e-mail addresses, which may be private, and nothing of one that holds
 * a person's number. Somebody who takes a number out of an entry may repeat it in the message.
 */
export function redactLine(line: string): string {
  if (holdsCertainNumber(line)) return '';
  return truncate(withoutAddresses(line.slice(0, longestRead)), longest);
}

function withoutAddresses(line: string): string {
  return line.replace(/[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}\p{N}-]+/gu, '(e-mail address)');
}
