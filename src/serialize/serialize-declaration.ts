import type { Declaration } from '../model/declaration.ts';
import { formatOpening, type Block } from '../model/answer.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { writeFrontMatter } from './serialize-front-matter.ts';
import { writeMarkdown } from './serialize-markdown.ts';

/**
 * Writes a declaration as its canonical file: fields and headings in order, indented by two spaces, each paragraph on one line,
 * `\n` line endings. Reading the file gives the same declaration, and writing that gives the same bytes.
 */
export function writeDeclaration({ front, answers }: Pick<Declaration, 'front' | 'answers'>): string {
  const sections = proseQuestions.map(
    ({ id, heading }) =>
      `## ${heading}\n\n${writeMarkdown(prependOpening(formatOpening(answers[id]), answers[id].blocks))}`,
  );
  return `---\n${writeFrontMatter(front, Object.keys(declarationFields))}---\n\n${sections.join('\n')}`;
}

/** Puts words before blocks, on the line of the first paragraph if they begin with one. */
export function prependOpening(opening: string, blocks: readonly Block[]): readonly Block[] {
  if (opening === '') return blocks;
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') {
    return [{ type: 'paragraph', children: [{ type: 'text', value: opening }] }, ...blocks];
  }
  return [{ ...first, children: [{ type: 'text', value: `${opening} ` }, ...first.children] }, ...others];
}
