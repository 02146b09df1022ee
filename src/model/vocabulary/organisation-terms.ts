import type { Term, ValueOf } from './term.ts';

/** The four types of organisation in the Charter's guide. */
export const organisationTypes = [
  { value: 'academic', label: 'Academic', explanation: 'Universities, colleges, schools and research bodies.' },
  { value: 'public_service', label: 'Public service', explanation: 'Bodies that serve the public by law.' },
  { value: 'voluntary', label: 'Voluntary sector', explanation: 'Charities and others not run for profit.' },
  { value: 'commercial', label: 'Commercial', explanation: 'Companies run for profit.' },
] as const satisfies readonly Term[];
/** A value of {@link organisationTypes}. */
export type OrganisationType = ValueOf<typeof organisationTypes>;

/** A kind of organisation, and the guide's type it belongs to (none where the guide has no such type). */
export interface OrganisationKindTerm extends Term {
  readonly type: OrganisationType;
}

/** Kinds of organisation. */
export const organisationKinds = [
  {
    value: 'academic',
    label: 'University or research body',
    explanation: 'Teaches at degree level or does research.',
    type: 'academic',
  },
  {
    value: 'school_or_college',
    label: 'School or college',
    explanation: 'Teaches children, young people or adults.',
    type: 'academic',
  },
  { value: 'council', label: 'Council', explanation: 'A local authority.', type: 'public_service' },
  {
    value: 'combined_authority',
    label: 'Combined authority',
    explanation: 'Councils acting together by law.',
    type: 'public_service',
  },
  { value: 'nhs', label: 'NHS', explanation: 'Part of the National Health Service.', type: 'public_service' },
  {
    value: 'police_fire_rescue',
    label: 'Police, fire or rescue',
    explanation: 'An emergency service.',
    type: 'public_service',
  },
  {
    value: 'public_service',
    label: 'Other public service',
    explanation: 'Any other public body.',
    type: 'public_service',
  },
  { value: 'voluntary', label: 'Charity or community group', explanation: 'Not run for profit.', type: 'voluntary' },
  {
    value: 'social_enterprise',
    label: 'Social enterprise',
    explanation: 'Trades for a social purpose.',
    type: 'voluntary',
  },
  {
    value: 'housing_association',
    label: 'Housing association',
    explanation: 'Lets homes and is not run for profit.',
    type: 'voluntary',
  },
  { value: 'commercial', label: 'Company', explanation: 'Run for profit.', type: 'commercial' },
  {
    value: 'partnership',
    label: 'Partnership',
    explanation: 'Several organisations under one name.',
    type: 'public_service',
  },
  { value: 'other', label: 'Other', explanation: 'None of these.', type: 'voluntary' },
] as const satisfies readonly OrganisationKindTerm[];
/** A value of {@link organisationKinds}. */
export type OrganisationKind = ValueOf<typeof organisationKinds>;

/** What an independent review found on a principle. */
export const reviewFindings = [
  { value: 'meets', label: 'Meets the principle', explanation: 'Nothing needs to change.' },
  { value: 'improve', label: 'Can improve', explanation: 'Good enough, with something to do better.' },
  { value: 'concern', label: 'Concern', explanation: 'Not good enough; something has to change.' },
] as const satisfies readonly Term[];
/** A value of {@link reviewFindings}. */
export type ReviewFinding = ValueOf<typeof reviewFindings>;
