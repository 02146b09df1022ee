import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Block } from '../model/answer.ts';
import { awkwardAnswer, pieces, plainAnswer } from '../../tests/support/register/arbitrary.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { writeMarkdown, writeWithRemark } from '../serialize/serialize-markdown.ts';
import { readMarkdown, readWithRemark } from './parse-markdown.ts';
import { readPlainMarkdown } from './plain-markdown.ts';

vi.setConfig({ testTimeout: 60_000 });

const start = { line: 1, column: 1 };

/** Answers that did not survive being written, or were read in two ways. */
const onceWrong = [
  '- **:**\n\n  - [<https://a.example/?a=b&c>](https://a.example/b_c*d "t")*',
  '- ****+*/*{*\n\n  - \n\n- *',
  '****>*㐀**ø**[+](https://a.example/b_c*d "t")*******//a**',
  '- www.\n\n  - 2025. ¡',
  '- ***می‌خواهم***\n\n  - ***𐀀__𐀀**ﬁ*[Not sure:](https://a.example/b_c*d "t")*',
  '0. **𐀀__word*0x1F****',
  '*2025. **مرحبا بالعالم__𐀀***',
  '- a\n\n  - b\n\n  c',
  '- a\n\n  7. b',
  ' \tindented',
];

test('plain answers read the same with remark and without', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(plainAnswer, awkwardAnswer), (text) => {
      fc.pre(findForbidden(text).length === 0);
      const blocks = readPlainMarkdown(text);
      if (!blocks) return;
      plain += 1;
      expect({ blocks, faults: [] }).toEqual(readWithRemark(text, start, ''));
    }),
    { numRuns: 1000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('plain answers are written the same with remark and without', () => {
  const words = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(
        fc.constantFrom(
          'We',
          'count',
          'a',
          '5',
          '.',
          '. ',
          ', ',
          ' ',
          ';',
          '“x”',
          "'",
          '"',
          '/',
          '$',
          '%',
          '{',
          '公',
          '\u00A0',
        ),
      ),
    },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces)) },
  );
  const paragraph = words
    .map((parts) => parts.join('').trim())
    .filter((value) => value !== '')
    .map((value): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (blocks) => {
      expect(writeMarkdown(blocks)).toBe(writeWithRemark(blocks));
    }),
    { numRuns: 800 },
  );
});

test('an answer that is written reads as the same answer', () => {
  let sound = 0;
  fc.assert(
    fc.property(awkwardAnswer, (text) => {
      fc.pre(findForbidden(text).length === 0);
      const { blocks, faults } = readMarkdown(text, start, '');
      if (faults.length > 0 || blocks.length === 0) return;
      sound += 1;
      const written = writeMarkdown(blocks);
      expect(readMarkdown(written, start, '')).toEqual({ blocks, faults: [] });
      expect(writeMarkdown(readMarkdown(written, start, '').blocks)).toBe(written);
    }),
    { numRuns: 500, examples: onceWrong.map((text): [string] => [text]) },
  );
  expect(sound).toBeGreaterThan(100);
});
