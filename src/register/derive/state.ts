import type { Declaration } from '../declaration.ts';
import { principles, type Principle } from '../principles.ts';
import { proseQuestions, type ProseQuestionId } from '../questions/index.ts';
import { addYears, type Day } from '../text/date.ts';
import type { Term, ValueOf } from '../vocabulary/index.ts';
import { outcomeState } from './outcome.ts';

/** What a declaration says on a principle. Derived, so that nobody fills in a score. */
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

/** What is known about a lead organisation's use of the Charter. */
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
 * The state of each principle on a declaration: the first that applies of open, withheld, not applicable, answered.
 * `leads` tells of each lead organisation; `today` decides what is due.
 */
export function principleResults(declaration: Declaration, leads: readonly Oversight[], today: Day): PrincipleResult[] {
  return principles.map((principle: Principle) => {
    if (principle.number === 11) return oversightResult(principle, leads, today);
    const openBecause = [
      ...principle.evidence
        .filter((id) => declaration.answers[id].state === 'not_sure')
        .map((id) => `${headings.get(id)}: not sure`),
      ...otherReasons(principle.number, declaration, today),
    ];
    const states = principle.evidence.map((id) => declaration.answers[id].state);
    const state: PrincipleState =
      openBecause.length > 0 ? 'open'
      : states.includes('withheld') ? 'withheld'
      : states.every((answer) => answer === 'does_not_apply') && !hasAssessments(principle.number, declaration) ? 'not_applicable'
      : 'answered'; // prettier-ignore
    return { principle, state, openBecause };
  });
}

const headings = new Map<ProseQuestionId, string>(proseQuestions.map(({ id, heading }) => [id, heading]));

/** An assessment is evidence for Principle 7 too, so "does not apply" is not all there is unless each is not needed. */
function hasAssessments(number: number, { front }: Declaration): boolean {
  return number === 7 && (front.assessments ?? []).some(({ status }) => status !== 'not_needed');
}

/** What leaves a principle open besides its answers: fields that say "not sure", and what is due and missing. */
function otherReasons(number: number, { front }: Declaration, today: Day): string[] {
  const reasons: string[] = [];
  const when = (condition: boolean, reason: string) => {
    if (condition) reasons.push(reason);
  };
  switch (number) {
    case 3:
      when(Object.values(front.responsible ?? {}).includes('not_sure'), 'A duty has no post yet: not sure');
      break;
    case 6:
      when(front.personal_data.includes('not_sure'), 'Personal data: not sure');
      when(front.special_category === 'not_sure', 'Special category data: not sure');
      break;
    case 7:
      when(
        (front.assessments ?? []).some(({ status }) => status === 'not_sure'),
        'An assessment: not sure',
      );
      when(
        front.stage === 'live' && (front.assessments ?? []).some(({ status }) => status === 'planned'),
        'The project is live and an assessment is only planned',
      );
      break;
    case 8:
      when(front.uses_ai === 'not_sure', 'Whether it uses AI: not sure');
      when(
        (front.ai ?? []).some(({ kind, role }) => kind === 'not_sure' || role === 'not_sure'),
        'What the AI does: not sure',
      );
      when(outcomeState(front, today) === 'due', 'An outcome is due and has not been told');
      break;
    case 9:
      when(
        [front.contest?.opt_out, front.contest?.person_instead].includes('not_sure'),
        'Whether people can refuse: not sure',
      );
      break;
  }
  return reasons;
}

function oversightResult(principle: Principle, leads: readonly Oversight[], today: Day): PrincipleResult {
  const twoYearsAgo = addYears(today, -2);
  const states = leads.map(({ signatorySince, lastReview }): PrincipleState => {
    if (lastReview !== undefined && lastReview >= twoYearsAgo && lastReview <= today) return 'answered';
    return signatorySince !== undefined && signatorySince > twoYearsAgo ? 'not_yet_due' : 'open';
  });
  // Several leads: the register shows the weakest of their states.
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
