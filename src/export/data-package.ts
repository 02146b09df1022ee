import type { Day } from '../text/dates.ts';
import type { Publisher } from './publisher.ts';
import type { JsonObject } from './project-json.ts';
import type { Column, ColumnKind, Link, TableShape } from './table.ts';

/** A table with the size of its file. */
export interface SizedTable {
  /** The table's shape. */
  readonly table: TableShape;
  /** The size of its CSV file. */
  readonly bytes: number;
}

/**
 * The Frictionless data package: columns, relations and licence of the tables. In version 1 of the standard, which tools for
 * version 2 read too.
 */
export function makeDataPackage(tables: readonly SizedTable[], publisher: Publisher, today: Day): JsonObject {
  const { name, region, address, keeper, email, contentLicence } = publisher;
  return {
    profile: 'tabular-data-package',
    name: name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-'),
    id: `${address}/data/datapackage.json`,
    title: `${name}, ${region}`,
    description: describeData(publisher),
    homepage: `${address}/data/`,
    version: today,
    created: `${today}T00:00:00Z`,
    licenses: [
      { name: contentLicence.name.replaceAll(' ', '-'), title: contentLicence.name, path: contentLicence.url },
    ],
    sources: [{ title: name, path: `${address}/` }],
    contributors: [{ title: keeper, email, role: 'publisher' }],
    keywords,
    resources: tables.map(makeResource),
  };
}

/** Describes the data set in a few sentences for a catalogue. */
export function describeData({ region, keeper }: Publisher): string {
  return `What organisations in the ${region} have declared of their data and AI projects under the Community Charter on Data and AI, and what came of them. The answers are the projects’ own. The ${keeper} has not verified them. Rows with the word true in the column example are invented.`;
}

/** Keywords of the data set for catalogues. */
export const keywords = [
  'artificial intelligence',
  'algorithmic transparency',
  'AI register',
  'data ethics',
  'public services',
] as const;

function makeResource({ table, bytes }: SizedTable): JsonObject {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: table.title,
    description: table.meaning,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema: {
      fields: table.columns.map(makeField),
      primaryKey: table.key,
      ...(table.links.length > 0 && { foreignKeys: table.links.map((link) => makeForeignKey(link, table)) }),
      missingValues: [''],
    },
  };
}

function makeForeignKey({ column, table: other, to }: Link, { name }: TableShape): JsonObject {
  // In the standard, an empty name refers to the table itself.
  return { fields: column, reference: { resource: other === name ? '' : other, fields: to } };
}

function makeField({ name, label, meaning, kind, values, required, origin }: Column): JsonObject {
  const one = values?.map(({ value }) => value);
  const constraints = {
    ...(required && { required: true }),
    ...(one && kind !== 'list' && { enum: one }),
    ...(one && kind === 'list' && { pattern: `(${one.join('|')})(\\|(${one.join('|')}))*` }),
    ...(kind === 'date' && { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' }),
  };
  return {
    name,
    title: label,
    description: kind === 'list' ? `${meaning} A list: | stands between its values.` : meaning,
    ...types[kind],
    ...(Object.keys(constraints).length > 0 && { constraints }),
    origin,
  };
}

const types: Readonly<Record<ColumnKind, { readonly type: string; readonly format?: string }>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  yes: { type: 'boolean' },
  day: { type: 'date' },
  date: { type: 'string' },
  // Not marked as e-mail and web addresses: tools differ in which of them they know.
  email: { type: 'string' },
  address: { type: 'string' },
  list: { type: 'string' },
};
