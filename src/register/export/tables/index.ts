import type { Entry } from '../entry.ts';
import type { Table, TableShape } from '../table.ts';
import { atrsTable } from './atrs.ts';
import { projectParts } from './parts-of-projects.ts';
import { projectsTable } from './projects.ts';
import { registerTables } from './register-tables.ts';
import { versionsTable } from './versions.ts';

/** Tables whose rows are made of one project after the other. */
export const projectTables: readonly Table<Entry>[] = [projectsTable, ...projectParts, versionsTable, atrsTable];

/** Every table of the register, the one with a row for each project first. */
export const tables: readonly TableShape[] = [
  projectsTable,
  ...projectParts,
  versionsTable,
  ...registerTables,
  atrsTable,
];

export { registerTables };
