import { expect, it } from 'vitest';
import type { DerivedReview } from './derived-register.ts';
import { createReviewFinder } from './project-reviews.ts';

const today = '2026-11-22';
const fieldsOf = () => ({ name: 'A body', kind: 'council', signatory_since: '2025-04-01' }) as const;
const asked = { principle: 4, finding: 'improve', note: 'Say more.', action: 'Say it.', due: '2026-11-21' } as const;

const review = (id: string, date: string, covers: DerivedReview['covers'], note = 'Say more.'): DerivedReview => ({
  id,
  date,
  covers,
  reviewer: 'A panel',
  independence: 'Nobody pays it.',
  findings: [{ ...asked, note }],
  body: [],
});

const named = review('2026-02-10-named', '2026-02-10', ['council', 'library']);
const whole = review('2026-05-01-whole', '2026-05-01', 'whole_charter');

it('finds the reviews of every lead, each once, and names those that a review looked at', () => {
  const reviews = createReviewFinder([whole, named], fieldsOf, today)(['council', 'library', 'museum']);
  expect(reviews.map(({ id, organisations }) => [id, organisations])).toEqual([
    [whole.id, []],
    [named.id, ['council', 'library']],
  ]);
});

it('asks of a lead what was asked of it, and not what was asked of everybody', () => {
  const reviews = createReviewFinder([whole, named], fieldsOf, today)(['council']);
  expect(reviews.map(({ findings }) => findings)).toEqual([
    [{ principle: 4, finding: 'improve', note: 'Say more.', overdue: false }],
    [{ ...asked, overdue: true }],
  ]);
});
