import { toPlainText } from '../../model/answer.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import { countWords } from '../../text/sentences.ts';
import type { DraftRule } from '../rule.ts';

/** The guide asks for answers of under 150 words "where possible". */
const recommendedWords = 150;

export const longAnswer: DraftRule<{ words: number }> = {
  code: 'long-answer',
  severity: 'warning',
  scope: 'words',
  title: 'An answer has at most 150 words',
  why: "The Charter's guide asks for under 150 words where possible. Short answers get read.",
  bad: { answer: 'purpose', text: 'We count visits to parks every day and in any weather. '.repeat(14) },
  good: { answer: 'purpose', text: 'We count visits to parks every day and in any weather.' },
  say: ({ words }) => ({
    message: `The answer has ${words} words; the guide asks for 150 at most where possible.`,
    fix: 'Keep what a resident needs to know, and link to a document for the rest.',
  }),
  *check({ answers }) {
    for (const { id } of proseQuestions) {
      const answer = answers[id];
      const words = answer ? countWords(toPlainText(answer.blocks)) : 0;
      if (words > recommendedWords) yield { field: id, details: { words } };
    }
  },
};
