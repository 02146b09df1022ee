import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';
import {
  aiKinds,
  aiRoles,
  aiUses,
  areas,
  assessmentKinds,
  assessmentStatuses,
  choices,
  dataKinds,
  people,
  personalDataKinds,
  results,
  roles,
  specialCategories,
  stages,
  themes,
  updateKinds,
} from '../../../src/model/vocabulary/index.ts';
import { addDays } from '../../../src/text/dates.ts';
import type { Random } from '../random.ts';
import type { GeneratedOrganisation } from './generate-organisations.ts';
import {
  generateContact,
  generatePhone,
  generatePost,
  generateSummary,
  lastDay,
  pickDay,
  pickInventedName,
} from './invented.ts';

/** What the front matter is made from. */
export interface FrontMatterOptions {
  readonly title: string;
  readonly id: string;
  readonly lead: GeneratedOrganisation;
  readonly organisations: readonly GeneratedOrganisation[];
  readonly places: readonly string[];
  /** A sentence for an update. */
  readonly sentence: () => string;
  /** Whether the answer on contesting says that it does not apply: then no field may name a way to. */
  readonly nothingToContest: boolean;
}

/** Generates front matter. Over many declarations every field and every value of the closed lists occurs. */
export function generateFront(random: Random, options: FrontMatterOptions): FrontMatter {
  const { value: stage } = random.chance(0.4) ? random.pick(stages.slice(2, 5)) : random.pick(stages);
  const organisations = generateParticipants(random, options);
  const suppliers = organisations.filter(({ role }) => role === 'supplier').map(({ id }) => id);
  const ai = generateAi(random, stage, suppliers);
  const { personal_data, special_category, assessments } = generateDataFields(random);
  const found_at = [...new Set(Array.from({ length: random.whole(0, 3) }, () => random.pickUneven(options.places)))];
  const nobody = random.chance(0.03);
  return {
    title: options.title,
    summary: generateSummary(options.title, random),
    organisations,
    declared_by: { post: generatePost(random), organisation: options.lead.id },
    stage,
    ...ai,
    themes: random.some(themes, 1, 3).map(({ value }) => value),
    areas: generateAreas(random),
    ...(found_at.length > 0 && { found_at }),
    people: nobody ? ['nobody_directly'] : random.some(people.slice(0, -1), 1, 4).map(({ value }) => value),
    personal_data,
    ...(special_category && { special_category }),
    data_kinds: random.some(dataKinds, 1, 4).map(({ value }) => value),
    contact: generateContact(random, options.lead.id, 'Data Projects Office'),
    ...(!options.nothingToContest && { contest: generateContest(random, ai.uses_ai !== 'no', options.lead.id) }),
    ...(assessments && { assessments }),
    ...(suppliers.length > 0 &&
      random.chance(0.6) && { contracts: suppliers.map((id) => generateContract(random, id)) }),
    ...generateDates(random, stage, options.sentence),
    ...(random.chance(0.02) && { previous_ids: [`old-${options.id}`.slice(0, 80).replace(/-$/, '')] }),
    example: true,
  };
}

function generateParticipants(
  random: Random,
  { lead, organisations }: FrontMatterOptions,
): FrontMatter['organisations'] {
  const others = new Set(Array.from({ length: random.whole(0, 3) }, () => random.pickUneven(organisations)));
  others.delete(lead);
  return [
    { id: lead.id, role: 'lead' as const },
    ...[...others].map(({ id }) => ({ id, role: random.pick(roles.slice(1)).value })),
  ];
}

function generateAreas(random: Random): FrontMatter['areas'] {
  const boroughs = areas.slice(0, 6).map(({ value }) => value);
  const within: FrontMatter['areas'] = random.chance(0.2) ? ['whole_region'] : random.some(boroughs, 1, 2);
  return random.chance(0.05) ? [...within, 'beyond_region'] : within;
}

function generateContract(random: Random, supplier: string): NonNullable<FrontMatter['contracts']>[number] {
  return {
    with: supplier,
    ...(random.chance(0.8) && { value_gbp: random.whole(1, 900) * 500 }),
    ...(random.chance(0.4) && { url: `https://contracts.example/${random.whole(1, 99_999)}` }),
  };
}

