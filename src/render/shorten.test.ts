import { expect, test } from 'vitest';
import { toPlainText, type Block } from '../model/answer.ts';
import { shortenBlocks } from './shorten.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list = (...points: string[]): Block => ({
  type: 'list',
  ordered: false,
  children: points.map((point) => ({ type: 'listItem', children: [paragraph(point)] })),
});

test('a text that fits stays as it is', () => {
  const blocks = [paragraph('One.'), list('two', 'three')];
  expect(shortenBlocks(blocks, 100)).toEqual({ blocks, whole: true });
});

test('whole paragraphs and points stay, what comes after the first that does not fit goes', () => {
  const { blocks, whole } = shortenBlocks([paragraph('One.'), list('two', 'thirteen', 'x'), paragraph('y')], 10);
  expect([toPlainText(blocks), whole]).toEqual(['One.\ntwo', false]);
});

test.each([
  ['the first words of one long paragraph', 'one two three four', 'one two …'],
  ['letters where there are no spaces', '患者の予約を予測する仕組み', '患者の予約を予測する …'],
  ['no half of a sign', `123456789${'🚌'.repeat(3)}`, '123456789 …'],
])('%s are left', (_what, text, left) => {
  expect(toPlainText(shortenBlocks([paragraph(text)], 10).blocks)).toBe(left);
});
