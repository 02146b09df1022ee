import type { Collection } from '../collections.ts';
import { fieldHints } from './field-hints.ts';

/**
 * What the fields mean that the form does not explain one by one: those inside a field of a declaration, and those of other
 * files. Keys are paths in the front matter without the numbers of list entries. A test finds one that is missing or left over.
 */
const meanings: Readonly<Record<Collection, Readonly<Record<string, string>>>> = {
  projects: {
    'organisations.id': 'Id of an organisation that takes part.',
    'organisations.role': 'What it does in the project. An organisation with two roles is listed twice.',
    'declared_by.post': 'The post that takes responsibility for this entry. Never a person’s name.',
    'declared_by.organisation': 'Id of the organisation of that post.',
    'ai.kind': 'What kind of thing the AI system does.',
    'ai.role': 'What part the AI system plays in decisions.',
    'ai.name': 'What the system or product is called.',
    'ai.supplier': 'Id of the organisation that supplies the system.',
    'ai.person_checks': 'How a person checks what the system does.',
    'contact.team': 'The team to ask.',
    'contact.email': 'Its e-mail address.',
    'contact.phone': 'Its telephone number, as people write it.',
    'contact.url': 'Its web page.',
    'contact.checked': 'The day somebody last made sure that this contact works.',
    'responsible.bias': 'The post that corrects bias in the AI, or does_not_apply, or not_sure.',
    'responsible.updating': 'The post that keeps the AI up to date, or does_not_apply, or not_sure.',
    'responsible.monitoring': 'The post that watches the AI in use, or does_not_apply, or not_sure.',
    'responsible.training': 'The post that sees to it that staff are trained, or does_not_apply, or not_sure.',
    'contest.how': 'How to object, appeal or refuse, in a sentence or two.',
    'contest.email': 'E-mail address for an objection.',
    'contest.url': 'Web page for an objection.',
    'contest.phone': 'Telephone number for an objection.',
    'contest.post': 'Postal address for an objection.',
    'contest.in_person': 'Where to go to object in person.',
    'contest.help': 'Help that is offered: interpreters, accessible formats and the like.',
    'contest.reply_days': 'Working days within which an answer is promised.',
    'contest.opt_out': 'Whether people can keep their data out of the project.',
    'contest.person_instead': 'Whether people can have a person instead of AI.',
    'assessments.kind': 'What the assessment looks at.',
    'assessments.status': 'Whether it has been done.',
    'assessments.date': 'When it was done: a year, a month or a day.',
    'assessments.url': 'Where it can be read.',
    'assessments.reason': 'Why no such assessment is needed.',
    'contracts.with': 'Id of the organisation with which the contract was made.',
    'contracts.value_gbp': 'What the contract is worth in whole pounds, without VAT.',
    'contracts.url': 'Where the contract can be read.',
    'updates.date': 'The day it happened.',
    'updates.kind': 'What kind of news it is.',
    'updates.text': 'What happened, in plain words.',
    'updates.url': 'Where to read more.',
    'updates.result': 'For an outcome: how it compares with what was hoped for.',
  },
  organisations: {
    name: 'What the organisation is called.',
    kind: 'What kind of organisation it is.',
    description: 'What it does, in one plain sentence.',
    mission: 'Its mission statement; companies give one.',
    contact: 'Whom to ask about its use of data and AI; a team, never a private person.',
    'contact.team': 'The team to ask.',
    'contact.email': 'Its e-mail address.',
    'contact.phone': 'Its telephone number, as people write it.',
    'contact.url': 'Its web page.',
    'contact.checked': 'The day somebody last made sure that this contact works.',
    part_of: 'Id of the organisation that it is a part of.',
    signatory_since: 'The day it signed the Charter; empty for one that has not.',
    nothing_to_declare: 'The day it last said that it has no project to declare.',
    github: 'GitHub accounts that hand in declarations for it. They are not shown on the site.',
    example: 'Marks an invented organisation.',
  },
  principles: {
    number: 'Its number in the Charter, 1 to 11.',
    name: 'What the Charter calls it.',
    summary: 'What it asks, in one plain sentence.',
  },
  reviews: {
    date: 'The day of the review.',
    reviewer: 'The organisation or post that did the review.',
    independence: 'How the reviewer is independent.',
    covers: 'Ids of the organisations it looked at, or whole_charter.',
    findings: 'What it found on each principle it looked at.',
    'findings.principle': 'Number of the principle.',
    'findings.finding': 'How the organisations stand.',
    'findings.note': 'What was seen.',
    'findings.action': 'What has to be done about it.',
    'findings.due': 'The day by which it has to be done.',
    charter_changes: 'What changed in the Charter because of this review.',
    example: 'Marks an invented review.',
  },
  pages: {
    title: 'The heading of the page.',
    summary: 'What the page is about, in one plain sentence.',
  },
  blueprints: {
    name: 'What the starting point is called.',
    summary: 'Whom it is for, in one plain sentence.',
  },
  removed: {
    date: 'The day the entry was removed.',
    ground: 'The ground in law.',
    note: 'What happened, without repeating what had to be removed.',
    previous_ids: 'Ids the entry had before; their addresses lead to the notice.',
  },
  search: {
    title: 'What the list is called.',
    groups: 'Groups of words. A search for one word of a group finds the others, too.',
  },
};

/** Every path of a collection that has a meaning here. */
export function explainedFields(collection: Collection): readonly string[] {
  return Object.keys(meanings[collection]);
}

/**
 * What a field of a file of a collection means, in a sentence or two. A field of a starting point that is not its own means
 * what it means in a declaration. Undefined for a field nobody knows.
 */
export function fieldMeaning(collection: Collection, path: string): string | undefined {
  const own = meanings[collection];
  if (Object.hasOwn(own, path)) return own[path];
  if (collection !== 'projects' && collection !== 'blueprints') return undefined;
  if (Object.hasOwn(fieldHints, path)) return fieldHints[path as keyof typeof fieldHints].hint;
  return collection === 'blueprints' ? fieldMeaning('projects', path) : undefined;
}
