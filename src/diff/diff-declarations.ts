import { findFieldLabel } from '../model/fields/field-labels.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { labelOrValue } from '../model/vocabulary/term.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { formatDate, isDate } from '../text/dates.ts';
import { parseWrittenAnswer, getOpening } from '../draft/settle-answer.ts';
import { getOwn, isGroup, isList } from '../draft/draft-values.ts';
import { getEntryControl, toEntries, toValue } from '../draft/typed-values.ts';
import type { Draft, WrittenAnswer, WrittenFields } from '../draft/draft.ts';
import { matchEntries } from './match-entries.ts';

/** One difference between two states of a declaration, in the words of the form. */
export interface Difference {
  /** The field's path (`ai.0.kind`), with list indexes of the later state if it is there, or the question's id. */
  readonly field: string;
  /** What the field or the question is called. */
  readonly label: string;
  /** The earlier value as text for readers; empty if there was none. */
  readonly before: string;
  /** The later value as text for readers; empty if there is none. */
  readonly after: string;
}

/** Looks up an organisation's name by its id; undefined for an unknown id. */
export type NameOf = (organisation: string) => string | undefined;

/**
 * Compares two states of a declaration. Gives a difference for each field, nested field, list entry that was added or removed,
 * and answer, in the order of the file. Different spellings of the same value are not a difference.
 */
export function diffDeclarations(before: Draft, after: Draft, nameOf: NameOf = () => undefined): Difference[] {
  const inFields = diffGroups('', before.fields, after.fields, Object.values<Field>(declarationFields), nameOf);
  const inAnswers = proseQuestions.flatMap(({ id, heading }): Difference[] => {
    const [earlier, later] = [before.answers[id], after.answers[id]];
    if (JSON.stringify(parseWrittenAnswer(earlier)) === JSON.stringify(parseWrittenAnswer(later))) return [];
    return [{ field: id, label: heading, before: formatAnswer(earlier), after: formatAnswer(later) }];
  });
  return [...inFields, ...inAnswers];
}

/** Compares the fields of any other file; `parts` describes its known fields. See {@link diffDeclarations}. */
export function diffFields(
  before: WrittenFields,
  after: WrittenFields,
  parts: readonly Field[],
  nameOf: NameOf,
): Difference[] {
  return diffGroups('', before, after, parts, nameOf);
}

function formatAnswer(answer: WrittenAnswer): string {
  return `${getOpening(answer)} ${answer.words}`.trim();
}

function diffGroups(
  path: string,
  before: WrittenFields,
  after: WrittenFields,
  parts: readonly Field[],
  nameOf: NameOf,
): Difference[] {
  const names = new Set([...parts.map(({ name }) => name), ...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const field = path === '' ? name : `${path}.${name}`;
    const control = parts.find((part) => part.name === name)?.type;
    return diffValues(field, getOwn(before, name), getOwn(after, name), control, nameOf);
  });
}

function diffValues(
  field: string,
  before: Plain | undefined,
  after: Plain | undefined,
  control: FieldType | undefined,
  nameOf: NameOf,
): Difference[] {
  if (toKey(before, control) === toKey(after, control)) return [];
  if (control?.kind === 'group' && isGroup(before) && isGroup(after)) {
    return diffGroups(field, before, after, control.parts, nameOf);
  }
  if (control?.kind === 'groups') {
    const listEntries = (value: Plain | undefined) => (isList(value) ? toEntries(value, control) : []);
    const found = diffEntries(field, listEntries(before), listEntries(after), control, nameOf);
    if (found.length > 0) return found;
  }
  return [makeDifference(field, before, after, control, nameOf)];
}

