import type { DraftRule } from '../rule.ts';
import { splitSentences } from '../../text/sentences.ts';

export const severalSentences: DraftRule<{ count: number }> = {
  code: 'several-sentences',
  severity: 'warning',
  scope: 'words',
  title: 'The summary is one sentence',
  why: 'The summary stands in lists and search results, where people read one line.',
  bad: { frontMatter: 'summary: We count visits to parks. The counts show which parks need repairs.' },
  good: { frontMatter: 'summary: We count visits to parks to see which need repairs.' },
  say: ({ count }) => ({
    message: `Summary: there are ${count} sentences; one is enough.`,
    fix: 'Keep the sentence that tells what the project does for whom, and move the rest into "Purpose and outputs".',
  }),
  *check({ front: { summary } }) {
    const count = splitSentences(summary ?? '').length;
    if (count > 1) yield { field: 'summary', details: { count } };
  },
};
