import { outcomeStates, reviewStates } from '../../derive/outcome.ts';
import { listInvolvedIds, listLeads } from '../../model/involvement.ts';
import { principleStates } from '../../derive/principle-states.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { principles, toPrincipleSlug } from '../../model/principles.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import { aiKinds, aiRoles, answerStates, withheldReasons } from '../../model/vocabulary/index.ts';
import { makeAddedColumn, exampleColumn, listColumns, makeColumn } from '../table-columns.ts';
import type { ExportedProject } from '../project-json.ts';
import type { Column, Table } from '../table.ts';

/** Fields that come first, in an order of their own. */
const first = ['title', 'summary', 'example'];
const fields = listColumns('projects', Object.values(declarationFields));

/** One row for each project, with everything in it except lists of groups. */
export const projectsTable: Table<ExportedProject> = {
  name: 'projects',
  title: 'Projects',
  meaning: 'One row for each project: its fields, all its answers, and how it stands on each principle.',
  key: ['id'],
  links: [{ column: 'declared_by_organisation', table: 'organisations', to: 'id' }],
  columns: [
    makeAddedColumn('id', { origin: 'the name of the file in content/projects/' }),
    exampleColumn,
    ...fields.filter(({ name }) => name === 'title' || name === 'summary'),
    makeAddedColumn('address'),
    makeColumn('leads', 'Led by', 'Ids of the organisations that lead the project.', { kind: 'list' }),
    makeColumn('lead_names', 'Led by (names)', 'Names of the organisations that lead the project.', { kind: 'list' }),
    makeColumn(
      'involved',
      'Organisations',
      'Ids of all organisations that the entry mentions, each once. What each does is in the table project_organisations.',
      { kind: 'list' },
    ),
    makeColumn(
      'ai_kinds',
      'Kinds of AI',
      'What kinds of AI it uses, each once. The table ai_systems has each system.',
      {
        kind: 'list',
        values: aiKinds,
        required: false,
        origin: 'the field ai.kind of the file in content/projects/',
      },
    ),
    makeColumn('ai_roles', 'AI’s part in decisions', 'What parts its AI systems play in decisions, each once.', {
      kind: 'list',
      values: aiRoles,
      required: false,
      origin: 'the field ai.role of the file in content/projects/',
    }),
    ...fields.filter(({ name }) => !first.includes(name)),
    ...proseQuestions.flatMap(listAnswerColumns),
    ...principles.map((principle, index) => ({
      ...makeAddedColumn('derived.principles.state', { values: principleStates }),
      name: `principle_${toPrincipleSlug(principle).replaceAll('-', '_')}`,
      label: `Principle ${principle.number}: ${principle.name}`,
      path: ['derived', 'principles', String(index), 'state'],
    })),
    makeAddedColumn('derived.outcome', { values: outcomeStates }),
    makeAddedColumn('derived.review', { values: reviewStates }),
    makeAddedColumn('derived.updated', { kind: 'day' }),
    makeAddedColumn('derived.version.number', { kind: 'integer', required: false }),
    makeAddedColumn('derived.version.day', { kind: 'day', required: false }),
    makeAddedColumn('derived.version.commit', { required: false }),
    makeAddedColumn('derived.awaiting_correction', { kind: 'yes', required: false }),
  ],
  rows: ({ project: { front, organisationName }, json }) => [
    {
      ...json,
      leads: listLeads(front),
      lead_names: listLeads(front).map(organisationName),
      involved: listInvolvedIds(front),
      ai_kinds: [...new Set((front.ai ?? []).map(({ kind }) => kind))],
      ai_roles: [...new Set((front.ai ?? []).map(({ role }) => role))],
    },
  ],
};

function listAnswerColumns({ id, heading, ask, may_be_withheld }: (typeof proseQuestions)[number]): Column[] {
  const shared = { origin: `the answer under “${heading}” in the file in content/projects/` };
  const column = (part: 'state' | 'withheld' | 'text', details: Partial<Column> = {}) => ({
    ...makeAddedColumn(`answers.${part}`, { ...shared, ...details }),
    name: `answers_${id}_${part}`,
    path: ['answers', id, part],
  });
  const state = column('state', { label: `${heading}: state`, values: answerStates });
  const withheld = column('withheld', {
    label: `${heading}: why it is withheld`,
    values: withheldReasons,
    required: false,
  });
  return [
    state,
    ...(may_be_withheld ? [withheld] : []),
    column('text', { label: heading, meaning: `${ask} The answer, or the reason why there is none, in Markdown.` }),
  ];
}
