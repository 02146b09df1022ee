import { removeForbidden } from './forbidden-characters.ts';

/** What was typed into a box of one line, as a file holds it: on one line, and without white space at its ends. */
export function joinLines(text: string): string {
  return removeForbidden(text.replace(/[ \t]*[\n\r\t\v\f\u0085\u2028\u2029][\s\u0085]*/g, ' ')).trim();
}

/** The round point, square, arrow and tick of the fonts that Word makes bullets with. */
const symbolBullet = /^[ \t]*[\uF0A7\uF0B7\uF0D8\uF0FC\uF076][ \t]*/gm;

/** The lines of what was typed or pasted into a text box. No-break spaces become spaces, and soft hyphens go. */
export function splitLines(text: string): string[] {
  const plain = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replaceAll('\u00AD', '')
    .replace(symbolBullet, '• ');
  return removeForbidden(plain).split('\n');
}
