import { declarationFields } from '../model/fields/declaration-fields.ts';
import type { Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { writeField } from '../serialize/serialize-front-matter.ts';
import { writeMarkdown } from '../serialize/serialize-markdown.ts';
import { parseWrittenAnswer } from './settle-answer.ts';
import { toValues } from './typed-values.ts';
import type { Draft, WrittenAnswer, WrittenFields } from './draft.ts';

/** Writes a draft as a new file: fields and headings in order, and all headings even if an answer is still missing. */
export function composeAnew({ fields, answers }: Pick<Draft, 'fields' | 'answers'>): string {
  const sections = proseQuestions.map(({ id, heading }) => {
    const text = composeAnswer(answers[id]);
    return `## ${heading}\n${text && `\n${text}`}`;
  });
  return `---\n${composeFrontMatter(fields, declarationFields)}---\n\n${sections.join('\n')}`;
}

/** Writes the text below an answer's heading; empty if there is no answer yet. */
export function composeAnswer(answer: WrittenAnswer): string {
  const blocks = parseWrittenAnswer(answer);
  return blocks.length > 0 ? writeMarkdown(blocks) : '';
}

/** Writes fields as front matter, without its fences. */
export function composeFrontMatter(fields: WrittenFields, parts: Readonly<Record<string, Field>>): string {
  return Object.entries(toValues(fields, parts))
    .map(([key, value]) => writeField(key, value, ''))
    .join('');
}
