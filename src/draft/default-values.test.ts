import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { startDraft, fillDefaults } from './default-values.ts';

test('a new declaration is declared today and gone through again a year later', () => {
  expect(startDraft('2026-11-24').fields).toEqual({
    contact: { checked: '2026-11-24' },
    declared: '2026-11-24',
    review_by: '2027-11-24',
  });
});

test('one begun on a leap day is gone through on a day that exists', () => {
  expect(startDraft('2028-02-29').fields['review_by']).toBe('2029-02-28');
});

test('what a starting point says itself stays', () => {
  const writing = { ...emptyDraft, fields: { declared: '2020-01-01', title: 'Park visits' } };
  expect(fillDefaults(writing, '2026-11-24').fields).toEqual({
    title: 'Park visits',
    contact: { checked: '2026-11-24' },
    declared: '2020-01-01',
    review_by: '2027-11-24',
  });
});
