import { findFieldLabel } from '../model/fields/field-labels.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { labelOrValue } from '../model/vocabulary/term.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { formatDate, isDate } from '../text/dates.ts';
import { parseWrittenAnswer, getOpening } from '../draft/settle-answer.ts';
import { isGroup, isList } from '../draft/draft-values.ts';
import { getEntryControl, toEntries, toValue } from '../draft/typed-values.ts';
import type { Draft, WrittenAnswer, WrittenFields } from '../draft/draft.ts';
import { matchedEntries } from './match-entries.ts';

/** One thing in which two states of a declaration differ, in the words of the form. */
export interface Difference {
  /** Path of the field (`ai.0.kind`), with the list numbers of the later state where it still stands there, or the question's id. */
  readonly field: string;
  readonly label: string;
  /** In words people read; empty for nothing. */
  readonly before: string;
  readonly after: string;
}

/** What an organisation is called, by its id; undefined for one that nobody knows. */
export type NameOf = (organisation: string) => string | undefined;

/**
 * In what two states of a declaration differ, in the order of a file: a difference for each field, for each field inside
 * a field, for each entry of a list that came or went, and for each answer. Text that means the same is no difference.
 */
export function differences(before: Draft, after: Draft, nameOf: NameOf = () => undefined): Difference[] {
  const inFields = groupDifferences('', before.fields, after.fields, Object.values<Field>(declarationFields), nameOf);
  const inAnswers = proseQuestions.flatMap(({ id, heading }): Difference[] => {
    const [was, is] = [before.answers[id], after.answers[id]];
    if (JSON.stringify(parseWrittenAnswer(was)) === JSON.stringify(parseWrittenAnswer(is))) return [];
    return [{ field: id, label: heading, before: answerInWords(was), after: answerInWords(is) }];
  });
  return [...inFields, ...inAnswers];
}

/** As {@link differences}, for the fields of any other file; `parts` say what its fields are filled in with, if anything does. */
export function fieldDifferences(
  before: WrittenFields,
  after: WrittenFields,
  parts: readonly Field[],
  nameOf: NameOf = () => undefined,
): Difference[] {
  return groupDifferences('', before, after, parts, nameOf);
}

function answerInWords(answer: WrittenAnswer): string {
  return `${getOpening(answer)} ${answer.words}`.trim();
}

function groupDifferences(
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
    return valueDifferences(field, own(before, name), own(after, name), control, nameOf);
  });
}

function valueDifferences(
  field: string,
  before: Plain | undefined,
  after: Plain | undefined,
  control: FieldType | undefined,
  nameOf: NameOf,
): Difference[] {
  if (keyOf(before, control) === keyOf(after, control)) return [];
  if (control?.kind === 'group' && isGroup(before) && isGroup(after)) {
    return groupDifferences(field, before, after, control.parts, nameOf);
  }
  if (control?.kind === 'groups') {
    const [was, is] = [before, after].map((value) => (isList(value) ? toEntries(value, control) : []));
    const found = entryDifferences(field, was!, is!, control, nameOf);
    if (found.length > 0) return found;
  }
  return [difference(field, before, after, control, nameOf)];
}

function entryDifferences(
  field: string,
  before: readonly Plain[],
  after: readonly Plain[],
  control: Extract<FieldType, { kind: 'groups' }>,
  nameOf: NameOf,
): Difference[] {
  const inner = getEntryControl(control);
  const pairs = matchedEntries(before, after, (entry) => keyOf(entry, inner), [
    // An organisation that changes its role is still that organisation, whoever else takes the role over.
    (was, is) => nameIn(is, control) !== undefined && nameIn(was, control) === nameIn(is, control),
    (was, is) => isAlike(was, is, control.parts),
  ]);
  const several = before.length > 1 || after.length > 1;
  return pairs.flatMap(([was, is]) => {
    const entry = `${field}.${is ?? was}`;
    const [old, now] = [was === undefined ? undefined : before[was], is === undefined ? undefined : after[is]];
    if (keyOf(old, inner) === keyOf(now, inner)) return [];
    if (!isGroup(old) || !isGroup(now)) return [difference(entry, old, now, inner, nameOf)];
    const inside = groupDifferences(entry, old, now, control.parts, nameOf);
    return several && nameIn(old, control) === nameIn(now, control)
      ? inside.map(namedBy(now, control, nameOf))
      : inside;
  });
}

/** What sets an entry of a list apart: its first field, as it is compared; undefined where it has none. */
function nameIn(entry: Plain, { parts: [first] }: Extract<FieldType, { kind: 'groups' }>): string | undefined {
  return first && isGroup(entry) && own(entry, first.name) !== undefined
    ? keyOf(own(entry, first.name), first.type)
    : undefined;
}

/** Says in a difference which of several entries it is about. */
function namedBy(entry: WrittenFields, { parts: [first] }: Extract<FieldType, { kind: 'groups' }>, nameOf: NameOf) {
  const name = first ? inWords(own(entry, first.name), first.type, first.name, nameOf) : '';
  return (each: Difference): Difference => (name === '' ? each : { ...each, label: `${each.label} (${name})` });
}

/** Whether an entry was made of another: whether half of all its fields are the same. */
function isAlike(was: Plain, is: Plain, parts: readonly Field[]): boolean {
  if (!isGroup(was) || !isGroup(is)) return false;
  const given = parts.filter(({ name }) => own(was, name) !== undefined || own(is, name) !== undefined);
  const same = given.filter(
    ({ name, type: control }) => keyOf(own(was, name), control) === keyOf(own(is, name), control),
  );
  return same.length * 2 >= given.length;
}

function difference(
  field: string,
  before: Plain | undefined,
  after: Plain | undefined,
  control: FieldType | undefined,
  nameOf: NameOf,
): Difference {
  return {
    field,
    label: findFieldLabel(field),
    before: inWords(before, control, field, nameOf),
    after: inWords(after, control, field, nameOf),
  };
}

/** A value in words people read: the labels of closed lists, dates in words; empty for nothing. */
function inWords(value: Plain | undefined, control: FieldType | undefined, field: string, nameOf: NameOf): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return textInWords(value.trim(), control, nameOf);
  if (isList(value)) {
    const inner =
      control?.kind === 'choices' ? ({ kind: 'choice', list: control.list } as const) : getEntryControl(control);
    const entries = value.map((entry) => inWords(entry, inner, field, nameOf)).filter((words) => words !== '');
    return entries.join(control?.kind === 'choices' ? ', ' : '; ');
  }
  if (!isGroup(value)) return '';
  const parts = control ? listParts(control) : [];
  const names = new Set([...parts.map(({ name }) => name), ...Object.keys(value)]);
  return [...names]
    .map((name) => {
      const part = parts.find((known) => known.name === name);
      const path = `${field}.${name}`;
      const words = inWords(own(value, name), part?.type, path, nameOf);
      return words === '' ? '' : `${findFieldLabel(path)}: ${words}`;
    })
    .filter((words) => words !== '')
    .join('; ');
}

function textInWords(text: string, control: FieldType | undefined, nameOf: NameOf): string {
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

function keyOf(value: Plain | undefined, control: FieldType | undefined): string {
  return JSON.stringify(toValue(value, control) ?? null);
}

function own(fields: WrittenFields, name: string): Plain | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
