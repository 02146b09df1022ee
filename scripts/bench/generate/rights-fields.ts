import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';
import {
  assessmentKinds, assessmentStatuses, choices, personalDataKinds, specialCategories,
} from '../../../src/model/vocabulary/index.ts'; // prettier-ignore
import type { Random } from '../random.ts';
import { contactOf, dramaNumber } from './generate-contact.ts';
import { lastDay, pickDay } from './days.ts';

/** Whose data a project uses and what was done to protect it. */
export function generateDataFields(
  random: Random,
): Pick<FrontMatter, 'personal_data' | 'special_category' | 'assessments'> {
  const others = personalDataKinds.map(({ value }) => value).filter((value) => value !== 'none');
  const personal_data: FrontMatter['personal_data'] = random.chance(0.15) ? ['none'] : random.some(others, 1, 2);
  const aboutPeople = personal_data.some((kind) => ['pseudonymised', 'identifiable', 'not_sure'].includes(kind));
  const [dpia, ...rest] = assessmentKinds;
  const kinds = [...(aboutPeople ? [dpia] : []), ...random.some(rest, 0, 3)];
  const assessments = kinds.map(({ value: kind }) => {
    const { value: status } = random.chance(0.6) ? assessmentStatuses[0] : random.pick(assessmentStatuses);
    return {
      kind,
      status,
      ...(status === 'done' && { date: pickDay(random, '2024-01-01', lastDay).slice(0, random.pick([4, 7, 10])) }),
      ...(status === 'done' && random.chance(0.5) && { url: `https://assessments.example/${random.whole(1, 99_999)}` }),
      ...(status === 'not_needed' && { reason: 'The team and its adviser looked at it and found no need for one.' }),
    };
  });
  return {
    personal_data,
    ...((aboutPeople || random.chance(0.2)) && {
      special_category: personal_data[0] === 'none' ? 'no' : random.pick(specialCategories).value,
    }),
    ...(assessments.length > 0 && { assessments }),
  };
}

/** How to reach the team, and how to object to the project or to keep out of it. */
export function generateContest(random: Random, usesAi: boolean, domain: string): NonNullable<FrontMatter['contest']> {
  const { email, url } = contactOf(random, domain, 'Rights Team');
  return {
    how: 'Ring or write to us, or tell any member of staff. Say what you object to; you need not say why.',
    ...(email && { email }),
    ...(url && { url }),
    phone: dramaNumber(random),
    ...(random.chance(0.3) && { post: `Freepost ${random.whole(100, 999)}, Example Street` }),
    ...(random.chance(0.3) && { in_person: 'At the front desk, on weekdays from 9am to 5pm' }),
    ...(random.chance(0.5) && { help: 'Interpreters, large print and easy read; we can visit you at home.' }),
    ...(random.chance(0.8) && { reply_days: random.whole(2, 30) }),
    opt_out: random.pick(choices).value,
    person_instead: usesAi ? random.pick(choices).value : 'does_not_apply',
  };
}
