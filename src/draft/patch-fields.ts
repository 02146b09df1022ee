import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import type { FieldPlace, Plain } from '../parse/front-matter-text.ts';
import { frontMatterLine } from '../parse/split-front-matter.ts';
import { writeEntry, writeField } from '../serialize/serialize-front-matter.ts';
import { makeFileLines, findStretches, type FileLine, type Stretch } from './file-lines.ts';
import { getOwn, isGroup, isList } from './draft-values.ts';
import { getEntryControl, toEntries, toValue } from './typed-values.ts';
import type { WrittenFields } from './draft.ts';

/** The front matter whose lines are patched. */
export interface PatchContext {
  /** The place of each field, by its dotted path. */
  readonly places: ReadonlyMap<string, FieldPlace>;
  /** The line ending for new lines. */
  readonly end: string;
}

/** Consecutive lines of front matter. */
interface Region {
  readonly lines: readonly FileLine[];
  /** The index of the first line in the front matter. */
  readonly from: number;
}

/** A change to a group of fields. */
interface GroupChange {
  readonly path: string;
  readonly before: WrittenFields;
  readonly after: WrittenFields;
  readonly parts: readonly Field[];
}

/**
 * Patches the lines of fields that differ. Undefined unless each field begins on a line of its own, at the same indent; the
 * caller then has to write the group anew.
 */
export function patchGroup(
  { lines, from }: Region,
  { path, before, after, parts }: GroupChange,
  context: PatchContext,
): FileLine[] | undefined {
  const starts = findStarts(Object.keys(before), path, context);
  if (!starts) return undefined;
  const { indent, named } = starts;
  const stretches = findStretches(
    lines,
    named.map(({ name, line }) => ({ name, at: line - from })),
    indent,
  );
  const control = (name: string) => parts.find((part) => part.name === name)?.type;
  const lineOf = new Map(named.map(({ name, line }) => [name, line]));
  const names = orderNames(before, after, parts);
  let result: Stretch[] = stretches;
  for (const name of names) {
    const [was, is] = [getOwn(before, name), getOwn(after, name)];
    const value = toValue(is, control(name));
    if (JSON.stringify(toValue(was, control(name))) === JSON.stringify(value)) continue;
    const at = result.findIndex((stretch) => stretch.name === name);
    if (value === undefined) {
      if (at !== -1) result = result.toSpliced(at, 1);
      continue;
    }
    const written = makeFileLines(writeField(name, value, ' '.repeat(indent)), context.end);
    if (at === -1) {
      result = result.toSpliced(findPlace(name, names, result), 0, { name, lines: written });
      continue;
    }
    const region = { lines: result[at]!.lines, from: lineOf.get(name)! };
    const fieldPath = path === '' ? name : `${path}.${name}`;
    const changed = patchValue(region, { path: fieldPath, before: was, after: is, control: control(name) }, context);
    result = result.with(at, { name, lines: changed ?? written });
  }
  return result.flatMap((stretch) => stretch.lines);
}

/** The order in which fields are written: known ones first, as their type orders them. */
function orderNames(before: WrittenFields, after: WrittenFields, parts: readonly Field[]): string[] {
  const known = parts.map(({ name }) => name);
  return [...new Set([...known, ...Object.keys(before), ...Object.keys(after)])];
}

/** Where a new field goes: after the last field that precedes it in the order. */
function findPlace(name: string, names: readonly string[], stretches: readonly Stretch[]): number {
  const earlier = new Set(names.slice(0, names.indexOf(name)));
  return stretches.findLastIndex((stretch) => stretch.name !== undefined && earlier.has(stretch.name)) + 1;
}

/** The lines on which fields begin, in order, and their indent; undefined if they share a line or differ in indent. */
function findStarts(
  names: readonly string[],
  path: string,
  { places }: PatchContext,
): { indent: number; named: { name: string; line: number }[] } | undefined {
  const found = names.map((name) => ({ name, place: places.get(path === '' ? name : `${path}.${name}`)?.key }));
  const indent = (found[0]?.place?.column ?? 1) - 1;
  const named: { name: string; line: number }[] = [];
  for (const { name, place } of found) {
    if (place?.column !== indent + 1) return undefined;
    named.push({ name, line: place.line - frontMatterLine });
  }
  named.sort((a, b) => a.line - b.line);
  return named.some(({ line }, index) => line === named[index - 1]?.line) ? undefined : { indent, named };
}

interface ValueChange {
  readonly path: string;
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  readonly control: FieldType | undefined;
}

