import type { OrganisationFields, ReviewFields } from '../../../src/model/fields/collection-fields.ts';
import { principles } from '../../../src/model/principles.ts';
import { organisationKinds, reviewFindings } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { generateContact, inventWord, lastDay, pickDay } from './invented.ts';

/** An organisation and its id. */
export interface GeneratedOrganisation {
  readonly id: string;
  readonly fields: OrganisationFields;
}

/** What organisations of a kind call themselves, where that is not a plain "… Trust". */
const endings: Partial<Record<OrganisationFields['kind'], string>> = {
  academic: 'University',
  school_or_college: 'College',
  council: 'Council',
  combined_authority: 'Authority',
  nhs: 'Hospitals',
  police_fire_rescue: 'Fire and Rescue',
  housing_association: 'Homes',
  commercial: 'Software',
  partnership: 'Partnership',
};

/** Organisations of every kind, each with a name of its own, most of them signatories. */
export function generateOrganisations(count: number, random: Random): GeneratedOrganisation[] {
  const made: GeneratedOrganisation[] = [];
  for (let index = 0; index < count; index += 1) {
    const { value: kind } = organisationKinds[index % organisationKinds.length]!;
    const word = inventWord(index);
    const ending = endings[kind] ?? 'Trust';
    const id = `${word}-${ending.toLowerCase().replaceAll(' ', '-')}`;
    const name = `${word[0]!.toUpperCase()}${word.slice(1)} ${ending}`;
    const parent = index > 10 && random.chance(0.1) ? random.pick(made).id : undefined;
    const fields: OrganisationFields = {
      name,
      kind,
      description: `An invented organisation that stands for others like it, number ${index + 1} of ${count}.`,
      ...(kind === 'commercial' && { mission: 'To make everyday services simpler for the people who use them.' }),
      contact: generateContact(random, id, 'Data Projects Office'),
      ...(parent && { part_of: parent }),
      ...(random.chance(0.7) && { signatory_since: pickDay(random, '2025-03-10', '2026-10-31') }),
      ...(random.chance(0.3) && { github: [`${id.slice(0, 30)}-data`] }),
      example: true,
    };
    made.push({ id, fields });
  }
  return made;
}

/** How many organisations one review covers. */
const covered = 12;

/** Independent reviews that cover half of the organisations between them. */
export function generateReviews(organisations: readonly GeneratedOrganisation[], random: Random): ReviewFields[] {
  return Array.from({ length: Math.ceil(organisations.length / 2 / covered) }, () => ({
    date: pickDay(random, '2025-06-01', lastDay),
    reviewer: 'A panel of residents',
    independence: 'No member works for a body under review.',
    covers: random.some(organisations, covered, covered).map(({ id }) => id),
    findings: random.some(principles, 2, 5).map(({ number }) => ({
      principle: number,
      finding: random.pick(reviewFindings).value,
      note: 'The panel read the entries and spoke with people whom the projects affect.',
    })),
    example: true as const,
  }));
}
