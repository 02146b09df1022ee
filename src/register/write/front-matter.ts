import { isDate } from '../text/date.ts';

/** A value of front matter. */
type Value = string | number | true | readonly Value[] | { readonly [key: string]: Value | undefined };

/**
 * Fields as YAML in block style. Only what needs quotation marks gets them: text that another YAML reader would take for
 * something else, or that has signs with a meaning. `order` gives the order of the fields.
 */
export function writeFrontMatter(fields: object, order: readonly string[]): string {
  const values = fields as { readonly [key: string]: Value | undefined };
  return order
    .filter((key) => values[key] !== undefined)
    .map((key) => field(key, values[key]!, ''))
    .join('');
}

function field(key: string, value: Value, indent: string): string {
  if (typeof value !== 'object') return `${indent}${key}: ${scalar(value)}\n`;
  if (Array.isArray(value))
    return `${indent}${key}:\n${value.map((item: Value) => entry(item, `${indent}  `)).join('')}`;
  return `${indent}${key}:\n${fieldsOf(value as { readonly [key: string]: Value | undefined }, `${indent}  `)}`;
}

function fieldsOf(value: { readonly [key: string]: Value | undefined }, indent: string): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => field(key, inner!, indent))
    .join('');
}

function entry(value: Value, indent: string): string {
  if (typeof value !== 'object') return `${indent}- ${scalar(value)}\n`;
  const inner = fieldsOf(value as { readonly [key: string]: Value | undefined }, `${indent}  `);
  return `${indent}- ${inner.slice(indent.length + 2)}`;
}

/** Words and numbers that YAML readers take for something other than text. `yes` and `no` are text in YAML 1.2. */
const notText = /^(?:~|null|true|false|[-+]?(?:\.\d|\d)[\d_.eE+:oOxXa-fA-F-]*|[-+]?\.(?:inf|nan))$/i;
/** Text that would mean something to YAML: signs at its beginning, `: ` and ` #` inside, `:` at its end. */
const hasMeaning = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$|\p{Cc}/u;

function scalar(value: string | number | true): string {
  if (typeof value !== 'string') return String(value);
  // A year alone would be a number to other readers; a month or a day is a date to all of them.
  const isPlain = isDate(value, 'month') || (!notText.test(value) && !hasMeaning.test(value) && value !== '');
  // Numbers with spaces in them (telephone numbers) are text to every reader.
  return isPlain ? value : JSON.stringify(value);
}
