import { formatOpening, type Answer } from '../../model/answer.ts';
import { listInvolvements, listLeads } from '../../model/involvement.ts';
import { atrsFields, placesOf, type AtrsField } from './atrs-fields.ts';
import type { ProseQuestionId } from '../../model/questions/index.ts';
import type { FrontMatter } from '../../model/fields/declaration-fields.ts';
import { assessmentKinds, assessmentStatuses, findLabel, type Stage } from '../../model/vocabulary/index.ts';
import { writeMarkdown } from '../../serialize/serialize-markdown.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** A project in the fields of ATRS, by the titles of the newest version, in the standard's order; empty fields are left out. */
export type AtrsRecord = Readonly<Record<string, string>>;

/** What a record is made of. */
export type RecordedProject = Pick<DerivedProject, 'front' | 'answers' | 'organisationName'>;

/**
 * Where a whole answer goes for which ATRS has no field of its own, so that it is not lost. What an import once put into an
 * answer after words such as "How it is built:" goes back to the field from which it came.
 */
const homes: Readonly<Partial<Record<ProseQuestionId, string>>> = {
  records: 'Data completeness and representativeness',
  data_protection: 'Data access and storage',
  responsibility: 'Maintenance',
  mitigation: 'Risks and mitigations',
};

/** Introduces what is done about harm: ATRS has one field for both. */
const doneAboutIt = 'What is done about it';

const titleOf = ({ titles }: AtrsField) => titles[0]!;

/** The field that takes an answer as a whole; nothing for a question that ATRS does not ask. */
export function atrsHomeOf(question: ProseQuestionId): string | undefined {
  const own = atrsFields.find(({ to, lead }) => lead === undefined && placesOf(to).questions.includes(question));
  return own ? titleOf(own) : homes[question];
}

/** A project as an ATRS record: the crosswalk of the import (import/atrs/fields.ts), walked back. */
export function atrsRecord(project: RecordedProject): AtrsRecord {
  const found = new Map<string, string[]>();
  const add = (title: string, ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text) found.set(title, [...(found.get(title) ?? []), text]);
  };
  for (const question of Object.keys(project.answers) as ProseQuestionId[]) {
    for (const [title, text] of sharedOut(question, project.answers[question])) add(title, text);
  }
  for (const field of atrsFields) {
    const title = titleOf(field);
    // What came back from an answer says it already, in the record's own words.
    if (field.lead !== undefined && found.has(title)) continue;
    add(title, ...factsFor(field, project));
  }
  return Object.fromEntries(
    atrsFields.map(titleOf).flatMap((title) => {
      const texts = found.get(title);
      return texts ? [[title, texts.join('\n\n')]] : [];
    }),
  );
}

/** The parts of an answer, each with the title of the field to which it goes. */
function sharedOut(question: ProseQuestionId, answer: Answer): [title: string, text: string][] {
  const home = atrsHomeOf(question);
  if (home === undefined) return [];
  const leads = atrsFields.filter(({ to, lead }) => lead !== undefined && placesOf(to).questions.includes(question));
  const opening = formatOpening(answer);
  const text = `${opening}${opening && ' '}${writeMarkdown(answer.blocks).trimEnd()}`;
  const parts: [title: string, text: string][] = [];
  for (const paragraph of text.split('\n\n')) {
    const field = leads.find(({ lead }) => paragraph.startsWith(`${lead}: `));
    const words = field ? paragraph.slice(field.lead!.length + 2) : paragraph;
    const last = parts.at(-1);
    if (field) parts.push([titleOf(field), words]);
    else if (last) last[1] += `\n\n${words}`;
    else parts.push([home, question === 'mitigation' ? `${doneAboutIt}: ${words}` : words]);
  }
  return parts;
}

/** What the fields of a declaration say for a field of ATRS. */
function factsFor({ titles: [title], to }: AtrsField, project: RecordedProject): readonly (string | undefined)[] {
  const { front, organisationName } = project;
  if ('field' in to) {
    const [first, second] = to.field.split('.') as ['title' | 'summary' | 'contact', 'team' | 'email' | 'url'];
    return [first === 'contact' ? front.contact[second] : front[first]];
  }
  if (title === 'Third party involvement') return suppliersOf(front).length > 0 ? ['Yes'] : [];
  if (!('special' in to)) return [];
  switch (to.special) {
    case 'organisation':
      return [
        named(organisationName, title === 'Organisation name' ? listLeads(front) : [front.declared_by.organisation]),
      ];
    case 'supplier':
      return [named(organisationName, suppliersOf(front))];
    case 'owner':
      return [front.declared_by.post];
    case 'phase':
      return [phases[front.stage]];
    case 'model':
      return [lines((front.ai ?? []).map(({ name }) => name))];
    case 'human_review':
      return [lines((front.ai ?? []).map(({ person_checks: checks }) => checks))];
    case 'assessments':
      return [lines((front.assessments ?? []).map(assessmentInWords))];
    case 'appeals':
      return [];
  }
}

const phases: Readonly<Record<Stage, string>> = {
  idea: 'Idea',
  procurement: 'Pre-deployment',
  development: 'Pre-deployment',
  pilot: 'Beta/Pilot',
  live: 'Production',
  paused: 'Production (paused)',
  retired: 'Retired',
  withdrawn: 'Retired (given up before it was used)',
};

function suppliersOf(front: FrontMatter): string[] {
  const supplying = ['supplier', 'ai_supplier', 'contractor'];
  return [...new Set(listInvolvements(front).flatMap(({ id, as }) => (supplying.includes(as) ? [id] : [])))];
}

function named(organisationName: (id: string) => string, ids: readonly string[]): string {
  return ids.map(organisationName).join('; ');
}

function lines(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter(Boolean))].join('\n');
}

function assessmentInWords({
  kind,
  status,
  date,
  url,
  reason,
}: NonNullable<FrontMatter['assessments']>[number]): string {
  const state = `${findLabel(assessmentKinds, kind)}: ${findLabel(assessmentStatuses, status)}`;
  return [state, date, url, reason].filter(Boolean).join(', ');
}
