import { fieldLabel } from '../../model/fields/field-labels.ts';
import { withoutRows } from './control-place.ts';

/** What one group of a list is called. */
const singular: Readonly<Record<string, string>> = {
  organisations: 'Organisation',
  ai: 'AI system',
  assessments: 'Assessment',
  contracts: 'Contract',
  updates: 'Update',
};

/** What one group of a list is called: `Assessment`. */
export function groupName(field: string): string {
  return singular[field] ?? fieldLabel(field);
}

/** What a part is called under the legend of what it belongs to: of "Contact: web page", "Web page". */
export function partLabel(path: string): string {
  const label = fieldLabel(path);
  const [, own] = /: (.+)$/.exec(label) ?? [];
  return own === undefined ? label : own.replace(/^./, (letter) => letter.toUpperCase());
}

/** What a part wants, where its name does not say it all. Keys are paths without numbers. */
const hints: Readonly<Record<string, string>> = {
  'organisations.role': 'Who leads, who pays, who supplies? An organisation with two parts in it is added twice.',
  'declared_by.post': 'Such as “Head of Outpatient Services”. A post, never a person’s name.',
  'declared_by.organisation': 'One of those that take part. Add it above if it is missing.',
  'ai.name': 'The product’s or system’s name, if it has one.',
  'ai.supplier': 'Who makes or sells it.',
  'ai.person_checks': 'In one sentence: who looks at what it does, and when.',
  'contact.team': 'The name of a team, such as “Parks Data Team”. Never a person.',
  'contact.email': 'A shared mailbox, not a private address.',
  'contact.phone': 'A number that the team answers.',
  'contact.url': 'Begins with https://',
  'contact.checked': 'The day somebody last made sure that these ways work.',
  'contest.how': 'One or two sentences: what somebody does who wants to object or refuse.',
  'contest.email': 'A shared mailbox, not a private address.',
  'contest.url': 'Begins with https://',
  'contest.post': 'The address of an office, never a home.',
  'contest.in_person': 'A counter, a desk or a drop-in, with its hours if they are short.',
  'contest.help': 'Such as interpreters, large print, or somebody who fills in a form together.',
  'assessments.date': 'A year is enough.',
  'assessments.url': 'Where anybody can read it, if it is published. Begins with https://',
  'assessments.reason': 'In a sentence.',
  'contracts.value_gbp': 'In whole pounds without VAT, in digits alone.',
  'contracts.url': 'Where the contract or its notice is published. Begins with https://',
  'updates.text': 'In plain words, the good and the bad.',
  'updates.url': 'Where to read more. Begins with https://',
  name: 'Its full name, as it is known.',
  description: 'One plain sentence on what it does for people. Needed for whoever leads a project.',
  mission: 'In its own words. Needed for a company that leads a project.',
  contact: 'How to reach it. Needed for whoever leads a project.',
  part_of: 'Only where it belongs to a bigger one that is in the register.',
};

/** The hint of a part; undefined where its name says enough. */
export function partHint(path: string): string | undefined {
  const name = withoutRows(path);
  return Object.hasOwn(hints, name) ? hints[name] : undefined;
}
