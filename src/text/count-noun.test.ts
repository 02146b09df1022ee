import { expect, test } from 'vitest';
import { countNoun } from './count-noun.ts';

test('counts in figures, with the plural it is given or a plain one', () => {
  expect(countNoun(0, 'error')).toBe('0 errors');
  expect(countNoun(1, 'error')).toBe('1 error');
  expect(countNoun(2345, 'entry', 'entries')).toBe('2,345 entries');
});
