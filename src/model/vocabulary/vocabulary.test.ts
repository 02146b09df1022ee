import { describe, expect, test } from 'vitest';
import { outcomeStates, reviewStates } from '../../derive/outcome.ts';
import { principleStates } from '../../derive/principle-states.ts';
import * as vocabulary from './index.ts';
import { findLabel, toSlug, findTerm, type Term } from './index.ts';

const lists: readonly (readonly [name: string, list: readonly Term[]])[] = [
  ...Object.entries(vocabulary).flatMap(([name, list]) =>
    Array.isArray(list) ? [[name, list as Term[]] as const] : [],
  ),
  ['outcomeStates', outcomeStates],
  ['reviewStates', reviewStates],
  ['principleStates', principleStates],
];

describe.each(lists)('%s', (_name, list) => {
  test('no value and no label stands twice', () => {
    expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
    expect(new Set(list.map(({ label }) => label.toLowerCase())).size).toBe(list.length);
  });

  test('values are snake_case, and labels and explanations are there', () => {
    for (const { value, label, explanation } of list) {
      expect(value).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(label).toMatch(/\S[^.]$/);
      expect(explanation).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});

test('a term is found by its value', () => {
  expect(findLabel(vocabulary.stages, 'live')).toBe('Live');
  expect(() => findTerm<Term>(vocabulary.stages, 'elsewhere')).toThrow('"elsewhere" is not one of: idea');
  expect(toSlug('health_and_social_care')).toBe('health-and-social-care');
});
