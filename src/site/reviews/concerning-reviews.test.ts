import { expect, it } from 'vitest';
import { concerningReviews } from './concerning-reviews.ts';
import type { Review } from '../model.ts';

const today = '2026-11-22';
const fieldsOf = () => ({ name: 'A body', kind: 'council', signatory_since: '2025-04-01' }) as const;
const asked = { principle: 4, finding: 'improve', note: 'Say more.', action: 'Say it.', due: '2026-11-21' } as const;

const review = (id: string, date: string, covers: Review['covers'], note = 'Say more.'): Review => ({
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
  const { reviews } = concerningReviews([whole, named], fieldsOf, today)(['council', 'library', 'museum']);
  expect(reviews.map(({ id, of }) => [id, of])).toEqual([
    [whole.id, []],
    [named.id, ['council', 'library']],
  ]);
});

it('asks of a lead what was asked of it, and not what was asked of everybody', () => {
  const { reviews } = concerningReviews([whole, named], fieldsOf, today)(['council']);
  expect(reviews.map(({ findings }) => findings)).toEqual([
    [{ principle: 4, finding: 'improve', note: 'Say more.', overdue: false }],
    [{ ...asked, overdue: true }],
  ]);
});

it('has a key that changes with all that a page shows', () => {
  const keyOf = (one: Review, day = today) => concerningReviews([one], fieldsOf, day)(['council']).key;
  const keys = [
    keyOf(named),
    keyOf({ ...named, findings: [{ ...asked, note: 'Say less.' }] }),
    keyOf({ ...named, reviewer: 'Another panel' }),
    keyOf({ ...named, id: '2026-02-10-renamed' }),
    keyOf(named, '2026-11-21'),
    concerningReviews([named], fieldsOf, today)(['museum']).key,
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf(named)).toBe(keys[0]);
});
