import { expect, test } from 'vitest';
import { controls, organisationControls, partAt, type Part } from './form-controls.ts';
import { hintFor, hintedFields } from './form-hints.ts';

const known: Readonly<Record<string, Part>> = { ...organisationControls, ...controls };

test.each(hintedFields)('%s is a field, and its hint a sentence', (path) => {
  expect(partAt(path, known)).toBeDefined();
  expect(hintFor(path)).toMatch(/^[A-Z].*\.$/);
});

test('a hint is found by a path with list numbers, and the form has one for every field of its own', () => {
  expect(hintFor('ai.3.name')).toBe(hintFor('ai.name'));
  for (const name of Object.keys(controls)) expect(hintFor(name)).toBeTruthy();
  expect(hintFor('constructor')).toBeUndefined();
  expect(hintFor('updates.0.constructor')).toBeUndefined();
});
