import { makeCatalogue } from './catalogue.ts';
import { byteOrderMark } from '../text/csv.ts';
import { makeDataPackage } from './data-package.ts';
import type { DerivedRegister } from '../derive/derived-register.ts';
import type { Publisher } from './publisher.ts';
import { makeJsonFile, type ExportFile } from './export-file.ts';
import { makeProjectFiles } from './project-files.ts';
import { collections } from '../model/collections.ts';
import { makeFrontMatterSchema } from './json-schema/front-matter-schema.ts';
import { makeListSchema, makeProjectSchema } from './json-schema/project-schema.ts';
import { Sheet, type MadeSheet } from './sheet.ts';
import { registerTables } from './tables/index.ts';

/** Makes every file under `/data/` in one pass over the projects, in the order in which the page lists them. */
export function makeExportFiles(register: DerivedRegister, publisher: Publisher): ExportFile[] {
  const { whole, sheets, atrs } = makeProjectFiles(register, publisher);
  const others = registerTables.map((table) => {
    const sheet = new Sheet(table);
    for (const row of table.rows({ register, publisher })) sheet.add(row);
    return sheet.finish();
  });
  const tables = [...sheets, ...others];
  const data = [...whole, ...tables.map(makeTableFile), atrs];
  return [...data, ...data.flatMap(copyForExcel), ...makeDescriptions(data, tables, register, publisher)];
}

/** The path of a file's copy for Excel, below `/data/`. */
export function nameExcelCopy(name: string): string {
  return `excel/${name}`;
}

function copyForExcel(file: ExportFile): ExportFile[] {
  if (file.format !== 'csv') return [];
  const content = new Blob([byteOrderMark, file.content]);
  return [{ ...file, name: nameExcelCopy(file.name), group: 'excel', content }];
}

function makeTableFile({ table: { name, title, meaning }, content }: MadeSheet): ExportFile {
  return { name: `${name}.csv`, group: name === 'atrs' ? 'atrs' : 'table', format: 'csv', title, meaning, content };
}

function makeDescriptions(
  data: readonly ExportFile[],
  tables: readonly MadeSheet[],
  register: DerivedRegister,
  publisher: Publisher,
): ExportFile[] {
  const { today, projects } = register;
  const first = projects.map(({ front }) => front.declared).sort()[0];
  const at = (name: string) => `${publisher.address}/data/${name}`;
  const sized = tables.map(({ table, content }) => ({ table, bytes: content.size }));
  return [
    makeJsonFile(
      'datapackage.json',
      'Data package',
      'What every table and every column holds and how the tables belong together, in the Frictionless standard.',
      makeDataPackage(sized, publisher, today),
    ),
    {
      ...makeJsonFile(
        'catalog.jsonld',
        'Catalogue entry',
        'What the data set is, who publishes it and where its files are, in the words of schema.org and of DCAT.',
        makeCatalogue(data, publisher, { first, today }),
      ),
      format: 'jsonld',
    },
    makeJsonFile(
      'schema/project.json',
      'Schema of a project',
      'JSON Schema of the JSON of one project.',
      makeProjectSchema(at('schema/project.json')),
    ),
    makeJsonFile(
      'schema/projects.json',
      'Schema of all projects',
      'JSON Schema of the list of all projects.',
      makeListSchema(at('schema/projects.json'), at('schema/project.json')),
    ),
    ...collections.map((collection) => {
      const name = `schema/front-matter/${collection}.json`;
      const meaning = `JSON Schema of the fields of the files in content/${collection}/.`;
      return makeJsonFile(name, `Schema of files: ${collection}`, meaning, makeFrontMatterSchema(collection, at(name)));
    }),
  ];
}
