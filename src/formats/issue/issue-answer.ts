import type { Block, Inline } from '../../model/answer.ts';
import { readMarkdown } from '../../parse/parse-markdown.ts';
import type { ProseQuestionId } from '../../model/questions/index.ts';
import { settle } from '../../draft/settle-answer.ts';
import { blocksOf, wordsOf } from '../../draft/answer-text.ts';
import type { WrittenAnswer } from '../../draft/draft.ts';

/**
 * The answer that Markdown from an issue makes. GitHub shows every line end of an issue as a break, and so does a text box:
 * where only those differ, the text stays as it is. What the register does not accept (HTML, code) becomes words as it stands.
 */
export function answerOfMarkdown(text: string, question: ProseQuestionId): WrittenAnswer {
  const { blocks, faults } = readMarkdown(text, { line: 1, column: 1 }, question, { page: false });
  const words = faults.length > 0 || isSame(blocks, blocksOf(text)) ? text : wordsOf(blocks);
  return settle({ state: 'answered', words: words.trim() });
}

function isSame(one: readonly Block[], other: readonly Block[]): boolean {
  return JSON.stringify(one.map(withoutBreaks)) === JSON.stringify(other.map(withoutBreaks));
}

function withoutBreaks(block: Block): unknown {
  if (block.type !== 'list') return { ...block, children: joined(block.children) };
  return { ...block, children: block.children.map(({ children }) => children.map(withoutBreaks)) };
}

/** Inline text with a space for each break, and texts beside one another as one. */
function joined(children: readonly Inline[]): unknown[] {
  const result: unknown[] = [];
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'break') text += ' ';
    else {
      if (text !== '') result.push(text);
      text = '';
      result.push({ ...child, children: joined(child.children) });
    }
  }
  return text === '' ? result : [...result, text];
}
