import { expect, test } from 'vitest';
import { counted } from './count-noun.ts';

test('counts in figures, with the plural it is given or a plain one', () => {
  expect(counted(0, 'error')).toBe('0 errors');
  expect(counted(1, 'error')).toBe('1 error');
  expect(counted(2345, 'entry', 'entries')).toBe('2,345 entries');
});
