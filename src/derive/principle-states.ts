import type { Declaration } from '../model/declaration.ts';
import { principles, type Principle } from '../model/principles.ts';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import { addYears, type Day } from '../text/dates.ts';
import type { Term, ValueOf } from '../model/vocabulary/index.ts';
import { findFieldReasons, hasAssessments } from './field-reasons.ts';

/** What a declaration says on a principle. Derived, so that there is no score to fill in. */
export const principleStates = [
  { value: 'answered', label: 'Answered', explanation: 'The project answers every question about this principle.' },
  { value: 'open', label: 'Open', explanation: 'Something is not known yet, or something that is due is missing.' },
  { value: 'withheld', label: 'Withheld', explanation: 'The project does not tell all of it, and says why.' },
  { value: 'not_applicable', label: 'Does not apply', explanation: 'The project says that this does not concern it.' },
  {
    value: 'not_yet_due',
    label: 'Not yet due',
    explanation: 'The organisation has been a signatory for less than two years.',
  },
] as const satisfies readonly Term[];
/** A value of {@link principleStates}. */
export type PrincipleState = ValueOf<typeof principleStates>;

/** What is known of a lead organisation's use of the Charter. */
export interface Oversight {
  /** The day it signed the Charter. */
  readonly signatorySince?: Day;
  /** The day of its last independent review. */
  readonly lastReview?: Day;
}

/** A principle with its state on one declaration, and why it is open. */
export interface PrincipleResult {
  readonly principle: Principle;
  readonly state: PrincipleState;
  /** In words, what leaves the principle open; empty unless it is. */
  readonly openBecause: readonly string[];
}

/**
 * The state of a declaration on each principle: the first that applies of open, withheld, not applicable and answered.
 * @param leads what is known of each lead organisation
 * @param today decides what is due
 */
export function derivePrinciples(declaration: Declaration, leads: readonly Oversight[], today: Day): PrincipleResult[] {
  return principles.map((principle: Principle) => {
    if (principle.number === 11) return deriveOversightPrinciple(principle, leads, today);
    const openBecause = [
      ...principle.evidence
        .filter((id) => declaration.answers[id].state === 'not_sure')
        .map((id) => `${headings.get(id)}: not sure`),
      ...findFieldReasons(principle.number, declaration.front, today),
    ];
    const states = principle.evidence.map((id) => declaration.answers[id].state);
    const state: PrincipleState =
      openBecause.length > 0 ? 'open'
      : states.includes('withheld') ? 'withheld'
      : states.every((answer) => answer === 'does_not_apply') && !hasAssessments(principle.number, declaration.front) ? 'not_applicable'
      : 'answered'; // prettier-ignore
    return { principle, state, openBecause };
  });
}

const headings = new Map<ProseQuestionId, string>(proseQuestions.map(({ id, heading }) => [id, heading]));

function deriveOversightPrinciple(principle: Principle, leads: readonly Oversight[], today: Day): PrincipleResult {
  const twoYearsAgo = addYears(today, -2);
  const states = leads.map(({ signatorySince, lastReview }): PrincipleState => {
    if (lastReview !== undefined && lastReview >= twoYearsAgo && lastReview <= today) return 'answered';
    return signatorySince !== undefined && signatorySince > twoYearsAgo ? 'not_yet_due' : 'open';
  });
  // With several leads, the weakest state counts.
  const state =
    states.includes('open') || states.length === 0
      ? 'open'
      : states.includes('not_yet_due')
        ? 'not_yet_due'
        : 'answered';
  return {
    principle,
    state,
    openBecause: state === 'open' ? ['No independent review of the lead organisation in the last two years'] : [],
  };
}
