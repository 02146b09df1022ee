import { describe, expect, test } from 'vitest';
import { labelledFields } from './field-labels.ts';
import { proseQuestions } from '../questions/index.ts';
import { declarationFields } from './declaration-fields.ts';
import {
  organisationFields,
  principleFields,
  removalFields,
  reviewFields,
  synonymFields,
} from './collection-fields.ts';
import { aiKinds, choices, themes } from '../vocabulary/index.ts';
import { controls, organisationControls, partAt, type Part } from './form-controls.ts';
import { parts, steps } from './form-steps.ts';

test('every field has a control', () => {
  expect(Object.keys(controls)).toEqual(Object.keys(declarationFields));
  expect(Object.keys(organisationControls)).toEqual(Object.keys(organisationFields));
});

test('every labelled field of a declaration or organisation is found by its path', () => {
  const others = new Set(
    [reviewFields, principleFields, removalFields, synonymFields].flatMap((fields) => Object.keys(fields)),
  );
  for (const path of labelledFields) {
    const [first] = path.split('.') as [string];
    const known: Readonly<Record<string, Part>> = { ...organisationControls, ...controls };
    if (!(first in known) && others.has(first)) continue;
    expect(partAt(path, known)?.name, path).toBe(path.split('.').at(-1));
  }
});

test('every field inside a field has a label', () => {
  for (const [name, { control }] of Object.entries({ ...organisationControls, ...controls })) {
    if (control.kind !== 'group' && control.kind !== 'groups') continue;
    for (const part of control.parts) expect(labelledFields).toContain(`${name}.${part.name}`);
  }
});

describe('what the schemas say', () => {
  test.each([
    ['title', { kind: 'line', least: 5, most: 100 }],
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
  ])('%s', (path, control) => {
    expect(partAt(path)?.control).toEqual(control);
  });

  test('a duty is answered with a post or with a word', () => {
    const control = partAt('responsible.bias')?.control;
    expect(control?.kind === 'post' && control.or.map(({ value }) => value)).toEqual(['does_not_apply', 'not_sure']);
  });

  test('a list of fields, and whether each is needed', () => {
    const { control, needed } = controls.organisations;
    expect(needed).toBe(true);
    expect(control.kind === 'groups' && control.parts.map((part) => [part.name, part.needed])).toEqual([
      ['id', true],
      ['role', true],
    ]);
    expect(controls.ended.needed).toBe(false);
    expect(partAt('contact.email')?.needed).toBe(false);
    expect(organisationControls.part_of.control).toEqual({ kind: 'organisation' });
  });

  test('a path nobody knows has none', () => {
    expect(partAt('')).toBeUndefined();
    expect(partAt('constructor')).toBeUndefined();
    expect(partAt('ai.0.constructor')).toBeUndefined();
    expect(partAt('title.more')).toBeUndefined();
  });
});

test('each field and each question stands in exactly one step', () => {
  const items = steps.flatMap((step) =>
    step.items.map((item) => ('field' in item ? `field ${item.field}` : item.question)),
  );
  const wanted = [...Object.keys(controls).map((name) => `field ${name}`), ...proseQuestions.map(({ id }) => id)];
  expect(items.toSorted()).toEqual(wanted.toSorted());
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  expect([...new Set(steps.map(({ part }) => part))]).toEqual(parts.map(({ id }) => id));
});
