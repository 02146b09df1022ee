import { expect, test } from 'vitest';
import { dateFromParts, partsOfDate } from './date-parts.ts';

test.each([
  [{ day: '14', month: '3', year: '2026' }, '2026-03-14'],
  [{ day: '', month: 'March', year: '2026' }, '2026-03'],
  [{ day: '', month: '', year: '2026' }, '2026'],
  [{ day: '14', month: '', year: '2026' }, '2026--14'],
  [{ day: '14', month: '', year: '' }, '--14'],
  [{ day: '', month: '', year: '' }, ''],
  [{ day: 'x-y', month: '13', year: '26' }, '26-13-x y'],
])('%j is %s', (parts, text) => {
  expect(dateFromParts(parts)).toBe(text);
  expect(dateFromParts(partsOfDate(text))).toBe(text);
});
