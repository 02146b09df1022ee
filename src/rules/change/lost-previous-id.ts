import { quote } from '../../text/quote.ts';
import { declarationChangeRule } from './change-rule.ts';

export const lostPreviousId = declarationChangeRule<{ id: string }>({
  code: 'lost-previous-id',
  severity: 'error',
  scope: 'change',
  title: 'Old addresses keep leading to the entry',
  why: 'People have cited the old address. It leads to the entry only as long as it is named.',
  bad: { before: 'previous_ids:\n  - park-counters', after: '' },
  good: { before: 'previous_ids:\n  - park-counters', after: 'previous_ids:\n  - park-counters\n  - park-counts' },
  say: ({ id }) => ({
    message: `The old address ${quote(id)} is no longer named.`,
    fix: `Put "${id}" back under previous_ids.`,
  }),
  *compare(before, after) {
    const kept = new Set(after.front.previous_ids ?? []);
    for (const id of before.front.previous_ids ?? []) {
      if (!kept.has(id)) yield { field: 'previous_ids', details: { id } };
    }
  },
});
