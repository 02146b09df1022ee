import { fieldHints } from './field-hints.ts';

/** Hints for fields inside fields and for those of an organisation, by their paths without list numbers. */
const hints: Readonly<Record<string, string>> = {
  'organisations.id': 'Choose one of the register, or add it.',
  'organisations.role': 'One with two parts in the project is listed twice.',
  'declared_by.post': 'A post, such as Head of Parks. Never a person’s name.',
  'declared_by.organisation': 'One of the organisations of this project.',
  'ai.name': 'What its maker calls it, if it has a name.',
  'ai.supplier': 'Who sells or provides it. Leave it empty if you made it yourselves.',
  'ai.person_checks': 'Who looks at what it says before anything happens, and what they can change. One sentence.',
  'contact.team': 'A team or an office. Never a private person.',
  'contact.email': 'A shared mailbox that somebody reads.',
  'contact.phone': 'A number that somebody answers. Many people have no e-mail.',
  'contact.url': 'A web page with a form or more ways to reach you.',
  'contact.checked': 'The day somebody last tried these and had an answer.',
  'responsible.bias': 'The post that corrects it where it treats some people worse.',
  'responsible.updating': 'The post that keeps it up to date.',
  'responsible.monitoring': 'The post that watches how well it works in use.',
  'responsible.training': 'The post that trains staff in its use, its benefits and its limits.',
  'contest.how': 'What somebody has to do, in a sentence or two.',
  'contest.post': 'A postal address of the organisation. Never a home address.',
  'contest.in_person': 'Where somebody can go and say it, and when.',
  'contest.help': 'Interpreters, large print, somebody who writes it down.',
  'contest.reply_days': 'In digits.',
  'contest.opt_out': 'Whether people can ask you not to use data about them.',
  'contest.person_instead': 'Whether people can ask for a person to do what the AI does.',
  'assessments.date': 'For one that is done. The year is enough.',
  'assessments.url': 'Where people can read it.',
  'assessments.reason': 'For one that is not needed.',
  'contracts.with': 'The supplier.',
  'contracts.value_gbp': 'In whole pounds, without VAT. Digits alone.',
  'contracts.url': 'Where the contract or its notice is published.',
  'updates.text': 'What happened, in plain words. An outcome says what came of the project, good or bad.',
  'updates.url': 'Where people can read more.',
  'updates.result': 'For an outcome: how it compares with what was hoped for.',
  name: 'Its full name, as people know it.',
  description: 'One plain sentence about what it does. Signatories and leads need one.',
  mission: 'The mission statement of a company.',
  part_of: 'The organisation it belongs to, if that is in the register.',
  signatory_since: 'The day it signed the Charter. Leave it empty if it has not.',
  github: 'Accounts that send in files for it. They are not shown.',
};

/** Every path that has a hint of its own here. */
export const hintedFields: readonly string[] = Object.keys(hints);

/** What a field wants, by its path, list numbers or not: `ai.0.name`; undefined where the label says it all. */
export function hintFor(path: string): string | undefined {
  const name = path.replace(/\.\d+/g, '');
  if (Object.hasOwn(hints, name)) return hints[name];
  return Object.hasOwn(fieldHints, name) ? fieldHints[name as keyof typeof fieldHints].hint : undefined;
}
