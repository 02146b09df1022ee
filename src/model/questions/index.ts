import { aboutQuestions } from './about-questions.ts';
import { benefitsQuestions } from './benefit-questions.ts';
import { communicatingQuestions } from './communication-questions.ts';
import { documentingQuestions } from './documentation-questions.ts';
import { harmsQuestions } from './harm-questions.ts';
import type { Question } from './question.ts';

export type { Question } from './question.ts';

const all = [
  ...aboutQuestions,
  ...documentingQuestions,
  ...benefitsQuestions,
  ...harmsQuestions,
  ...communicatingQuestions,
] as const;

type Listed = (typeof all)[number];

/** Id of any of the 20 questions. */
export type QuestionId = Listed['id'];

/** Id of a question whose answer is prose under a heading of the declaration. */
export type ProseQuestionId = Extract<Listed, { lives: 'prose' }>['id'];

/** All 20 questions in the guide's order. */
export const questions: readonly Question<QuestionId>[] = all;

/** The 17 questions answered in prose, in the order of their headings in a file. */
export const proseQuestions: readonly Question<ProseQuestionId>[] = all.filter(
  (question) => question.lives === 'prose',
);

const byId: ReadonlyMap<string, Question<QuestionId>> = new Map(questions.map((question) => [question.id, question]));

/** The question with this id; of a text that is no id, nothing. */
export function findQuestion<Id extends QuestionId>(id: Id): Question<Id>;
export function findQuestion(id: string): Question<QuestionId> | undefined;
export function findQuestion(id: string): Question<QuestionId> | undefined {
  return byId.get(id);
}