function diffEntries(
  field: string,
  before: readonly Plain[],
  after: readonly Plain[],
  control: Extract<FieldType, { kind: 'groups' }>,
  nameOf: NameOf,
): Difference[] {
  const inner = getEntryControl(control);
  const pairs = matchEntries(before, after, (entry) => toKey(entry, inner), [
    // An organisation with another role is still the same organisation, even if its old role has passed to another.
    (old, now) => getNameKey(now, control) !== undefined && getNameKey(old, control) === getNameKey(now, control),
    (old, now) => areSimilar(old, now, control.parts),
  ]);
  const several = before.length > 1 || after.length > 1;
  return pairs.flatMap(([oldIndex, newIndex]) => {
    const entry = `${field}.${newIndex ?? oldIndex}`;
    const [old, now] = [before[oldIndex ?? -1], after[newIndex ?? -1]];
    if (toKey(old, inner) === toKey(now, inner)) return [];
    if (!isGroup(old) || !isGroup(now)) return [makeDifference(entry, old, now, inner, nameOf)];
    const inside = diffGroups(entry, old, now, control.parts, nameOf);
    return several && getNameKey(old, control) === getNameKey(now, control)
      ? inside.map(addEntryName(now, control, nameOf))
      : inside;
  });
}

/** The value of an entry's first field, which identifies it, as a comparison key; undefined if it has none. */
function getNameKey(entry: Plain, { parts: [first] }: Extract<FieldType, { kind: 'groups' }>): string | undefined {
  return first && isGroup(entry) && getOwn(entry, first.name) !== undefined
    ? toKey(getOwn(entry, first.name), first.type)
    : undefined;
}

/** Adds the name of an entry to the label of a difference, to show which of several it is in. */
function addEntryName(
  entry: WrittenFields,
  { parts: [first] }: Extract<FieldType, { kind: 'groups' }>,
  nameOf: NameOf,
) {
  const name = first ? formatValue(getOwn(entry, first.name), first.type, first.name, nameOf) : '';
  return (found: Difference): Difference => (name === '' ? found : { ...found, label: `${found.label} (${name})` });
}

/** Whether two entries have at least half of their fields in common. */
function areSimilar(old: Plain, now: Plain, parts: readonly Field[]): boolean {
  if (!isGroup(old) || !isGroup(now)) return false;
  const given = parts.filter(({ name }) => getOwn(old, name) !== undefined || getOwn(now, name) !== undefined);
  const same = given.filter(
    ({ name, type: control }) => toKey(getOwn(old, name), control) === toKey(getOwn(now, name), control),
  );
  return same.length * 2 >= given.length;
}

function makeDifference(
  field: string,
  before: Plain | undefined,
  after: Plain | undefined,
  control: FieldType | undefined,
  nameOf: NameOf,
): Difference {
  return {
    field,
    label: findFieldLabel(field),
    before: formatValue(before, control, field, nameOf),
    after: formatValue(after, control, field, nameOf),
  };
}

/** Formats a value for readers, with the labels of closed lists and written-out dates; empty for no value. */
function formatValue(value: Plain | undefined, control: FieldType | undefined, field: string, nameOf: NameOf): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return formatText(value.trim(), control, nameOf);
  if (isList(value)) {
    const inner =
      control?.kind === 'choices' ? ({ kind: 'choice', list: control.list } as const) : getEntryControl(control);
    const entries = value.map((entry) => formatValue(entry, inner, field, nameOf)).filter((words) => words !== '');
    return entries.join(control?.kind === 'choices' ? ', ' : '; ');
  }
  if (!isGroup(value)) return '';
  const parts = control ? listParts(control) : [];
  const names = new Set([...parts.map(({ name }) => name), ...Object.keys(value)]);
  return [...names]
    .map((name) => {
      const part = parts.find((known) => known.name === name);
      const path = `${field}.${name}`;
      const words = formatValue(getOwn(value, name), part?.type, path, nameOf);
      return words === '' ? '' : `${findFieldLabel(path)}: ${words}`;
    })
    .filter((words) => words !== '')
    .join('; ');
}

function formatText(text: string, control: FieldType | undefined, nameOf: NameOf): string {
  switch (control?.kind) {
    case 'choice':
      return labelOrValue(control.list, text);
    case 'post':
      return labelOrValue(control.or, text);
    case 'date':
      return isDate(text, 'year') ? formatDate(text) : text;
    case 'number':
      return /^\d{1,12}$/.test(text) ? Number(text).toLocaleString('en-GB') : text;
    case 'organisation':
      return nameOf(text) ?? text;
    case 'yes':
      return text === 'true' ? 'Yes' : text;
    default:
      return text;
  }
}

function toKey(value: Plain | undefined, control: FieldType | undefined): string {
  return JSON.stringify(toValue(value, control) ?? null);
}
