import { proseQuestions } from '../../model/questions/index.ts';
import type { DraftRule } from '../rule.ts';

export const cannotBeWithheld: DraftRule<{ heading: string }> = {
  code: 'cannot-be-withheld',
  severity: 'error',
  scope: 'answers',
  title: 'Four answers are never withheld',
  why: 'What a project is for, who benefits, who is responsible and how to object must always be told: without them a declaration declares nothing.',
  bad: { answer: 'purpose', text: 'Withheld (commercial): our competitors are watching.' },
  good: { answer: 'purpose', text: 'We count visits to parks, to plan repairs.' },
  say: ({ heading }) => ({
    message: `"${heading}" is withheld, and this answer cannot be.`,
    fix: 'Tell what can be told. If something is not decided yet, begin with "Not sure:" and say why.',
  }),
  *check({ answers }) {
    for (const { id, heading, may_be_withheld } of proseQuestions) {
      if (!may_be_withheld && answers[id]?.state === 'withheld') yield { field: id, details: { heading } };
    }
  },
};
