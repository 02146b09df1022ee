import type { Term, ValueOf } from './term.ts';

/** What a project is about. */
export const themes = [
  { value: 'health_and_social_care', label: 'Health and social care', explanation: 'Hospitals, doctors, care.' },
  { value: 'children_and_families', label: 'Children and families', explanation: 'Family help and safeguarding.' },
  { value: 'transport', label: 'Transport', explanation: 'Buses, trains, ferries, roads, walking and cycling.' },
  { value: 'education_and_skills', label: 'Education and skills', explanation: 'Schools, colleges and training.' },
  { value: 'business_and_economy', label: 'Business and economy', explanation: 'Firms, jobs and growth.' },
  { value: 'public_services', label: 'Public services', explanation: 'How public bodies run what they provide.' },
  { value: 'customer_contact', label: 'Contact with the public', explanation: 'Telephone, e-mail and web help.' },
  { value: 'money_and_benefits', label: 'Money and benefits', explanation: 'Tax, benefits, debts and grants.' },
  { value: 'environment_and_energy', label: 'Environment and energy', explanation: 'Air, water, waste, energy.' },
  { value: 'planning_and_land', label: 'Planning and land', explanation: 'What is built where.' },
  { value: 'housing', label: 'Housing', explanation: 'Homes, repairs and homelessness.' },
  { value: 'community_safety', label: 'Community safety', explanation: 'Fire, rescue, and safety in public places.' },
  { value: 'justice', label: 'Justice', explanation: 'Police, courts, prisons and legal advice.' },
  { value: 'culture_and_leisure', label: 'Culture and leisure', explanation: 'Libraries, museums, sport and parks.' },
  { value: 'democracy', label: 'Democracy', explanation: 'Elections, consultations and council meetings.' },
  { value: 'research', label: 'Research', explanation: 'Studies meant to find out something new.' },
  { value: 'other', label: 'Something else', explanation: 'None of these.' },
] as const satisfies readonly Term[];
/** A value of {@link themes}. */
export type Theme = ValueOf<typeof themes>;

/** Where a project works: the six boroughs, all of them, or beyond. */
export const areas = [
  { value: 'halton', label: 'Halton', explanation: 'The borough of Halton.' },
  { value: 'knowsley', label: 'Knowsley', explanation: 'The borough of Knowsley.' },
  { value: 'liverpool', label: 'Liverpool', explanation: 'The city of Liverpool.' },
  { value: 'sefton', label: 'Sefton', explanation: 'The borough of Sefton.' },
  { value: 'st_helens', label: 'St Helens', explanation: 'The borough of St Helens.' },
  { value: 'wirral', label: 'Wirral', explanation: 'The borough of Wirral.' },
  { value: 'whole_region', label: 'The whole region', explanation: 'All six boroughs.' },
  { value: 'beyond_region', label: 'Beyond the region', explanation: 'Also outside the Liverpool City Region.' },
] as const satisfies readonly Term[];
/** A value of {@link areas}. */
export type Area = ValueOf<typeof areas>;

/** Whom a project affects. */
export const people = [
  { value: 'residents', label: 'Residents', explanation: 'People who live here, in general.' },
  { value: 'patients', label: 'Patients', explanation: 'People who use health care.' },
  { value: 'social_care_users', label: 'People who use social care', explanation: 'At home or in a care home.' },
  { value: 'carers', label: 'Carers', explanation: 'People who look after someone, paid or not.' },
  { value: 'children_and_young_people', label: 'Children and young people', explanation: 'Up to about 18.' },
  { value: 'parents', label: 'Parents', explanation: 'Parents and guardians.' },
  { value: 'older_people', label: 'Older people', explanation: 'About 65 and over.' },
  { value: 'disabled_people', label: 'Disabled people', explanation: 'Including long-term illness.' },
  { value: 'students', label: 'Students', explanation: 'At college or university, or in training.' },
  { value: 'passengers', label: 'Passengers', explanation: 'On buses, trains, ferries or taxis.' },
  { value: 'road_users', label: 'Road users', explanation: 'Driving, cycling, riding or walking.' },
  { value: 'tenants', label: 'Tenants', explanation: 'People who rent their home.' },
  { value: 'homeless_people', label: 'Homeless people', explanation: 'Or at risk of becoming homeless.' },
  { value: 'jobseekers', label: 'Jobseekers', explanation: 'People who look for work.' },
  { value: 'benefit_claimants', label: 'People who claim benefits', explanation: 'Or who could.' },
  { value: 'migrants', label: 'Migrants', explanation: 'Including refugees and people seeking asylum.' },
  {
    value: 'people_in_contact_with_police',
    label: 'People in contact with the police',
    explanation: 'As a victim, a witness or a suspect.',
  },
  { value: 'businesses', label: 'Businesses', explanation: 'Firms and people who work for themselves.' },
  { value: 'staff', label: 'Staff', explanation: 'People who work for the organisation.' },
  { value: 'visitors', label: 'Visitors', explanation: 'People who come to a place or a service.' },
  { value: 'research_participants', label: 'People who take part in research', explanation: 'In a study.' },
  { value: 'other', label: 'Other people', explanation: 'None of these; the answers say who.' },
  { value: 'nobody_directly', label: 'Nobody directly', explanation: 'No person is affected directly.' },
] as const satisfies readonly Term[];
/** A value of {@link people}. */
export type People = ValueOf<typeof people>;
