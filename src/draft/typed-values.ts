import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import type { Value } from '../serialize/serialize-front-matter.ts';
import { joinLines } from '../text/lines.ts';
import { isGroup, isList } from './draft-values.ts';
import type { WrittenFields } from './draft.ts';

/** How deeply lists and groups may be nested; no valid declaration needs more. */
const maximumDepth = 6;
/** YAML accepts keys of up to 1,024 characters. */
const maximumKeyLength = 200;

/**
 * Converts typed fields to the values of a file: in the order of `parts`, on one line each, without empty ones. Unknown fields
 * come last, so that the checker can report them. Empty entries inside a list are kept, so that messages refer to the right
 * index.
 */
export function toValues(
  fields: WrittenFields,
  parts: Readonly<Record<string, Field>>,
): { readonly [key: string]: Value } {
  return readGroup(fields, Object.values(parts), 1);
}

/** Converts a typed value to the value of a file; undefined if it is empty. */
export function toValue(plain: Plain | undefined, control: FieldType | undefined): Value | undefined {
  return plain === undefined ? undefined : readValue(plain, control, 1);
}

/** Drops the empty entries that a file would not have: those at the end and, for values of a closed list, all. */
export function toEntries(list: readonly Plain[], control: FieldType | undefined): readonly Plain[] {
  const isGiven = (plain: Plain) => readEntry(plain, control, 2) !== undefined;
  return control?.kind === 'choices' ? list.filter(isGiven) : list.slice(0, list.findLastIndex(isGiven) + 1);
}

/** The type of a list's entries. */
export function getEntryControl(control: FieldType | undefined): FieldType | undefined {
  if (control?.kind === 'groups') return { kind: 'group', parts: control.parts };
  return control?.kind === 'lines' ? control.of : undefined;
}

function readGroup(fields: WrittenFields, parts: readonly Field[], depth: number): { readonly [key: string]: Value } {
  const values = new Map<string, Value>();
  for (const { name, type: control } of parts) {
    const value = Object.hasOwn(fields, name) ? readValue(fields[name]!, control, depth) : undefined;
    if (value !== undefined) values.set(name, value);
  }
  for (const [typed, plain] of Object.entries(fields)) {
    const key = joinLines(typed.slice(0, maximumKeyLength));
    if (key === '' || parts.some(({ name }) => name === key) || values.has(key)) continue;
    const value = plain === null ? null : readValue(plain, undefined, depth);
    if (value !== undefined) values.set(key, value);
  }
  return Object.fromEntries(values);
}

function readValue(plain: Plain, control: FieldType | undefined, depth: number): Value | undefined {
  if (depth > maximumDepth || plain === null) return undefined;
  if (typeof plain === 'string') return readScalar(joinLines(plain), control);
  if (isGroup(plain)) {
    const group = readGroup(plain, control ? listParts(control) : [], depth + 1);
    return Object.keys(group).length > 0 ? group : undefined;
  }
  if (!isList(plain)) return undefined;
  const values = plain.map((inner) => readEntry(inner, control, depth + 1));
  const last = values.findLastIndex((value) => value !== undefined);
  if (last === -1) return undefined;
  const kept = values.slice(0, last + 1);
  if (control?.kind === 'choices') return kept.filter((value) => value !== undefined);
  return kept.map((value) => value ?? (control?.kind === 'groups' ? {} : ''));
}

function readEntry(plain: Plain, control: FieldType | undefined, depth: number): Value | undefined {
  return readValue(plain, getEntryControl(control), depth);
}

/** Converts text to a number or `true` if the field's type is so, since these are written without quotation marks. */
function readScalar(text: string, control: FieldType | undefined): Value | undefined {
  if (text === '') return undefined;
  if (control?.kind === 'number' && /^\d{1,12}$/.test(text) && String(Number(text)) === text) return Number(text);
  return control?.kind === 'yes' && text === 'true' ? true : text;
}
