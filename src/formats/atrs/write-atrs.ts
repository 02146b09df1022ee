import { formatOpening, type Answer } from '../../model/answer.ts';
import { listInvolvements, listLeads } from '../../model/involvement.ts';
import { atrsFields, placesOf, type AtrsField } from './atrs-fields.ts';
import type { ProseQuestionId } from '../../model/questions/index.ts';
import type { FrontMatter } from '../../model/fields/declaration-fields.ts';
import { assessmentKinds, assessmentStatuses, findLabel, type Stage } from '../../model/vocabulary/index.ts';
import { writeMarkdown } from '../../serialize/serialize-markdown.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** A project as ATRS fields: texts by title of the newest version, in the standard's order, without empty fields. */
export type AtrsRecord = Readonly<Record<string, string>>;

/** The parts of a project that a record contains. */
export type RecordedProject = Pick<DerivedProject, 'front' | 'answers' | 'organisationName'>;

/** The field for an answer that has none of its own in ATRS. A part that begins with a field's lead goes to that field. */
const fallbackTitles: Readonly<Partial<Record<ProseQuestionId, string>>> = {
  records: 'Data completeness and representativeness',
  data_protection: 'Data access and storage',
  responsibility: 'Maintenance',
  mitigation: 'Risks and mitigations',
};

/** Introduces the mitigation, which shares a field with the risks in ATRS. */
const doneAboutIt = 'What is done about it';

const getTitle = ({ titles }: AtrsField) => titles[0]!;

/** The title of the field for an answer; undefined if ATRS has none. */
export function atrsHomeOf(question: ProseQuestionId): string | undefined {
  const own = atrsFields.find(({ to, lead }) => lead === undefined && placesOf(to).questions.includes(question));
  return own ? getTitle(own) : fallbackTitles[question];
}

/** Converts a project to an ATRS record by the crosswalk of the import, in reverse. */
export function atrsRecord(project: RecordedProject): AtrsRecord {
  const found = new Map<string, string[]>();
  const add = (title: string, ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text) found.set(title, [...(found.get(title) ?? []), text]);
  };
  for (const question of Object.keys(project.answers) as ProseQuestionId[]) {
    for (const [title, text] of splitAnswer(question, project.answers[question])) add(title, text);
  }
  for (const field of atrsFields) {
    const title = getTitle(field);
    // A text that an import has put into an answer takes precedence.
    if (field.lead !== undefined && found.has(title)) continue;
    add(title, ...listTexts(field, project));
  }
  return Object.fromEntries(
    atrsFields.map(getTitle).flatMap((title) => {
      const texts = found.get(title);
      return texts ? [[title, texts.join('\n\n')]] : [];
    }),
  );
}

/** Splits an answer into the texts of fields, each with the field's title. */
function splitAnswer(question: ProseQuestionId, answer: Answer): [title: string, text: string][] {
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
    if (field) parts.push([getTitle(field), words]);
    else if (last) last[1] += `\n\n${words}`;
    else parts.push([home, question === 'mitigation' ? `${doneAboutIt}: ${words}` : words]);
  }
  return parts;
}

/** The texts for an ATRS field from the front matter of a declaration. */
function listTexts({ titles: [title], to }: AtrsField, project: RecordedProject): readonly (string | undefined)[] {
  const { front, organisationName } = project;
  if ('field' in to) {
    const [first, second] = to.field.split('.') as ['title' | 'summary' | 'contact', 'team' | 'email' | 'url'];
    return [first === 'contact' ? front.contact[second] : front[first]];
  }
  if (title === 'Third party involvement') return listSuppliers(front).length > 0 ? ['Yes'] : [];
  if (!('special' in to)) return [];
  switch (to.special) {
    case 'organisation':
      return [
        joinNames(
          organisationName,
          title === 'Organisation name' ? listLeads(front) : [front.declared_by.organisation],
        ),
      ];
    case 'supplier':
      return [joinNames(organisationName, listSuppliers(front))];
    case 'owner':
      return [front.declared_by.post];
    case 'phase':
      return [phases[front.stage]];
    case 'model':
      return [joinLines((front.ai ?? []).map(({ name }) => name))];
    case 'human_review':
      return [joinLines((front.ai ?? []).map(({ person_checks: checks }) => checks))];
    case 'assessments':
      return [joinLines((front.assessments ?? []).map(formatAssessment))];
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

function listSuppliers(front: FrontMatter): string[] {
  const supplying = ['supplier', 'ai_supplier', 'contractor'];
  return [...new Set(listInvolvements(front).flatMap(({ id, as }) => (supplying.includes(as) ? [id] : [])))];
}

function joinNames(organisationName: (id: string) => string, ids: readonly string[]): string {
  return ids.map(organisationName).join('; ');
}

function joinLines(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter(Boolean))].join('\n');
}

function formatAssessment({
  kind,
  status,
  date,
  url,
  reason,
}: NonNullable<FrontMatter['assessments']>[number]): string {
  const state = `${findLabel(assessmentKinds, kind)}: ${findLabel(assessmentStatuses, status)}`;
  return [state, date, url, reason].filter(Boolean).join(', ');
}
