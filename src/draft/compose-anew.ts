import { declarationFields } from '../model/fields/declaration-fields.ts';
import type { Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { writeField } from '../serialize/serialize-front-matter.ts';
import { writeMarkdown } from '../serialize/serialize-markdown.ts';
import { parseWrittenAnswer } from './settle-answer.ts';
import { toValues } from './typed-values.ts';
import type { Draft, WrittenAnswer, WrittenFields } from './draft.ts';

/** A declaration's file, written anew: fields and headings in their order, nothing for what is not there yet. */
export function composeAnew({ fields, answers }: Pick<Draft, 'fields' | 'answers'>): string {
  const sections = proseQuestions.map(({ id, heading }) => {
    const text = composeAnswer(answers[id]);
    return `## ${heading}\n${text && `\n${text}`}`;
  });
  return `---\n${composeFrontMatter(fields, declarationFields)}---\n\n${sections.join('\n')}`;
}

/** What stands below an answer's heading; empty while nothing is written. */
export function composeAnswer(answer: WrittenAnswer): string {
  const blocks = parseWrittenAnswer(answer);
  return blocks.length > 0 ? writeMarkdown(blocks) : '';
}

/** Fields as the front matter of a file, without its fences. */
export function composeFrontMatter(fields: WrittenFields, parts: Readonly<Record<string, Field>>): string {
  return Object.entries(toValues(fields, parts))
    .map(([key, value]) => writeField(key, value, ''))
    .join('');
}
