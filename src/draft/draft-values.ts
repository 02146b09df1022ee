import type { Plain } from '../parse/front-matter-text.ts';
import type { WrittenFields } from './draft.ts';

/** What stands at a path such as `title` or `ai.0.kind`; undefined where nothing does. */
export function valueAt(fields: WrittenFields, path: string): Plain | undefined {
  let found: Plain | undefined = fields;
  for (const step of path.split('.')) found = inside(found, step);
  return found;
}

/**
 * Fields with another value at a path. Groups and lists on the way are made where there are none; a place beyond a list's
 * end is the one after its last. `undefined` removes what stands there, and with it groups and lists that it leaves empty.
 */
export function withValue(fields: WrittenFields, path: string, value: Plain | undefined): WrittenFields {
  return (replaced(fields, path.split('.'), value) as WrittenFields | undefined) ?? {};
}

/** Whether a value says nothing: empty text, or a list or group of nothing else. */
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

function inside(value: Plain | undefined, step: string): Plain | undefined {
  if (isList(value)) return isNumber(step) ? value[Number(step)] : undefined;
  return isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function replaced(holder: Plain | undefined, [step, ...rest]: string[], value: Plain | undefined): Plain | undefined {
  if (step === undefined) return value;
  const inner = replaced(inside(holder, step), rest, value);
  if (isNumber(step)) {
    const list = isList(holder) ? holder : [];
    const at = Math.min(Number(step), list.length);
    const changed = inner === undefined ? list.toSpliced(at, 1) : list.toSpliced(at, 1, inner);
    return changed.length > 0 ? changed : undefined;
  }
  const entries = Object.entries(isGroup(holder) ? holder : {});
  const at = entries.findIndex(([key]) => key === step);
  const entry = inner === undefined ? [] : [[step, inner] as [string, Plain]];
  const changed = at === -1 ? [...entries, ...entry] : entries.toSpliced(at, 1, ...entry);
  // fromEntries defines keys, so that one called "__proto__" is a key like any other.
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function isNumber(step: string): boolean {
  return /^\d{1,6}$/.test(step);
}
