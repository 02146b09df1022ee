import type { Plain } from '../parse/front-matter-text.ts';
import type { WrittenFields } from './draft.ts';

/** Gets the value at a path such as `title` or `ai.0.kind`; undefined if there is none. */
export function valueAt(fields: WrittenFields, path: string): Plain | undefined {
  let found: Plain | undefined = fields;
  for (const step of path.split('.')) found = getInside(found, step);
  return found;
}

/**
 * Copies fields with another value at a path. Missing groups and lists on the way are created; an index beyond the end of a list
 * appends to it. `undefined` removes the value, together with groups and lists that become empty.
 */
export function withValue(fields: WrittenFields, path: string, value: Plain | undefined): WrittenFields {
  return (replaceInside(fields, path.split('.'), value) as WrittenFields | undefined) ?? {};
}

/** Whether a value is empty: absent, blank text, or a list or group of nothing else. */
export function saysNothing(value: Plain | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return isList(value) ? value.every(saysNothing) : Object.values(value).every(saysNothing);
}

/** Whether a value is a list. */
export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether a value is a group of fields. */
export function isGroup(value: Plain | undefined): value is WrittenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's value; undefined for an absent field, even if objects inherit a property of its name, such as `constructor`. */
export function getOwn(fields: WrittenFields, name: string): Plain | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function getInside(value: Plain | undefined, step: string): Plain | undefined {
  if (isList(value)) return isIndex(step) ? value[Number(step)] : undefined;
  return isGroup(value) ? getOwn(value, step) : undefined;
}

function replaceInside(
  holder: Plain | undefined,
  [step, ...rest]: string[],
  value: Plain | undefined,
): Plain | undefined {
  if (step === undefined) return value;
  const inner = replaceInside(getInside(holder, step), rest, value);
  if (isIndex(step)) {
    const list = isList(holder) ? holder : [];
    const at = Math.min(Number(step), list.length);
    const changed = inner === undefined ? list.toSpliced(at, 1) : list.toSpliced(at, 1, inner);
    return changed.length > 0 ? changed : undefined;
  }
  const entries = Object.entries(isGroup(holder) ? holder : {});
  const at = entries.findIndex(([key]) => key === step);
  const entry = inner === undefined ? [] : [[step, inner] as [string, Plain]];
  const changed = at === -1 ? [...entries, ...entry] : entries.toSpliced(at, 1, ...entry);
  // Unlike assignment, fromEntries makes "__proto__" a key like any other.
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function isIndex(step: string): boolean {
  return /^\d{1,6}$/.test(step);
}
