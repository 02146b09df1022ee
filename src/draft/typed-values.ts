import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import type { Value } from '../serialize/serialize-front-matter.ts';
import { oneLine } from '../text/lines.ts';
import { isGroup, isList } from './draft-values.ts';
import type { WrittenFields } from './draft.ts';

/** How deep lists and fields may stand in one another; a file that says more is nobody's declaration. */
const deepest = 6;
/** YAML takes names of fields of up to 1,024 characters. */
const longestKey = 200;

/**
 * What was typed, as a file holds it: in the order of `parts`, on one line each, without what says nothing. Fields that
 * are not among the parts come last, so that the checker can name them. What is empty inside a list keeps its place,
 * so that messages about the others name the right one.
 */
export function toValues(
  fields: WrittenFields,
  parts: Readonly<Record<string, Field>>,
): { readonly [key: string]: Value } {
  return readGroup(fields, Object.values(parts), 1);
}

/** A value as a file holds it; undefined for one that says nothing. */
export function toValue(plain: Plain | undefined, control: FieldType | undefined): Value | undefined {
  return plain === undefined ? undefined : readValue(plain, control, 1);
}

/** The entries of a list that a file holds: all but empty ones at the end and, of values of a closed list, all but empty ones. */
export function toEntries(list: readonly Plain[], control: FieldType | undefined): readonly Plain[] {
  const isGiven = (plain: Plain) => readEntry(plain, control, 2) !== undefined;
  return control?.kind === 'choices' ? list.filter(isGiven) : list.slice(0, list.findLastIndex(isGiven) + 1);
}

/** What an entry of a list is filled in with. */
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
    const key = oneLine(typed.slice(0, longestKey));
    if (key === '' || parts.some(({ name }) => name === key) || values.has(key)) continue;
    const value = plain === null ? null : readValue(plain, undefined, depth);
    if (value !== undefined) values.set(key, value);
  }
  return Object.fromEntries(values);
}

function readValue(plain: Plain, control: FieldType | undefined, depth: number): Value | undefined {
  if (depth > deepest || plain === null) return undefined;
  if (typeof plain === 'string') return readScalar(oneLine(plain), control);
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

/** Numbers and `true` are written without quotation marks. */
function readScalar(text: string, control: FieldType | undefined): Value | undefined {
  if (text === '') return undefined;
  if (control?.kind === 'number' && /^\d{1,12}$/.test(text) && String(Number(text)) === text) return Number(text);
  return control?.kind === 'yes' && text === 'true' ? true : text;
}
