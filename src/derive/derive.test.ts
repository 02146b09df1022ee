import { describe, expect, test } from 'vitest';
import type { Answer, AnswerState } from '../model/answer.ts';
import type { Declaration } from '../model/declaration.ts';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { getLastUpdated, getOutcomeState, getReviewState } from './outcome.ts';
import { derivePrinciples, type Oversight } from './principle-states.ts';

const today = '2026-11-01';
const sample = read(sampleText).declaration!;
const answered: Answer = { state: 'answered', blocks: [] };

function declaration(
  states: Partial<Record<ProseQuestionId, AnswerState>> = {},
  front: Partial<FrontMatter> = {},
): Declaration {
  const answers = Object.fromEntries(
    proseQuestions.map(({ id }) => [id, { ...answered, state: states[id] ?? 'answered' }]),
  ) as unknown as Declaration['answers'];
  return { id: sample.id, front: { ...sample.front, ...front }, answers };
}

function result(number: number, from: Declaration, leads: readonly Oversight[] = []) {
  const { state, openBecause } = derivePrinciples(from, leads, today)[number - 1]!;
  return openBecause.length > 0 ? `${state}: ${openBecause.join('; ')}` : state;
}

describe('the state of a principle', () => {
  test('answered, when every answer is there', () => {
    expect(
      derivePrinciples(declaration(), [], today)
        .map(({ state }) => state)
        .slice(0, 10),
    ).toEqual(Array.from({ length: 10 }, () => 'answered'));
  });

  test('open before withheld, withheld before does not apply', () => {
    expect(result(1, declaration({ benefits: 'not_sure', results: 'withheld' }))).toBe('open: Benefits: not sure');
    expect(result(1, declaration({ benefits: 'withheld', results: 'does_not_apply' }))).toBe('withheld');
    expect(result(1, declaration({ benefits: 'does_not_apply', results: 'does_not_apply' }))).toBe('not_applicable');
    expect(result(1, declaration({ benefits: 'does_not_apply' }))).toBe('answered');
  });

  test.each<[number, Partial<FrontMatter>, string]>([
    [3, { responsible: { bias: 'not_sure' } }, 'open: A duty has no post yet: not sure'],
    [3, { responsible: { bias: 'Head of Data' } }, 'answered'],
    [6, { personal_data: ['not_sure'] }, 'open: Personal data: not sure'],
    [6, { special_category: 'not_sure' }, 'open: Special category data: not sure'],
    [7, { assessments: [{ kind: 'dpia', status: 'not_sure' }] }, 'open: An assessment: not sure'],
    [
      7,
      { stage: 'live', assessments: [{ kind: 'dpia', status: 'planned' }] },
      'open: The project is live and an assessment is only planned',
    ],
    [7, { stage: 'pilot', assessments: [{ kind: 'dpia', status: 'planned' }] }, 'answered'],
    [8, { uses_ai: 'not_sure' }, 'open: Whether it uses AI: not sure'],
    [8, { ai: [{ kind: 'not_sure', role: 'informs' }] }, 'open: What the AI does: not sure'],
    [8, { ai: [{ kind: 'vision', role: 'not_sure' }] }, 'open: What the AI does: not sure'],
    [8, { stage: 'retired', ended: '2026-05' }, 'open: An outcome is due and has not been told'],
    [9, { contest: { ...sample.front.contest!, opt_out: 'not_sure' } }, 'open: Whether people can refuse: not sure'],
    [
      9,
      { contest: { ...sample.front.contest!, person_instead: 'not_sure' } },
      'open: Whether people can refuse: not sure',
    ],
  ])('%i with %j', (number, front, expected) => {
    expect(result(number, declaration({}, front))).toBe(expected);
  });

  test('Legality: an assessment is evidence too', () => {
    const states = { data_protection: 'does_not_apply' } as const;
    expect(result(7, declaration(states))).toBe('not_applicable');
    expect(result(7, declaration(states, { assessments: [{ kind: 'dpia', status: 'not_needed' }] }))).toBe(
      'not_applicable',
    );
    expect(result(7, declaration(states, { assessments: [{ kind: 'dpia', status: 'done' }] }))).toBe('answered');
  });

  const open = 'open: No independent review of the lead organisation in the last two years';
  test.each<[readonly Oversight[], string]>([
    [[{ signatorySince: '2020-01-01', lastReview: '2024-11-01' }], 'answered'],
    [[{ signatorySince: '2020-01-01', lastReview: '2024-10-31' }], open],
    [[{ signatorySince: '2020-01-01', lastReview: '2026-11-02' }], open],
    [[{ signatorySince: '2024-11-02' }], 'not_yet_due'],
    [[{ signatorySince: '2024-11-01' }], open],
    [[{}], open],
    [[], open],
    [[{ lastReview: '2026-01-01' }, { signatorySince: '2026-01-01' }], 'not_yet_due'],
    [[{ lastReview: '2026-01-01' }, {}], open],
  ])('Oversight: %j', (leads, expected) => {
    expect(result(11, declaration(), leads)).toBe(expected);
  });
});

describe('the outcome', () => {
  const update = { date: '2026-05-01', kind: 'outcome', text: 'Told.' } as const;
  test.each<[Pick<FrontMatter, 'stage' | 'started' | 'updates'>, string]>([
    [{ stage: 'live', started: '2025-11-01' }, 'due'],
    [{ stage: 'live', started: '2025-11-02' }, 'not_yet_due'],
    [{ stage: 'live', started: '2025-10' }, 'due'],
    [{ stage: 'live', started: '2025-11' }, 'not_yet_due'],
    [{ stage: 'live', started: '2024-02-29' }, 'due'],
    [{ stage: 'live' }, 'not_yet_due'],
    [{ stage: 'pilot', started: '2020-01' }, 'not_yet_due'],
    [{ stage: 'withdrawn', started: '2020-01' }, 'not_yet_due'],
    [{ stage: 'retired', started: '2026-10' }, 'due'],
    [{ stage: 'retired', started: '2020-01', updates: [update] }, 'told'],
    [{ stage: 'live', started: '2020-01', updates: [{ ...update, kind: 'evaluation' }] }, 'due'],
  ])('of %j is %s', (front, expected) => {
    expect(getOutcomeState(front, today)).toBe(expected);
  });
});

test('a review is overdue from the day after, and never for what has ended', () => {
  expect(getReviewState({ stage: 'live', review_by: today }, today)).toBe('in_date');
  expect(getReviewState({ stage: 'live', review_by: '2026-10-31' }, today)).toBe('overdue');
  expect(getReviewState({ stage: 'retired', review_by: '2020-01-01' }, today)).toBe('in_date');
  expect(getReviewState({ stage: 'withdrawn', review_by: '2020-01-01' }, today)).toBe('in_date');
});

test('an entry was last updated on the newest of its days', () => {
  const updates: FrontMatter['updates'] = [{ date: '2026-06-01', kind: 'change', text: 'Changed.' }];
  expect(getLastUpdated({ declared: '2026-01-01' })).toBe('2026-01-01');
  expect(getLastUpdated({ declared: '2026-01-01', reviewed: '2026-07-01', updates })).toBe('2026-07-01');
  expect(getLastUpdated({ declared: '2026-01-01', updates })).toBe('2026-06-01');
});
