import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toInlineText, type Block, type Inline } from '../model/answer.ts';
import { readMarkdown } from '../parse/parse-markdown.ts';
import { awkwardAnswer, pieces, plainAnswer } from '../../tests/support/register/arbitrary.ts';
import { typedWords } from '../../tests/support/register/typed.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { writeMarkdown } from '../serialize/serialize-markdown.ts';
import { parseAnswerText } from './parse-answer-text.ts';
import { writeAnswerText } from './write-answer-text.ts';

vi.setConfig({ testTimeout: 60_000 });

const start = { line: 1, column: 1 };

/** Codes of faults that may be true of what was typed. */
const trueOfText = new Set(['intricate-markdown']);

test('what is typed is never refused, and reads as what was typed', () => {
  fc.assert(
    fc.property(typedWords, (words) => {
      const blocks = parseAnswerText(words);
      if (blocks.length === 0) return;
      const { blocks: back, faults } = readMarkdown(writeMarkdown(blocks), start, '');
      const codes = faults.map(({ rule }) => rule.code);
      expect(codes.filter((code) => !trueOfText.has(code))).toEqual([]);
      if (codes.length === 0) expect(writeAnswerText(back)).toEqual(writeAnswerText(blocks));
    }),
    { numRuns: 400 },
  );
});

test('words made of an answer make the same answer', () => {
  fc.assert(
    fc.property(typedWords, (words) => {
      const blocks = parseAnswerText(words);
      const again = writeAnswerText(blocks);
      expect(parseAnswerText(again)).toEqual(blocks);
      expect(writeAnswerText(parseAnswerText(again))).toBe(again);
    }),
    { numRuns: 400 },
  );
});

test('an answer of a file survives the text box', () => {
  let same = 0;
  fc.assert(
    fc.property(fc.oneof(awkwardAnswer, plainAnswer), (text) => {
      fc.pre(findForbidden(text).length === 0);
      const { blocks, faults } = readMarkdown(text, start, '');
      fc.pre(faults.length === 0 && blocks.length > 0);
      const back = parseAnswerText(writeAnswerText(blocks));
      // No word is lost, whatever the marks.
      expect(lettersOf(back)).toBe(lettersOf(blocks));
      if (!isSayable(blocks)) return;
      same += 1;
      expect(back).toEqual(blocks);
    }),
    { numRuns: 600 },
  );
  expect(same).toBeGreaterThan(200);
});

function lettersOf(blocks: readonly Block[]): string {
  const words = (parts: readonly Block[]): string[] =>
    parts.flatMap((block) =>
      block.type === 'list'
        ? block.children.flatMap(({ children }) => words(children))
        : [toInlineText(block.children)],
    );
  return words(blocks)
    .join(' ')
    .replace(/[\s\u00AD]+/g, '');
}

/** Whether the notation can say everything about an answer; `writeAnswerText` tells what it cannot. */
function isSayable(blocks: readonly Block[], depth = 0): boolean {
  return blocks.every((block) =>
    block.type === 'list'
      ? depth < 8 && block.children.every(({ children }) => isSayable(children, depth + 1))
      : isPlainSpaced(block.children) &&
        !/https:|@|www|\*/i.test(toInlineText(block.children)) &&
        isApart(block.children),
  );
}

function isPlainSpaced(children: readonly Inline[]): boolean {
  return children.every((child, index) => {
    if (child.type === 'break') return children[index + 1]?.type !== 'break';
    if (child.type !== 'text') {
      return (
        !/^\s|\s$/.test(toInlineText(child.children)) && isPlainSpaced(child.children) && !startsOrEnds(child.children)
      );
    }
    if (/[^\S ]|\u00AD|\u0085/.test(child.value)) return false;
    const [before, after] = [children[index - 1], children[index + 1]];
    return (
      !(before?.type === 'break' && /^\s/.test(child.value)) && !(after?.type === 'break' && /\s$/.test(child.value))
    );
  });
}

function startsOrEnds(children: readonly Inline[]): boolean {
  return children[0]?.type === 'break' || children.at(-1)?.type === 'break';
}

/** Whether emphasis stands apart from the letters and marks around it. */
function isApart(children: readonly Inline[]): boolean {
  return children.every((child, index) => {
    if (child.type === 'text' || child.type === 'break') return true;
    if (child.type === 'link') return isApart(child.children);
    const [before, after] = [children[index - 1], children[index + 1]];
    const apart =
      (!before || before.type === 'break' || (before.type === 'text' && /\s$/.test(before.value))) &&
      (!after || after.type === 'break' || (after.type === 'text' && /^\s/.test(after.value)));
    return apart && child.children.every(({ type }) => type === 'text');
  });
}

test('the pieces that trip Markdown up are typed as they are', () => {
  for (const piece of pieces) {
    const words = `Before ${piece.trim()} after`;
    const read = readMarkdown(writeMarkdown(parseAnswerText(words)), start, '');
    expect(read.faults).toEqual([]);
  }
});
