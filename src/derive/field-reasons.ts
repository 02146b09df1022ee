import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import type { Day } from '../text/dates.ts';
import { getOutcomeState } from './outcome.ts';

/** The reasons in fields why a principle is open: "not sure", or something that is due is missing. */
export function findFieldReasons(number: number, front: FrontMatter, today: Day): string[] {
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
      when(getOutcomeState(front, today) === 'due', 'An outcome is due and has not been told');
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

/** Whether assessments are evidence for a principle: with one, Principle 7 applies whatever its answers say. */
export function hasAssessments(number: number, front: FrontMatter): boolean {
  return number === 7 && (front.assessments ?? []).some(({ status }) => status !== 'not_needed');
}
