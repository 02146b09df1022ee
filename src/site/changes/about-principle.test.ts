import { expect, test } from 'vitest';
import type { Version } from '../../history/version.ts';
import { principles } from '../../model/principles.ts';
import { isAbout } from './about-principle.ts';

/** The principles that a change of a field or an answer is news of. */
const concerned = (field: string, version: Partial<Version> = {}) =>
  principles
    .filter((principle) => {
      const differences = [{ field, label: field, before: 'a', after: 'b' }];
      return isAbout({ differences, version: version as Version }, principle);
    })
    .map(({ number }) => number);

test.each([
  ['stage', [7, 8]],
  ['started', [8]],
  ['assessments.0.status', [7]],
  ['ai.1.role', [8]],
  ['responsible.bias', [3]],
  ['contest.opt_out', [3, 9]],
  ['updates.2', [1, 8, 9]],
  ['data_protection', [2, 6, 7]],
  ['title', []],
])('a change of %s is news of the principles %j', (field, numbers) => {
  expect(concerned(field)).toEqual(numbers);
});

test('a declaration, and a change of which nobody knows what it changed, is news of all but Oversight', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(concerned('title', { first: 'Pilot. No AI.' })).toEqual(all);
  expect(principles.filter((principle) => isAbout({ differences: [] }, principle)).map(({ number }) => number)).toEqual(
    all,
  );
});
