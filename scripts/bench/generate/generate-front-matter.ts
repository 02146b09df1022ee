import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';
import { areas, dataKinds, people, roles, stages, themes } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { generateAi } from './generate-ai.ts';
import { contactOf } from './generate-contact.ts';
import { generateHistory } from './history-fields.ts';
import type { GeneratedOrganisation } from './generate-organisations.ts';
import { generateContest, generateDataFields } from './rights-fields.ts';
import { generatePost, generateSummary } from './titles.ts';

/** What a declaration takes from the register around it. */
export interface Surroundings {
  readonly title: string;
  readonly id: string;
  readonly lead: GeneratedOrganisation;
  readonly organisations: readonly GeneratedOrganisation[];
  readonly places: readonly string[];
  /** A sentence for an update. */
  readonly sentence: () => string;
  /** Whether the answer on contesting says that it does not apply: then no field may give a way to. */
  readonly nothingToContest: boolean;
}

/** Front matter in which, over many declarations, every field and every value of the closed lists comes up. */
export function generateFront(random: Random, around: Surroundings): FrontMatter {
  const { value: stage } = random.chance(0.4) ? random.pick(stages.slice(2, 5)) : random.pick(stages);
  const organisations = organisationsOf(random, around);
  const suppliers = organisations.filter(({ role }) => role === 'supplier').map(({ id }) => id);
  const ai = generateAi(random, stage, suppliers);
  const { personal_data, special_category, assessments } = generateDataFields(random);
  const found_at = [...new Set(Array.from({ length: random.whole(0, 3) }, () => random.pickUneven(around.places)))];
  const nobody = random.chance(0.03);
  return {
    title: around.title,
    summary: generateSummary(around.title, random),
    organisations,
    declared_by: { post: generatePost(random), organisation: around.lead.id },
    stage,
    ...ai,
    themes: random.some(themes, 1, 3).map(({ value }) => value),
    areas: areasOf(random),
    ...(found_at.length > 0 && { found_at }),
    people: nobody ? ['nobody_directly'] : random.some(people.slice(0, -1), 1, 4).map(({ value }) => value),
    personal_data,
    ...(special_category && { special_category }),
    data_kinds: random.some(dataKinds, 1, 4).map(({ value }) => value),
    contact: contactOf(random, around.lead.id, 'Data Projects Office'),
    ...(!around.nothingToContest && { contest: generateContest(random, ai.uses_ai !== 'no', around.lead.id) }),
    ...(assessments && { assessments }),
    ...(suppliers.length > 0 && random.chance(0.6) && { contracts: suppliers.map((id) => contractOf(random, id)) }),
    ...generateHistory(random, stage, around.sentence),
    ...(random.chance(0.02) && { previous_ids: [`old-${around.id}`.slice(0, 80).replace(/-$/, '')] }),
    example: true,
  };
}

function organisationsOf(random: Random, { lead, organisations }: Surroundings): FrontMatter['organisations'] {
  const others = new Set(Array.from({ length: random.whole(0, 3) }, () => random.pickUneven(organisations)));
  others.delete(lead);
  return [
    { id: lead.id, role: 'lead' as const },
    ...[...others].map(({ id }) => ({ id, role: random.pick(roles.slice(1)).value })),
  ];
}

function areasOf(random: Random): FrontMatter['areas'] {
  const boroughs = areas.slice(0, 6).map(({ value }) => value);
  const within: FrontMatter['areas'] = random.chance(0.2) ? ['whole_region'] : random.some(boroughs, 1, 2);
  return random.chance(0.05) ? [...within, 'beyond_region'] : within;
}

function contractOf(random: Random, supplier: string): NonNullable<FrontMatter['contracts']>[number] {
  return {
    with: supplier,
    ...(random.chance(0.8) && { value_gbp: random.whole(1, 900) * 500 }),
    ...(random.chance(0.4) && { url: `https://contracts.example/${random.whole(1, 99_999)}` }),
  };
}
