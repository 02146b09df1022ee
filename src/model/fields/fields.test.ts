import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { proseQuestions } from '../questions/index.ts';
import { principles } from '../principles.ts';
import { aiKinds, choices, themes } from '../vocabulary/index.ts';
import { collectionFields } from './collection-fields.ts';
import { declarationFields } from './declaration-fields.ts';
import { describeHint, explainField, type Field, type FieldTable } from './field.ts';
import { findFieldLabel, findField, indexFields } from './field-labels.ts';
import { parts, steps } from './form-steps.ts';

const tables = Object.entries<FieldTable>(collectionFields);
const ofDeclarations: readonly Field[] = Object.values(declarationFields);
const inDeclarations = [...indexFields(declarationFields)];
const fields = tables.flatMap(([collection, table]) =>
  [...indexFields(table)].map(([path, field]) => ({ collection, path, field })),
);

/** Every path of a schema: lists without their numbers, fields with those inside them. */
function pathsOf(schema: z.ZodMiniType, path: string): string[] {
  const { def } = schema as unknown as {
    def: {
      type: string;
      innerType?: z.ZodMiniType;
      element?: z.ZodMiniType;
      shape?: object;
      options?: z.ZodMiniType[];
    };
  };
  if (def.type === 'optional') return pathsOf(def.innerType!, path);
  if (def.type === 'array') return pathsOf(def.element!, path);
  if (def.type === 'union') return [...new Set(def.options!.flatMap((option) => pathsOf(option, path)))];
  if (def.type !== 'object') return [path];
  return [
    path,
    ...Object.entries(def.shape!).flatMap(([key, inner]) => pathsOf(inner as z.ZodMiniType, `${path}.${key}`)),
  ];
}

test.each(tables)('the fields inside fields of %s are those that the schemas read', (_collection, table) => {
  const read = Object.entries(table).flatMap(([name, { schema }]) => pathsOf(schema, name));
  expect([...indexFields(table).keys()]).toEqual(read);
});

test.each(fields)('$path of $collection has a label and a meaning', ({ path, field }) => {
  expect(field.name).toBe(path.split('.').at(-1));
  expect(field.label).toMatch(/^[A-Z]/);
  expect(explainField(field)).toMatch(/^[A-Z].*\.$/);
  // Messages look labels up by path alone.
  expect(findFieldLabel(path)).toBe(field.label);
});

test('every field of a declaration has a hint and an example', () => {
  for (const field of ofDeclarations)
    expect([describeHint(field), field.example]).toEqual([expect.stringMatching(/\.$/), expect.any(String)]);
});

test('hints are sentences, in groups too', () => {
  for (const [, { hint }] of inDeclarations) expect(hint ?? 'None.').toMatch(/^[A-Z].*(\.|https:\/\/)$/);
});

test('conditions name a field of the same group, and values that it can have', () => {
  const known = (siblings: readonly Field[]): void => {
    for (const { askedWhen, type } of siblings) {
      if (type.kind === 'group' || type.kind === 'groups') known(type.parts);
      if (!askedWhen) continue;
      const other = siblings.find(({ name }) => name === askedWhen.field)?.type;
      const list = other?.kind === 'choice' || other?.kind === 'choices' ? other.list : [];
      const values = 'is' in askedWhen ? askedWhen.is : askedWhen.isNot;
      expect(['', ...list.map(({ value }) => value)]).toEqual(expect.arrayContaining([...values]));
    }
  };
  known(ofDeclarations);
});

test('principles are named by their numbers', () => {
  const numbers: readonly number[] = principles.map(({ number }) => number);
  for (const field of ofDeclarations) expect(numbers).toEqual(expect.arrayContaining([...(field.principles ?? [])]));
});

test('an unknown field is called by its name', () => {
  expect(findFieldLabel('ai.3.supplier')).toBe("AI system's supplier");
  expect(findFieldLabel('constructor')).toBe('constructor');
  expect(['', 'constructor', 'ai.0.constructor', 'title.more'].map(findField)).toEqual(Array(4).fill(undefined));
});

test('nothing is not a declaration', () => {
  const required = ofDeclarations.filter(({ schema }) => !schema.safeParse(undefined).success);
  expect(required.map(({ name }) => name)).toEqual([
    ...['title', 'summary', 'organisations', 'declared_by', 'stage', 'uses_ai', 'themes', 'areas', 'people'],
    ...['personal_data', 'data_kinds', 'contact', 'declared', 'review_by'],
  ]);
  expect(ofDeclarations.filter((field) => field.required)).toEqual(required);
  expect(ofDeclarations.filter(({ needed }) => needed === 'always')).toEqual(required);
});

describe('the type of a field', () => {
  test.each([
    ['mission', { kind: 'line', least: 5, most: 300 }],
    ['themes', { kind: 'choices', list: themes }],
    ['ai.0.kind', { kind: 'choice', list: aiKinds }],
    ['ai.0.supplier', { kind: 'organisation' }],
    ['contest.opt_out', { kind: 'choice', list: choices }],
    ['contest.reply_days', { kind: 'number' }],
    ['found_at', { kind: 'lines', of: { kind: 'line', least: 2, most: 80 } }],
    ['previous_ids', { kind: 'lines', of: { kind: 'id' } }],
    ['assessments.date', { kind: 'date', precision: 'year' }],
    ['declared', { kind: 'date', precision: 'day' }],
    ['contact.email', { kind: 'email' }],
    ['contact.phone', { kind: 'phone' }],
    ['contact.url', { kind: 'address' }],
    ['example', { kind: 'yes' }],
    ['declared_by.organisation', { kind: 'organisation' }],
    ['part_of', { kind: 'organisation' }],
  ])('%s', (path, type) => {
    expect(findField(path)?.type).toEqual(type);
  });

  test('a duty is answered with a post or with a word', () => {
    const type = findField('responsible.bias')?.type;
    expect(type?.kind === 'post' && type.or.map(({ value }) => value)).toEqual(['does_not_apply', 'not_sure']);
  });

  test('a list of groups, and whether each part is required', () => {
    const { type, required } = declarationFields.organisations;
    expect(required).toBe(true);
    expect(type.kind === 'groups' && type.parts.map((part) => [part.name, part.required])).toEqual([
      ['id', true],
      ['role', true],
    ]);
    expect(declarationFields.ended.required).toBe(false);
    expect(findField('contact.email')?.required).toBe(false);
  });
});

test('each field and each question belongs to exactly one step', () => {
  const items = steps.flatMap((step) =>
    step.items.map((item) => ('field' in item ? `field ${item.field}` : item.question)),
  );
  const wanted = [
    ...Object.keys(declarationFields).map((name) => `field ${name}`),
    ...proseQuestions.map(({ id }) => id),
  ];
  expect(items.toSorted()).toEqual(wanted.toSorted());
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  expect([...new Set(steps.map(({ part }) => part))]).toEqual(parts.map(({ id }) => id));
});
