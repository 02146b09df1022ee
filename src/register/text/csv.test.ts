import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('what separates cells is quoted, and lines end as RFC 4180 says', () => {
  expect(
    csv([
      ['a', 'b, "c"'],
      [1, 'd\ne'],
    ]),
  ).toBe('a,"b, ""c"""\r\n1,"d\ne"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula', (text) => {
  expect(csv([[text]])).toBe(`'${text}\r\n`);
});

test('a negative number stays a number', () => {
  expect(csv([[-1]])).toBe('-1\r\n');
});
