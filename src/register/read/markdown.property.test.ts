import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awkwardAnswer, plainAnswer } from '../testing/arbitrary.ts';
import { findForbidden } from '../text/forbidden.ts';
import { writeMarkdown } from '../write/markdown.ts';
import { readMarkdown, readWithRemark } from './markdown.ts';
import { readPlainMarkdown } from './plain-markdown.ts';

const start = { line: 1, column: 1 };
const limits = { page: false };

test('plain answers read the same with remark and without', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(plainAnswer, awkwardAnswer), (text) => {
      fc.pre(findForbidden(text).length === 0);
      const blocks = readPlainMarkdown(text);
      if (!blocks) return;
      plain += 1;
      expect({ blocks, faults: [] }).toEqual(readWithRemark(text, start, '', limits));
    }),
    { numRuns: 2500 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('an answer that is written reads as the same answer', () => {
  let sound = 0;
  fc.assert(
    fc.property(awkwardAnswer, (text) => {
      fc.pre(findForbidden(text).length === 0);
      const { blocks, faults } = readMarkdown(text, start, '', limits);
      if (faults.length > 0 || blocks.length === 0) return;
      sound += 1;
      const written = writeMarkdown(blocks);
      expect(readMarkdown(written, start, '', limits)).toEqual({ blocks, faults: [] });
      expect(writeMarkdown(readMarkdown(written, start, '', limits).blocks)).toBe(written);
    }),
    { numRuns: 800 },
  );
  expect(sound).toBeGreaterThan(100);
});
