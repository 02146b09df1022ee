import { listParagraphTexts } from '../../model/answer.ts';
import type { PartialDeclaration } from '../../model/declaration.ts';
import { proseQuestions } from '../../model/questions/index.ts';

/** Prose of a declaration: its field, and its paragraphs as plain text. */
export interface Prose {
  readonly field: string;
  readonly paragraphs: readonly string[];
}

/** The title, the summary and every answer. */
export function* listProse({ front, answers }: PartialDeclaration): Generator<Prose> {
  if (front.title) yield { field: 'title', paragraphs: [front.title] };
  if (front.summary) yield { field: 'summary', paragraphs: [front.summary] };
  for (const { id } of proseQuestions) {
    const answer = answers[id];
    if (answer) yield { field: id, paragraphs: listParagraphTexts(answer.blocks) };
  }
}
