import { quote } from '../../text/quote.ts';
import type { DraftRule } from '../rule.ts';
import { plainerWords } from './plainer-words.ts';
import { listProse } from './prose.ts';

const pattern = new RegExp(
  `\\b(?:${Object.keys(plainerWords)
    .map((words) => words.replaceAll(' ', '\\s+'))
    .join('|')})\\b`,
  'gi',
);

export const plainerWord: DraftRule<{ found: string; plainer: string }> = {
  code: 'plainer-word',
  severity: 'warning',
  scope: 'words',
  title: 'Everyday words',
  why: "The Charter's guide asks for plain language, without jargon.",
  bad: { answer: 'purpose', text: 'We utilise counts of visits.' },
  good: { answer: 'purpose', text: 'We use counts of visits.' },
  say: ({ found, plainer }) => ({
    message: `${quote(found)} has a plainer word.`,
    fix: `Perhaps: ${plainer}.`,
  }),
  *check(draft) {
    const told = new Set<string>();
    for (const { field, paragraphs } of listProse(draft)) {
      for (const paragraph of paragraphs) {
        for (const { 0: found } of paragraph.matchAll(pattern)) {
          const plainer = plainerWords[found.toLowerCase().replace(/\s+/g, ' ')];
          const key = `${field} ${found.toLowerCase()}`;
          if (plainer === undefined || told.has(key)) continue;
          told.add(key);
          yield { field, details: { found, plainer }, excerpt: found };
        }
      }
    }
  },
};
