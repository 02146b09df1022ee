import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { DraftRule } from '../rule.ts';

export const dateInTheFuture: DraftRule<{ field: string; date: string }> = {
  code: 'date-in-the-future',
  severity: 'warning',
  scope: 'front matter',
  title: 'What has happened lies in the past',
  why: 'A day that has not come yet is mostly a slip in the year.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2999-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2025-10-01' },
  say: ({ field, date }) => ({
    message: `${findFieldLabel(field)}: ${date} has not come yet.`,
    fix: 'Check the year.',
  }),
  *check({ front: { declared, reviewed, contact, updates } }, { today }) {
    const dates: [string, string | undefined][] = [
      ['declared', declared],
      ['reviewed', reviewed],
      ['contact.checked', contact?.checked],
      ...(updates ?? []).map(({ date }, index): [string, string] => [`updates.${index}.date`, date]),
    ];
    for (const [field, date] of dates) if (date && date > today) yield { field, details: { field, date } };
  },
};
