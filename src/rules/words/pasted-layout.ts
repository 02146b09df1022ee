import type { DraftRule } from '../rule.ts';
import { listProse } from './prose.ts';

/** Layout of other programs that Markdown does not know, and what to write instead. */
const pasted: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [/\|\s*:?-{3,}/, 'A table', 'Make it a list: a line for each row that starts with a hyphen and a space.'],
  [/(?:^|\s)[•▪●◦]\s/, 'A list with round points', 'Start each point on a line of its own, with a hyphen and a space.'],
];

export const pastedLayout: DraftRule<{ what: string; fix: string }> = {
  code: 'pasted-layout',
  severity: 'warning',
  scope: 'words',
  title: 'Lists are written with hyphens, and there are no tables',
  why: 'A table or list copied from another program runs together into one line on the page.',
  bad: { answer: 'data_sources', text: '• Gate counters\n• Surveys' },
  good: { answer: 'data_sources', text: '- Gate counters\n- Surveys' },
  say: ({ what, fix }) => ({ message: `${what} from another program runs together into one line here.`, fix }),
  *check(draft) {
    for (const { field, paragraphs } of listProse(draft)) {
      for (const [pattern, what, fix] of pasted) {
        if (paragraphs.some((paragraph) => pattern.test(paragraph))) yield { field, details: { what, fix } };
      }
    }
  },
};
