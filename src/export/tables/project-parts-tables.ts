import { principleStates } from '../../derive/principle-states.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { makeAddedColumn, listEntryColumns, exampleColumn, placeColumn, projectColumn } from '../table-columns.ts';
import type { ExportedProject, JsonObject } from '../project-json.ts';

import type { Column, Link, Table } from '../table.ts';

/** The link from a row to its project. */
export const toProject: Link = { column: 'project_id', table: 'projects', to: 'id' };
const toOrganisation = (column: string): Link => ({ column, table: 'organisations', to: 'id' });

/** A table with a row for each entry of a list in a project's file. */
function makeListTable(
  name: string,
  field: DeclarationField,
  title: string,
  meaning: string,
  links: readonly Link[] = [],
): Table<ExportedProject> {
  return {
    name,
    title,
    meaning,
    key: ['project_id', 'number'],
    links: [toProject, ...links],
    columns: [projectColumn, placeColumn, exampleColumn, ...listEntryColumns('projects', declarationFields[field])],
    rows: ({ project }) =>
      ((project.front[field] ?? []) as readonly JsonObject[]).map((entry, index) => ({
        ...listProjectCells(project),
        number: index + 1,
        ...entry,
      })),
  };
}

/** The cells that every row of a project has. */
export function listProjectCells({ id, front }: ExportedProject['project']): JsonObject {
  return { project_id: id, ...(front.example && { example: true }) };
}

const organisationsInProjects = makeListTable(
  'project_organisations',
  'organisations',
  'Organisations in projects',
  'One row for each role of an organisation in a project.',
);

/** Tables with several rows for a project. */
export const projectParts: readonly Table<ExportedProject>[] = [
  {
    ...organisationsInProjects,
    links: [toProject, toOrganisation('organisation_id')],
    columns: organisationsInProjects.columns.map((column): Column =>
      column.name === 'id' ? { ...column, name: 'organisation_id' } : column,
    ),
  },
  {
    name: 'principle_states',
    title: 'How projects stand on the principles',
    meaning: 'One row for each project and principle of the Charter.',
    key: ['project_id', 'principle'],
    links: [toProject, { column: 'principle', table: 'principles', to: 'number' }],
    columns: [
      projectColumn,
      { ...makeAddedColumn('derived.principles.number', { kind: 'integer', path: ['number'] }), name: 'principle' },
      exampleColumn,
      { ...makeAddedColumn('derived.principles.name', { path: ['name'] }), name: 'name' },
      { ...makeAddedColumn('derived.principles.state', { path: ['state'], values: principleStates }), name: 'state' },
      {
        ...makeAddedColumn('derived.principles.open_because', {
          kind: 'list',
          required: false,
          path: ['open_because'],
        }),
        name: 'open_because',
      },
    ],
    rows: ({ project, json }) =>
      (json['derived'] as { principles: readonly JsonObject[] }).principles.map((principle) => ({
        ...listProjectCells(project),
        ...principle,
      })),
  },
  makeListTable('ai_systems', 'ai', 'AI systems', 'One row for each AI system in a project.', [
    toOrganisation('supplier'),
  ]),
  makeListTable('updates', 'updates', 'Updates', 'One row for each piece of news that a project has told.'),
  makeListTable(
    'assessments',
    'assessments',
    'Assessments',
    'One row for each assessment that a project names, done or not.',
  ),
  makeListTable('contracts', 'contracts', 'Contracts', 'One row for each contract that a project names.', [
    toOrganisation('with'),
  ]),
];
