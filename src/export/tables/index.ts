import type { ExportedProject } from '../project-json.ts';
import type { Table, TableShape } from '../table.ts';
import { atrsTable } from './atrs-table.ts';
import { projectParts } from './project-parts-tables.ts';
import { projectsTable } from './projects-table.ts';
import { registerTables } from './register-tables.ts';
import { versionsTable } from './versions-table.ts';

/** Tables whose rows are made from one project at a time. */
export const projectTables: readonly Table<ExportedProject>[] = [
  projectsTable,
  ...projectParts,
  versionsTable,
  atrsTable,
];

/** Every table of the register, the one with a row for each project first. */
export const tables: readonly TableShape[] = [
  projectsTable,
  ...projectParts,
  versionsTable,
  ...registerTables,
  atrsTable,
];

export { registerTables };
