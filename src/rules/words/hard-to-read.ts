import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { splitSentences, splitWords } from '../../text/sentences.ts';
import type { DraftRule } from '../rule.ts';
import { listProse } from './prose.ts';

/** Flesch-Kincaid grade: years of school that a text takes. 14 is university; 9 is what most adults read with ease. */
const highestGrade = 14;
/** Fewer words say nothing about how hard a text is. */
const fewestWords = 40;

export const hardToRead: DraftRule<{ years: number }> = {
  code: 'hard-to-read',
  severity: 'warning',
  scope: 'words',
  title: 'An answer can be read with ease',
  why: "The Charter's guide asks for plain language. Long words in long sentences shut people out.",
  bad: {
    answer: 'purpose',
    text: 'The organisation facilitates comprehensive quantification of recreational infrastructure utilisation, enabling evidence-based prioritisation of maintenance interventions. Additionally, longitudinal observation facilitates identification of underutilised recreational accommodation, informing subsequent organisational decision-making regarding proportionate infrastructure investment and rationalisation opportunities across the municipality.',
  },
  good: {
    answer: 'purpose',
    text: 'We count how many people visit each park. The counts show which paths and benches are used the most, so that we mend those first. They also show which parks few people visit. We then ask the people who live nearby what they would like there.',
  },
  say: ({ years }) => ({
    message: `The answer takes about ${years} years of school to read with ease (Flesch-Kincaid).`,
    fix: 'Use shorter sentences and everyday words. Read it aloud: where you stumble, others will too.',
  }),
  *check(draft) {
    for (const { field, paragraphs } of listProse(draft)) {
      const text = paragraphs.join(' ');
      const words = splitWords(text);
      if (words.length < fewestWords) continue;
      const sentence = paragraphs.flatMap(splitSentences).length;
      const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
      const grade = fleschKincaid({ sentence, word: words.length, syllable: syllables });
      if (grade > highestGrade) yield { field, details: { years: Math.round(grade) } };
    }
  },
};
