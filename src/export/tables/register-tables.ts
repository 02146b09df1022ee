import { organisationFields } from '../../model/fields/organisation-fields.ts';
import { reviewFields } from '../../model/fields/review-fields.ts';
import { toPrincipleSlug } from '../../model/principles.ts';
import { principleFields } from '../../model/fields/collection-fields.ts';
import { writeMarkdown } from '../../serialize/serialize-markdown.ts';
import { listEntryColumns, exampleColumn, listColumns, makeColumn, placeColumn } from '../table-columns.ts';
import type { DerivedRegister } from '../../derive/derived-register.ts';
import type { Publisher } from '../publisher.ts';
import type { Table } from '../table.ts';

/** The register and its publisher. */
export interface Published {
  readonly register: DerivedRegister;
  readonly publisher: Publisher;
}

const { number, name, summary } = principleFields;
const addressColumn = makeColumn('address', 'Address', 'Its page in the register.', { kind: 'address' });

/** Tables that are not made from projects. */
export const registerTables: readonly Table<Published>[] = [
  {
    name: 'organisations',
    title: 'Organisations',
    meaning: 'One row for each organisation: signatories, and everybody else whom an entry mentions.',
    key: ['id'],
    links: [{ column: 'part_of', table: 'organisations', to: 'id' }],
    columns: [
      makeColumn('id', 'Id', 'The permanent id of the organisation: the name of its file.', {
        origin: 'the name of the file in content/organisations/',
      }),
      exampleColumn,
      // An organisation whose file is invalid has only an id.
      ...listColumns(
        'organisations',
        Object.values(organisationFields).filter((field) => field.name !== 'example' && field.name !== 'github'),
      ).map((column) => ({ ...column, required: false })),
      addressColumn,
    ],
    rows: ({ register, publisher }) =>
      register.organisations.map(({ id, fields }) => ({
        id,
        ...fields,
        address: `${publisher.address}/organisations/${id}/`,
      })),
  },
  {
    name: 'principles',
    title: 'Principles',
    meaning: 'One row for each of the eleven principles of the Charter.',
    key: ['number'],
    links: [],
    columns: [
      ...listColumns('principles', [number, name]),
      // Empty if the principle's file is invalid.
      ...listColumns('principles', [{ ...summary, required: false }]),
      addressColumn,
    ],
    rows: ({ register, publisher }) =>
      register.principles.map((principle) => ({
        number: principle.number,
        name: principle.name,
        summary: principle.summary === '' ? undefined : principle.summary,
        address: `${publisher.address}/principles/${toPrincipleSlug(principle)}/`,
      })),
  },
  {
    name: 'reviews',
    title: 'Independent reviews',
    meaning: 'One row for each independent review of how signatories use the Charter (Principle 11).',
    key: ['id'],
    links: [],
    columns: [
      makeColumn('id', 'Id', 'The id of the review: the name of its file.', {
        origin: 'the name of the file in content/reviews/',
      }),
      exampleColumn,
      ...listColumns(
        'reviews',
        Object.values(reviewFields).filter((field) => field.name !== 'example'),
      ),
      makeColumn('text', 'Text', 'What stands below the fields, in Markdown.', {
        required: false,
        origin: 'the text of the file in content/reviews/',
      }),
    ],
    rows: ({ register }) =>
      register.reviews.map(({ body, ...review }) => ({
        ...review,
        text: body.length > 0 ? writeMarkdown(body).trimEnd() : undefined,
      })),
  },
  {
    name: 'findings',
    title: 'Findings of reviews',
    meaning: 'One row for each finding of an independent review.',
    key: ['review_id', 'number'],
    links: [
      { column: 'review_id', table: 'reviews', to: 'id' },
      { column: 'principle', table: 'principles', to: 'number' },
    ],
    columns: [
      makeColumn('review_id', 'Review', 'Id of the review to which the finding belongs.', {
        origin: 'the name of the file in content/reviews/',
      }),
      placeColumn,
      exampleColumn,
      ...listEntryColumns('reviews', reviewFields.findings),
    ],
    rows: ({ register }) =>
      register.reviews.flatMap(({ id, findings, example }) =>
        findings.map((finding, index) => ({
          review_id: id,
          number: index + 1,
          ...(example && { example }),
          ...finding,
        })),
      ),
  },
];
