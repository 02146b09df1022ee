import type { PartialDeclaration } from '../../model/declaration.ts';
import type { DraftRule } from '../rule.ts';

interface Contradiction {
  readonly field: string;
  readonly says: string;
  readonly but: string;
  readonly holds: (draft: PartialDeclaration) => boolean;
}

const contradictions: readonly Contradiction[] = [
  {
    field: 'contest.how',
    says: 'How to contest: the fields give a way to contest',
    but: 'the answer "Contesting and refusing" begins with "Does not apply:"',
    holds: ({ front, answers }) => front.contest !== undefined && answers.contest?.state === 'does_not_apply',
  },
  {
    field: 'special_category',
    says: 'Special category data says "yes"',
    but: 'Personal data says "none"',
    holds: ({ front }) => front.special_category === 'yes' && front.personal_data?.[0] === 'none',
  },
  {
    field: 'people',
    says: 'People affected says "nobody_directly"',
    but: 'the list names people as well',
    holds: ({ front }) => (front.people?.length ?? 0) > 1 && front.people!.includes('nobody_directly'),
  },
  {
    field: 'contest.person_instead',
    says: 'Can people have a person instead of AI does not say "does_not_apply"',
    but: 'Uses AI says "no"',
    holds: ({ front }) =>
      front.uses_ai === 'no' &&
      front.contest !== undefined &&
      !['does_not_apply', 'yes'].includes(front.contest.person_instead),
  },
];

export const contradiction: DraftRule<{ says: string; but: string }> = {
  code: 'contradiction',
  severity: 'warning',
  scope: 'whole register',
  title: 'Fields and answers say the same',
  why: 'Readers who find two answers trust neither.',
  bad: { answer: 'contest', text: 'Does not apply: nobody is affected.' },
  good: { answer: 'contest', text: 'Write to the parks team or ring them.' },
  say: ({ says, but }) => ({
    message: `${says}, but ${but}.`,
    fix: 'Decide which of the two is true and change the other.',
  }),
  *check(draft) {
    for (const { field, says, but, holds } of contradictions) if (holds(draft)) yield { field, details: { says, but } };
  },
};
