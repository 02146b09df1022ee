import type { FrontMatter } from '../../model/fields/declaration-fields.ts';
import { formatDate } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import { declarationChangeRule } from './change-rule.ts';

type Update = NonNullable<FrontMatter['updates']>[number];

const example =
  'updates:\n  - date: 2026-09-01\n    kind: incident\n    text: A counter was broken, so the numbers of August are too low.';

export const changedHistory = declarationChangeRule<{ update: Update }>({
  code: 'changed-history',
  severity: 'error',
  scope: 'change',
  title: 'What was told once stays told',
  why: 'Outcomes, incidents and reviews are what people hold a project to. A mistake in one is put right by a correction beside it, for everybody to see.',
  bad: { before: example, after: example.replace('too low', 'a little low') },
  good: {
    before: example,
    after: `${example}\n  - date: 2026-09-20\n    kind: correction\n    text: The numbers of July are too low as well.`,
  },
  say: ({ update: { date, text } }) => ({
    message: `The update of ${formatDate(date)}, ${quote(text.length > 80 ? `${text.slice(0, 80)}…` : text)}, was changed or taken out.`,
    fix: 'Put it back as it was, and add an update of the kind "correction" that says what is right.',
  }),
  *compare(before, after) {
    // Updates that cannot be read have messages of their own.
    if (after.given.has('updates') && !after.front.updates) return;
    const kept = new Map<string, number>();
    for (const update of after.front.updates ?? []) kept.set(makeKey(update), (kept.get(makeKey(update)) ?? 0) + 1);
    for (const update of before.front.updates ?? []) {
      const left = kept.get(makeKey(update)) ?? 0;
      kept.set(makeKey(update), left - 1);
      if (left > 0) continue;
      yield { field: 'updates', details: { update } };
    }
  },
});

function makeKey({ date, kind, text, url, result }: Update): string {
  return JSON.stringify([date, kind, text, url, result]);
}
