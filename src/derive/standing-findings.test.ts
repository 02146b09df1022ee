import { describe, expect, it, test } from 'vitest';
import { getNextReview, getOversight } from './oversight.ts';
import { judgeFindings, findStandingReviews, omitActions } from './standing-findings.ts';

const today = '2026-11-22';
const signed = { signatory_since: '2025-04-01' };
const named = { date: '2026-02-10', covers: ['body'] };
const older = { date: '2025-09-01', covers: ['body', 'other'] };
const whole = (date: string) => ({ date, covers: 'whole_charter' as const });

describe('the reviews that stand', () => {
  test.each([
    ['the last that names it', [older, named], [named]],
    ['not one of somebody else', [{ date: '2026-03-01', covers: ['other'] }], []],
    ['not one to come', [older, { date: '2026-11-23', covers: ['body'] }], [older]],
    ['a newer look at the whole Charter beside it', [named, whole('2026-05-01')], [whole('2026-05-01'), named]],
    ['no older look at the whole Charter', [named, whole('2025-05-01')], [named]],
    ['the last look at the whole Charter alone', [whole('2025-05-01'), whole('2026-05-01')], [whole('2026-05-01')]],
    ['no look at the whole Charter before it signed', [whole('2025-03-31')], []],
  ] as const)('%s', (_words, reviews, standing) => {
    const given = reviews.map((review) => ({ ...review, covers: typeof review.covers === 'string' ? review.covers : [...review.covers] })); // prettier-ignore
    expect(findStandingReviews('body', signed, given, today)).toEqual(standing);
  });

  it('has no look at the whole Charter for somebody who has not signed it', () => {
    expect(findStandingReviews('body', {}, [whole('2026-05-01'), named], today)).toEqual([named]);
    expect(getOversight('body', {}, [whole('2026-05-01')], today)).toEqual({});
  });
});

test.each([
  [{ signatorySince: '2025-04-01' }, { by: '2027-04-01', overdue: false }],
  [{ signatorySince: '2024-11-22' }, { by: '2026-11-22', overdue: false }],
  [{ signatorySince: '2024-11-21' }, { by: '2026-11-21', overdue: true }],
  [
    { signatorySince: '2024-01-01', lastReview: '2026-02-10' },
    { by: '2028-02-10', overdue: false },
  ],
  [{}, undefined],
])('of %j, the next review: %j', (oversight, next) => {
  expect(getNextReview(oversight, today)).toEqual(next);
});

test('what was asked for is overdue from the day after its day, principle by principle', () => {
  const finding = { finding: 'improve', note: 'Say more.' } as const;
  const found = judgeFindings(
    [
      { ...finding, principle: 8, due: '2026-11-21', action: 'Tell.' },
      { ...finding, principle: 3, due: '2026-11-22' },
    ],
    today,
  );
  expect(found.map(({ principle, overdue }) => [principle, overdue])).toEqual([
    [3, false],
    [8, true],
  ]);
  expect(omitActions(found)[1]).toEqual({ ...finding, principle: 8, overdue: false });
});
