import { expect, test } from 'vitest';
import { fitList, fitText } from './fit-text.ts';

test('what fits is there as it is', () => {
  expect(fitList(['one', 'two'])).toBe('- one\n- two');
  expect(fitList([])).toBe('');
  expect(fitText(['One.', '', 'Two.'])).toBe('One.\n\nTwo.\n');
});

test('what does not fit is counted', () => {
  const list = fitList(Array<string>(500).fill('é'.repeat(100)));
  expect(Buffer.byteLength(list)).toBeLessThan(25_100);
  const shown = list.split('\n').length - 1;
  expect(list).toMatch(new RegExp(`\\n- And ${500 - shown} more\\.$`));
});

test('a text of any length fits', () => {
  const text = fitText(['One.', '€'.repeat(30_000), 'Three.']);
  expect(text).toBe('One.\n\nThere is more, but no room for it here.\n');
});
