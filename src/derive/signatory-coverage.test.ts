import { expect, test } from 'vitest';
import { getCoverage, nothingCountsUntil } from './signatory-coverage.ts';

const signed = { signatory_since: '2025-04-01' };
const nothing = { nothing_to_declare: '2026-01-01' };

test.each([
  [signed, true, 'declared'],
  [{ ...signed, ...nothing }, true, 'declared'],
  [{ ...signed, ...nothing }, false, 'nothing'],
  [signed, false, 'silent'],
  [nothing, true, 'others'],
  [undefined, true, 'others'],
])('%j, where it is %s that it leads a project: %s', (fields, leads, coverage) => {
  expect(getCoverage(fields, leads)).toBe(coverage);
});

test('that there is nothing counts for a year', () => {
  expect(nothingCountsUntil('2026-01-10')).toBe('2027-01-10');
});
