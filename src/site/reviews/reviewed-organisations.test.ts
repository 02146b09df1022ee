import { expect, it } from 'vitest';
import { listCharterVersions } from './charter-versions.ts';
import type { DerivedOrganisation, DerivedReview } from '../../derive/derived-register.ts';
import { listReviewedOrganisations } from './reviewed-organisations.ts';

const today = '2026-11-22';
const organisation = (id: string, since?: string) =>
  ({ id, name: id, fields: { signatory_since: since }, projects: [] }) as unknown as DerivedOrganisation;
const review = (date: string, covers: DerivedReview['covers'], changes?: string) =>
  ({
    id: date,
    date,
    covers,
    findings: [{ principle: 4, finding: 'concern', note: 'Bad.', action: 'Mend it.', due: '2026-06-30' }],
    charter_changes: changes,
  }) as unknown as DerivedReview;

const whole = review('2026-03-01', 'whole_charter', 'Principle 4 is shorter.');
const named = review('2026-02-10', ['asked']);

it('tells signatories that were reviewed from those that never were, and from whom something is overdue', () => {
  const organisations = [
    organisation('asked', '2025-04-01'),
    organisation('late', '2026-04-01'),
    organisation('looked-at', '2025-04-01'),
    organisation('old', '2024-11-01'),
    organisation('supplier'),
  ];
  const { reviewed, never } = listReviewedOrganisations({ organisations, reviews: [whole, named], today });
  expect(reviewed.map((entry) => [entry.organisation.id, entry.hasOverdue, entry.next?.by])).toEqual([
    ['asked', true, '2028-03-01'],
    ['looked-at', false, '2028-03-01'],
    ['old', false, '2028-03-01'],
  ]);
  expect(never.map((entry) => [entry.organisation.id, entry.next])).toEqual([
    ['late', { by: '2028-04-01', overdue: false }],
  ]);
});

it('marks a first review that is overdue', () => {
  const { never } = listReviewedOrganisations({
    organisations: [organisation('never', '2024-11-01')],
    reviews: [],
    today,
  });
  expect(never[0]?.next).toEqual({ by: '2026-11-01', overdue: true });
});

it('knows the versions of the Charter, the first one last', () => {
  const versions = listCharterVersions([whole, named]);
  expect(versions.map(({ date, review: after }) => [date, after?.id])).toEqual([
    ['2026-03-01', '2026-03-01'],
    ['2025-03', undefined],
  ]);
});
