import { expect, it } from 'vitest';
import { proseQuestions } from './index.ts';
import { questionGroups } from './question-groups.ts';

it('holds each of the 17 questions once, and the rights last', () => {
  const grouped = questionGroups.flatMap(({ questions }) => questions);
  expect([...grouped].sort()).toEqual(proseQuestions.map(({ id }) => id).sort());
  expect(questionGroups.at(-1)?.questions).toEqual(['contest']);
});
