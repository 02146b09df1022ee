import { expect, test } from 'vitest';
import { findIdFault, findReviewIdFault } from './entry-id.ts';

test.each(['abc', 'park-visits', 'a1-b2', 'a'.repeat(80), 'console', 'pages', 'com10'])('%s is an id', (text) => {
  expect(findIdFault(text)).toBeUndefined();
});

test.each([
  ['ab', 'it has 2 characters'],
  ['a', 'it has 1 character;'],
  ['a'.repeat(81), 'it has 81 characters'],
  ['Park', 'lower-case'],
  ['park_visits', 'lower-case'],
  ['park--visits', 'lower-case'],
  ['-park', 'lower-case'],
  ['park-', 'lower-case'],
  ['100-parks', 'lower-case'],
  ['parks\n', 'lower-case'],
  ['pärk', 'lower-case'],
  ...['null', 'true', 'false', 'page', 'index', 'con', 'nul', 'aux', 'prn', 'com1', 'com9', 'lpt1', 'lpt9'].map(
    (word) => [word, 'keep for themselves'] as const,
  ),
] as const)('%j is none', (text, why) => {
  expect(findIdFault(text)).toContain(why);
});

test.each([
  ['2026-02-10-first-review', undefined],
  ['2026-02-30-first-review', 'its day'],
  ['first-review', 'its day'],
  ['2026-02-10first-review', 'its day'],
  ['2026-02-10-', 'it has 0 characters'],
  ['2026-02-10-A review', 'lower-case'],
])('%j as the id of a review', (text, why) => {
  if (why === undefined) expect(findReviewIdFault(text)).toBeUndefined();
  else expect(findReviewIdFault(text)).toContain(why);
});
