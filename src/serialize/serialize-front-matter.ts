import { isDate } from '../text/dates.ts';

/** A front matter value; `null` is a key without a value. */
export type Value = string | number | true | null | readonly Value[] | { readonly [key: string]: Value | undefined };

/**
 * Writes fields as YAML in block style. Text is quoted only if a YAML reader would take it for another type or for syntax.
 * @param order the names of the fields to write, in order.
 */
export function writeFrontMatter(fields: object, order: readonly string[]): string {
  const values = fields as { readonly [key: string]: Value | undefined };
  return order
    .filter((key) => values[key] !== undefined)
    .map((key) => writeField(key, values[key]!, ''))
    .join('');
}

/** Writes a field as lines of YAML at an indent. */
export function writeField(key: string, value: Value, indent: string): string {
  const name = `${indent}${/^[a-z][\w-]*$/i.test(key) ? key : JSON.stringify(key)}:`;
  if (isScalar(value)) return value === null ? `${name}\n` : `${name} ${writeScalar(value)}\n`;
  return `${name}\n${isList(value) ? writeEntries(value, `${indent}  `) : writeFields(value, `${indent}  `)}`;
}

/** Writes an entry of a list as lines of YAML at an indent. */
export function writeEntry(value: Value, indent: string): string {
  if (isScalar(value)) return value === null ? `${indent}-\n` : `${indent}- ${writeScalar(value)}\n`;
  const inner = isList(value) ? writeEntries(value, `${indent}  `) : writeFields(value, `${indent}  `);
  return `${indent}- ${inner.slice(indent.length + 2)}`;
}

type Group = { readonly [key: string]: Value | undefined };

function writeFields(value: Group, indent: string): string {
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (given.length === 0) return `${indent}{}\n`;
  return given.map(([key, inner]) => writeField(key, inner!, indent)).join('');
}

function writeEntries(values: readonly Value[], indent: string): string {
  return values.length === 0 ? `${indent}[]\n` : values.map((value) => writeEntry(value, indent)).join('');
}

function isScalar(value: Value): value is string | number | true | null {
  return typeof value !== 'object' || value === null;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Words and numbers that a YAML reader would not take for text. `yes` and `no` are text in YAML 1.2. */
const notText = /^(?:~|null|true|false|[-+]?(?:\.\d|\d)[\d_.eE+:oOxXa-fA-F-]*|[-+]?\.(?:inf|nan))$/i;
/** What YAML gives a meaning: an indicator at the beginning, `: ` or ` #` inside, `:` at the end. */
const hasMeaning = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$|\p{Cc}/u;

function writeScalar(value: string | number | true): string {
  if (typeof value !== 'string') return String(value);
  // A year alone would be a number to other readers; a month or a day is a date to all of them.
  const isPlain = isDate(value, 'month') || (!notText.test(value) && !hasMeaning.test(value) && value !== '');
  return isPlain ? value : JSON.stringify(value);
}
