import type { Declaration } from '../model/declaration.ts';
import { formatOpening, type Answer, type Block } from '../model/answer.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { writeFrontMatter } from './serialize-front-matter.ts';
import { writeMarkdown } from './serialize-markdown.ts';

/**
 * A declaration as its canonical file: fields and headings in order, two-space indents, each paragraph on one line,
 * `\n` line ends. Reading it gives the same declaration back, and writing that again gives the same bytes.
 */
export function writeDeclaration({ front, answers }: Pick<Declaration, 'front' | 'answers'>): string {
  const sections = proseQuestions.map(
    ({ id, heading }) => `## ${heading}\n\n${writeMarkdown(withOpening(answers[id]))}`,
  );
  return `---\n${writeFrontMatter(front, Object.keys(declarationFields))}---\n\n${sections.join('\n')}`;
}

/** An answer's blocks with the words that name its state in front. */
function withOpening(answer: Answer): readonly Block[] {
  return prependOpening(formatOpening(answer), answer.blocks);
}

/** Blocks with words in front of them, on the first paragraph's line if they begin with one. */
export function prependOpening(opening: string, blocks: readonly Block[]): readonly Block[] {
  if (opening === '') return blocks;
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') {
    return [{ type: 'paragraph', children: [{ type: 'text', value: opening }] }, ...blocks];
  }
  return [{ ...first, children: [{ type: 'text', value: `${opening} ` }, ...first.children] }, ...others];
}
