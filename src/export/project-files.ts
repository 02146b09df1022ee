import type { DerivedRegister } from '../derive/derived-register.ts';
import type { Publisher } from './publisher.ts';
import { GrowingFile, type ExportFile } from './export-file.ts';
import { listFormat, ListFile } from './list-json.ts';
import { makeProjectJson } from './project-json.ts';
import { Sheet, type MadeSheet } from './sheet.ts';
import { projectTables } from './tables/index.ts';

/** Everything that is made from the projects. */
interface ProjectFiles {
  /** The files with whole projects. */
  readonly whole: readonly ExportFile[];
  readonly sheets: readonly MadeSheet[];
  /** The ATRS records as JSON. */
  readonly atrs: ExportFile;
}

/**
 * Adds each project to every file, in one pass. All files are made from the same JSON of a project, so they cannot
 * contradict each other.
 */
export function makeProjectFiles({ projects, today }: DerivedRegister, publisher: Publisher): ProjectFiles {
  const { address, contentLicence } = publisher;
  const about = { as_of: today, licence: contentLicence.url, count: projects.length };
  const list = new ListFile(
    { $schema: `${address}/data/schema/projects.json`, schema: listFormat, ...about },
    'projects',
  );
  const records = new ListFile({ standard: atrsStandard, ...about }, 'records');
  const lines = new GrowingFile();
  const sheets = projectTables.map((table) => ({ table, sheet: new Sheet(table) }));
  for (const project of projects) {
    const entry = { project, json: makeProjectJson(project, publisher) };
    const json = JSON.stringify(entry.json);
    list.add(json);
    lines.add(`${json}\n`);
    for (const { table, sheet } of sheets) {
      for (const row of table.rows(entry)) {
        sheet.add(row);
        if (table.name === 'atrs') records.add(JSON.stringify(row));
      }
    }
  }
  return {
    whole: [
      {
        name: 'projects.json',
        group: 'whole',
        format: 'json',
        title: 'All projects in one file',
        meaning: 'Every project as a whole, in one list. For programs that can hold it all.',
        content: list.finish(),
      },
      {
        name: 'projects.jsonl',
        group: 'whole',
        format: 'jsonl',
        title: 'All projects, one a line',
        meaning: 'The same, a whole project on each line. For programs that read line by line.',
        content: lines.finish(),
      },
    ],
    sheets: sheets.map(({ sheet }) => sheet.finish()),
    atrs: {
      name: 'atrs.json',
      group: 'atrs',
      format: 'json',
      title: 'ATRS records as JSON',
      meaning: 'The same as JSON. Fields that would be empty are left out.',
      content: records.finish(),
    },
  };
}

const atrsStandard = 'https://github.com/co-cddo/algorithmic-transparency-recording-standard';
