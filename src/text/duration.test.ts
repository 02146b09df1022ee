import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

test.each([
  ['2026-11-22', '2026-11-22', '0 days'],
  ['2026-11-23', '2026-11-22', '0 days'],
  ['2026-11-21', '2026-11-22', '1 day'],
  ['2026-10-23', '2026-11-22', '30 days'],
  ['2026-10-22', '2026-11-22', '1 month'],
  ['2025-11-23', '2026-11-22', '11 months'],
  ['2025-11-22', '2026-11-22', '1 year'],
  ['2025-03-28', '2026-11-27', '1 year and 7 months'],
  ['2024-09-22', '2026-11-22', '2 years and 2 months'],
])('from %s to %s: %s', (from, to, words) => {
  expect(formatDuration(from, to)).toBe(words);
});
