import { describe, expect, test } from 'vitest';
import { principles } from '../principles.ts';
import { wordRules } from '../../rules/words/index.ts';
import { read } from '../../../tests/support/register/read.ts';
import { sampleAnswering, sampleToday } from '../../../tests/support/register/sample.ts';
import { proseQuestions, findQuestion, questions } from './index.ts';

test('the 17 headings stand in the order in which the register has them', () => {
  expect(proseQuestions.map(({ id, heading }) => `${id}: ${heading}`)).toEqual([
    'purpose: Purpose and outputs',
    'inputs: Inputs',
    'data_sources: Data sources',
    'records: Records of data, methods and fairness',
    'data_protection: Data protection',
    'five_safes: Five Safes',
    'benefits: Benefits',
    'involvement: Involving people',
    'harms: Potential harms',
    'environment: Environmental cost',
    'employment: Effect on jobs',
    'mitigation: Reducing harm',
    'responsibility: Who is responsible',
    'communication: Communication during the project',
    'results: Communicating the results',
    'responsible_communication: Communicating who is responsible',
    'contest: Contesting and refusing',
  ]);
});

test('there are 20 questions, and each is found by its id', () => {
  expect(questions).toHaveLength(20);
  for (const question of questions) expect(findQuestion(question.id)).toBe(question);
  expect(findQuestion('toString')).toBeUndefined();
});

test('four answers cannot be withheld', () => {
  expect(proseQuestions.filter((question) => !question.may_be_withheld).map(({ id }) => id)).toEqual([
    'purpose',
    'benefits',
    'responsibility',
    'contest',
  ]);
});

test('every answer is evidence for a principle', () => {
  const evidence = new Set(principles.flatMap((principle): readonly string[] => principle.evidence));
  expect(proseQuestions.filter(({ id }) => !evidence.has(id))).toEqual([]);
});

describe.each(questions.map((question) => [question.id, question] as const))('%s', (id, question) => {
  test('has a question, hints, an example and resources', () => {
    expect(question.ask).toMatch(/\?$/);
    expect(question.hints.length).toBeGreaterThan(0);
    for (const hint of question.hints) expect(hint).toMatch(/\S\.$/);
    expect(question.example).not.toBe('');
    for (const { label, url } of question.resources) {
      expect(label).not.toBe('');
      expect(url).toMatch(/^https:\/\//);
    }
  });

  if (question.lives === 'prose') {
    test('has an example that could be declared as it is', () => {
      expect(read(sampleAnswering(id, question.example)).messages).toEqual([]);
    });
  } else {
    test('has an example in plain words', () => {
      const draft = { id, front: { summary: question.example }, given: new Set<string>(), answers: {} };
      expect(wordRules.flatMap((rule) => [...rule.check(draft, { today: sampleToday })])).toEqual([]);
    });
  }
});
