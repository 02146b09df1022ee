import type { Term, ValueOf } from './term.ts';

/** How close the data is to a person. */
export const personalDataKinds = [
  { value: 'none', label: 'No data about people', explanation: 'Nothing in it comes from a person.' },
  { value: 'aggregated', label: 'Totals and averages', explanation: 'Counts over many people; nobody stands out.' },
  { value: 'anonymised', label: 'Anonymous data', explanation: 'About people whom nobody can pick out any more.' },
  { value: 'synthetic', label: 'Made-up data', explanation: 'Invented records that look like real ones.' },
  {
    value: 'pseudonymised',
    label: 'Data under a code instead of a name',
    explanation: 'Names are replaced by codes; somebody keeps the key.',
  },
  { value: 'identifiable', label: 'Data that names or shows people', explanation: 'A person can be picked out.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody has found out yet.' },
] as const satisfies readonly Term[];
/** A value of {@link personalDataKinds}. */
export type PersonalData = ValueOf<typeof personalDataKinds>;

/** Whether data of special categories (UK GDPR, Article 9) is used: health, ethnic origin, religion and the like. */
export const specialCategories = [
  { value: 'yes', label: 'Yes', explanation: 'Health, ethnic origin, belief, sexuality, biometrics and the like.' },
  { value: 'no', label: 'No', explanation: 'None of these.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody has found out yet.' },
] as const satisfies readonly Term[];
/** A value of {@link specialCategories}. */
export type SpecialCategory = ValueOf<typeof specialCategories>;

/** What kind of data is used. */
export const dataKinds = [
  { value: 'health_record', label: 'Health records', explanation: 'From doctors, hospitals or pharmacies.' },
  { value: 'social_care_record', label: 'Social care records', explanation: 'From care services.' },
  { value: 'education_record', label: 'Education records', explanation: 'From schools, colleges or universities.' },
  { value: 'administrative', label: 'Office records', explanation: 'Forms, cases, bookings, registers.' },
  { value: 'financial', label: 'Money records', explanation: 'Payments, taxes, benefits, debts.' },
  { value: 'location', label: 'Where people or things are', explanation: 'Positions and journeys.' },
  { value: 'camera', label: 'Camera pictures', explanation: 'Photographs and video.' },
  { value: 'sensor', label: 'Sensor readings', explanation: 'Temperature, movement, air, traffic counts.' },
  { value: 'voice', label: 'Voice recordings', explanation: 'Speech, live or recorded.' },
  { value: 'text', label: 'Written text', explanation: 'Letters, messages, notes, reports.' },
  { value: 'survey', label: 'Surveys', explanation: 'Answers that people gave to questions.' },
  { value: 'biometric', label: 'Biometric data', explanation: 'Faces, fingerprints, voices used to recognise people.' },
  { value: 'genetic', label: 'Genetic data', explanation: 'From genes.' },
  { value: 'open_data', label: 'Open data', explanation: 'Published for anyone to use.' },
  { value: 'other', label: 'Other data', explanation: 'None of these; the answers say what.' },
] as const satisfies readonly Term[];
/** A value of {@link dataKinds}. */
export type DataKind = ValueOf<typeof dataKinds>;
