import { countWords, splitSentences } from '../../text/sentences.ts';
import { quote } from '../../text/quote.ts';
import type { DraftRule } from '../rule.ts';
import { listProse } from './prose.ts';

const mostWords = 35;

export const longSentence: DraftRule<{ words: number; sentence: string }> = {
  code: 'long-sentence',
  severity: 'warning',
  scope: 'words',
  title: 'A sentence has at most 35 words',
  why: 'By the end of a long sentence, most people have forgotten how it began.',
  bad: {
    answer: 'purpose',
    text: 'We count visits to parks, at every gate and in any weather, so that the team that plans repairs can see, without having to visit each of the forty parks itself every month, which paths and benches are used the most.',
  },
  good: {
    answer: 'purpose',
    text: 'We count visits to parks at every gate. So the team that plans repairs can see which paths are used the most.',
  },
  say: ({ words, sentence }) => ({
    message: `The sentence that begins ${quote(sentence.split(' ').slice(0, 6).join(' '))} has ${words} words.`,
    fix: 'Make two sentences of it, or a list.',
  }),
  *check(draft) {
    for (const { field, paragraphs } of listProse(draft)) {
      for (const sentence of paragraphs.flatMap(splitSentences)) {
        const words = countWords(sentence);
        if (words > mostWords) yield { field, details: { words, sentence }, excerpt: sentence };
      }
    }
  },
};
