import { wholeFile } from '../../model/message.ts';
import type { ChangeRule } from './change-rule.ts';

export const changedReview: ChangeRule<{ gone: boolean }> = {
  code: 'changed-review',
  severity: 'error',
  scope: 'change',
  title: 'A published review stays as it is',
  why: 'A finding that could be rewritten later would be no finding. A later review says what has changed.',
  bad: { described: 'A change of a finding in a review that is published.' },
  good: { described: 'A new review that says what has become of the finding.' },
  say: ({ gone }) => ({
    message: gone
      ? 'A published review is taken out of the register.'
      : 'A published review says something else than before.',
    fix: 'Put it back as it was. Add a new review, or a note of correction below the fields.',
  }),
  *check({ entries }) {
    for (const { collection, file, before, after } of entries) {
      if (collection !== 'reviews' || !before) continue;
      if (!after) yield { file, field: '', place: wholeFile, details: { gone: true } };
      else if (before.fields && after.fields && JSON.stringify(before.fields) !== JSON.stringify(after.fields))
        yield { file, field: '', place: wholeFile, details: { gone: false } };
    }
  },
};