/** Patches the lines of a list or group; undefined if it has to be written anew. */
function patchValue(
  { lines, from }: Region,
  { path, before, after, control }: ValueChange,
  context: PatchContext,
): FileLine[] | undefined {
  const [head, ...others] = lines;
  // A value on the line of the name is in flow style.
  if (!head || !/:[ \t]*(?:#.*)?$/.test(head.text)) return undefined;
  const inner = { lines: others, from: from + 1 };
  const changed =
    isGroup(before) && isGroup(after)
      ? patchGroup(inner, { path, before, after, parts: control ? listParts(control) : [] }, context)
      : isList(before) && isList(after)
        ? patchList(inner, { path, before, after, control }, context)
        : undefined;
  return changed && [head, ...changed];
}

interface ListChange {
  readonly path: string;
  readonly before: readonly Plain[];
  readonly after: readonly Plain[];
  readonly control: FieldType | undefined;
}

function patchList(
  { lines, from }: Region,
  { path, before, after: typed, control }: ListChange,
  context: PatchContext,
): FileLine[] | undefined {
  const after = toEntries(typed, control);
  const inner = getEntryControl(control);
  const starts: { name: string; at: number }[] = [];
  let indent = -1;
  for (const index of before.keys()) {
    const place = context.places.get(`${path}.${index}`)?.value;
    const at = (place?.line ?? 0) - frontMatterLine - from;
    const lead = lines[at]?.text.slice(0, place!.column - 1) ?? '';
    if (!/^ *- +$/.test(lead) || (indent !== -1 && indent !== lead.indexOf('-'))) return undefined;
    indent = lead.indexOf('-');
    starts.push({ name: String(index), at });
  }
  const toKey = (plain: Plain) => JSON.stringify(toValue(plain, inner) ?? null);
  const pairs = pairEntries(before.map(toKey), after.map(toKey));
  if (!pairs) return undefined;
  const stretches = findStretches(lines, starts, indent);
  const result: FileLine[] = [];
  let next = 0;
  /** Keeps the lines before an entry, and returns those of the entry; keeps all remaining lines if there is none. */
  const takeUpTo = (name: string | undefined) => {
    while (next < stretches.length && stretches[next]!.name === undefined) result.push(...stretches[next++]!.lines);
    return name === undefined ? [] : stretches[next++]!.lines;
  };
  for (const [old, now] of pairs) {
    const oldLines = old === undefined ? [] : takeUpTo(String(old));
    if (now === undefined) continue;
    if (old !== undefined && toKey(before[old]!) === toKey(after[now]!)) {
      result.push(...oldLines);
      continue;
    }
    const region = { lines: oldLines, from: from + (starts[old ?? 0]?.at ?? 0) };
    const change = { path: `${path}.${old}`, before: before[old ?? -1], after: after[now]!, control: inner };
    const patched = old === undefined ? undefined : patchEntry(region, change, context);
    const value = toValue(after[now], inner) ?? (control?.kind === 'groups' ? {} : '');
    result.push(...(patched ?? makeFileLines(writeEntry(value, ' '.repeat(indent)), context.end)));
  }
  takeUpTo(undefined);
  return result;
}

/** Patches the lines of a group in a list. Its first field is on the line of the hyphen. */
function patchEntry(
  { lines, from }: Region,
  { path, before, after, control }: ValueChange,
  context: PatchContext,
): FileLine[] | undefined {
  if (!isGroup(before) || !isGroup(after)) return undefined;
  const [head, ...others] = lines;
  const lead = /^( *)-( +)/.exec(head?.text ?? '');
  if (!head || !lead) return undefined;
  const first = { ...head, text: `${lead[1]} ${lead[2]}${head.text.slice(lead[0].length)}` };
  const parts = control ? listParts(control) : [];
  const changed = patchGroup({ lines: [first, ...others], from }, { path, before, after, parts }, context);
  const at = changed?.findIndex(({ text }) => !/^\s*(?:#|$)/.test(text)) ?? -1;
  if (!changed || at === -1) return undefined;
  const { text, end } = changed[at]!;
  return changed.with(at, { text: `${lead[0]}${text.slice(lead[0].length)}`, end });
}

/** Longer lists are not compared entry by entry. */
const mostEntries = 500;

/**
 * Pairs the indexes of entries in two lists: equal entries by a longest common subsequence, and those between them by position.
 * Undefined for lists that are too long to compare.
 */
function pairEntries(
  before: readonly string[],
  after: readonly string[],
): (readonly [old: number | undefined, now: number | undefined])[] | undefined {
  if (before.length > mostEntries || after.length > mostEntries) return undefined;
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        before[i] === after[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number | undefined, number | undefined])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    let [endOfOld, endOfNew] = [i, j];
    while (endOfOld < before.length && endOfNew < after.length && before[endOfOld] !== after[endOfNew]) {
      if (lengths[endOfOld + 1]![endOfNew]! >= lengths[endOfOld]![endOfNew + 1]!) endOfOld += 1;
      else endOfNew += 1;
    }
    if (endOfOld === before.length || endOfNew === after.length) [endOfOld, endOfNew] = [before.length, after.length];
    for (; i < endOfOld || j < endOfNew;) {
      pairs.push([i < endOfOld ? i++ : undefined, j < endOfNew ? j++ : undefined]);
    }
    if (i < before.length && j < after.length) pairs.push([i++, j++]);
  }
  return pairs;
}
