import { atrsFields } from '../../formats/atrs/atrs-fields.ts';
import { atrsRecord } from '../../formats/atrs/write-atrs.ts';
import { makeAddedColumn, exampleColumn, makeColumn } from '../table-columns.ts';
import type { ExportedProject } from '../project-json.ts';
import type { Table } from '../table.ts';

const required = ['Title', 'Organisation name', 'Phase', 'One sentence description', 'Description'];

/** Every project in the fields of the UK's Algorithmic Transparency Recording Standard, under the standard's own titles. */
export const atrsTable: Table<ExportedProject> = {
  name: 'atrs',
  title: 'Projects as ATRS records',
  meaning:
    'One row for each project, in the fields of the UK government’s Algorithmic Transparency Recording Standard. What ATRS does not ask is left out.',
  key: ['id'],
  links: [{ column: 'id', table: 'projects', to: 'id' }],
  columns: [
    makeAddedColumn('id', { origin: 'the name of the file in content/projects/' }),
    exampleColumn,
    makeAddedColumn('address'),
    ...atrsFields.map(({ titles: [title = ''] }) =>
      makeColumn(title, title, `What the declaration says for this field of ATRS.`, {
        required: required.includes(title),
        origin: 'made from the entry by the crosswalk in docs/atrs.md',
        path: ['record', title],
      }),
    ),
  ],
  rows: ({ project, json }) => [
    {
      id: project.id,
      ...(project.front.example && { example: true }),
      address: json['address'],
      record: atrsRecord(project),
    },
  ],
};