/** What a project declares about AI. A supplier is one of `suppliers`. */
function generateAi(
  random: Random,
  stage: FrontMatter['stage'],
  suppliers: readonly string[],
): Pick<FrontMatter, 'uses_ai' | 'ai' | 'responsible'> {
  const { value: uses_ai } = random.chance(0.6) ? aiUses[0] : random.pick(aiUses);
  if (uses_ai === 'no' || (uses_ai !== 'yes' && random.chance(0.4))) return { uses_ai };
  const ai = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => ({
    kind: random.pick(aiKinds).value,
    role: random.pick(aiRoles).value,
    name: `${pickInventedName(random)} ${random.pick(['Assist', 'Forecast', 'Look', 'Plan'])}`,
    ...(suppliers.length > 0 && random.chance(0.7) && { supplier: random.pick(suppliers) }),
    ...(random.chance(0.8) && { person_checks: `The ${generatePost(random)} looks at every result before it counts.` }),
  }));
  const inUse = ['pilot', 'live', 'paused'].includes(stage);
  return { uses_ai, ai, ...((inUse || random.chance(0.3)) && { responsible: generateResponsible(random) }) };
}

function generateResponsible(random: Random): NonNullable<FrontMatter['responsible']> {
  const answer = () => (random.chance(0.9) ? generatePost(random) : random.pick(['not_sure', 'does_not_apply']));
  return { bias: answer(), updating: answer(), monitoring: answer(), training: answer() };
}

/** Whose data a project uses and what was done to protect it. */
function generateDataFields(random: Random): Pick<FrontMatter, 'personal_data' | 'special_category' | 'assessments'> {
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
function generateContest(random: Random, usesAi: boolean, domain: string): NonNullable<FrontMatter['contest']> {
  const { email, url } = generateContact(random, domain, 'Rights Team');
  return {
    how: 'Ring or write to us, or tell any member of staff. Say what you object to; you need not say why.',
    ...(email && { email }),
    ...(url && { url }),
    phone: generatePhone(random),
    ...(random.chance(0.3) && { post: `Freepost ${random.whole(100, 999)}, Example Street` }),
    ...(random.chance(0.3) && { in_person: 'At the front desk, on weekdays from 9am to 5pm' }),
    ...(random.chance(0.5) && { help: 'Interpreters, large print and easy read; we can visit you at home.' }),
    ...(random.chance(0.8) && { reply_days: random.whole(2, 30) }),
    opt_out: random.pick(choices).value,
    person_instead: usesAi ? random.pick(choices).value : 'does_not_apply',
  };
}

type History = Pick<FrontMatter, 'started' | 'ended' | 'declared' | 'reviewed' | 'review_by' | 'updates'>;

/** Dates that fit a project's stage; some outcomes and reviews are overdue on purpose. */
function generateDates(random: Random, stage: FrontMatter['stage'], sentence: () => string): History {
  const declared = pickDay(random, '2025-04-01', lastDay);
  const reviewed = random.chance(0.3) ? pickDay(random, declared, lastDay) : undefined;
  const started = pickDay(random, '2022-01-01', declared).slice(0, random.pick([7, 10]));
  const early = stage === 'idea' || stage === 'withdrawn';
  const updates = Array.from({ length: random.pick([0, 0, 0, 1, 1, 2, 4]) }, () => {
    const { value: kind } = random.chance(0.4) ? updateKinds[0] : random.pick(updateKinds);
    return {
      date: pickDay(random, declared, lastDay),
      kind,
      text: sentence(),
      ...(random.chance(0.3) && { url: `https://reports.example/${random.whole(1, 99_999)}` }),
      ...(kind === 'outcome' && { result: random.pick(results).value }),
    };
  });
  return {
    ...((!early || random.chance(0.3)) && { started }),
    ...(stage === 'retired' && { ended: pickDay(random, declared, lastDay).slice(0, random.pick([7, 10])) }),
    declared,
    ...(reviewed && { reviewed }),
    review_by: addDays(reviewed ?? declared, random.whole(200, 720)),
    ...(updates.length > 0 && { updates: [...new Map(updates.map((update) => [update.text, update])).values()] }),
  };
}
