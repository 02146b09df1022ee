import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { principles } from '../../model/principles.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const review = (principle: string) =>
  `---\ndate: 2026-05-01\nreviewer: Parks Review Board\nindependence: No member works for a signatory.\ncovers: whole_charter\nfindings:\n  - principle: ${principle}\n    finding: meets\n    note: All projects tell who answers for them.\nexample: true\n---\n`;

export const unknownPrinciple: Rule<{ field: string; found: unknown }> = {
  code: 'unknown-principle',
  severity: 'error',
  scope: 'front matter',
  title: 'A principle is one of the Charter',
  why: 'Findings are shown with their principle, and a principle of another number would have no page.',
  bad: { files: { 'reviews/2026-05-01-parks-review.md': review('12') } },
  good: { files: { 'reviews/2026-05-01-parks-review.md': review('3') } },
  say: ({ field, found }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not the number of a principle. The Charter has ${principles.length}.`,
    fix: `Write the number alone: from ${principles[0].number} for ${principles[0].name} to ${principles.at(-1)!.number} for ${principles.at(-1)!.name}.`,
  }),
};
