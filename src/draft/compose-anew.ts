import { declarationFields } from '../model/fields/declaration-fields.ts';
import type { Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { writeField } from '../serialize/serialize-front-matter.ts';
import { writeMarkdown } from '../serialize/serialize-markdown.ts';
import { blocksOfAnswer } from './settle-answer.ts';
import { valuesOf } from './typed-values.ts';
import type { Writing, WrittenAnswer, WrittenFields } from './draft.ts';

/** A declaration's file, written anew: fields and headings in their order, nothing for what is not there yet. */
export function composeAnew({ fields, answers }: Pick<Writing, 'fields' | 'answers'>): string {
  const sections = proseQuestions.map(({ id, heading }) => {
    const text = textOfAnswer(answers[id]);
    return `## ${heading}\n${text && `\n${text}`}`;
  });
  return `---\n${frontMatterOf(fields, declarationFields)}---\n\n${sections.join('\n')}`;
}

/** What stands below an answer's heading; empty while nothing is written. */
export function textOfAnswer(answer: WrittenAnswer): string {
  const blocks = blocksOfAnswer(answer);
  return blocks.length > 0 ? writeMarkdown(blocks) : '';
}

/** Fields as the front matter of a file, without its fences. */
export function frontMatterOf(fields: WrittenFields, parts: Readonly<Record<string, Field>>): string {
  return Object.entries(valuesOf(fields, parts))
    .map(([key, value]) => writeField(key, value, ''))
    .join('');
}
