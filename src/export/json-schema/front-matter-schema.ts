import * as z from 'zod/mini';
import type { Collection } from '../../model/collections.ts';
import { collectionFields } from '../../model/fields/collection-fields.ts';
import { listSchemas, type FieldTable } from '../../model/fields/field.ts';
import { indexFields } from '../../model/fields/field-labels.ts';
import { describeField, makeJsonSchema, type JsonSchema } from './field-schema.ts';

/** The JSON Schema of the front matter of a collection's files, to be published at `address`. */
export function makeFrontMatterSchema(collection: Collection, address: string): JsonSchema {
  const table: FieldTable = collectionFields[collection];
  const fields = indexFields(table);
  const schema = makeJsonSchema(z.strictObject(listSchemas(table)), (path) => {
    if (path === '') return { title: `Front matter of content/${collection}/`, description: about[collection] };
    const field = fields.get(path);
    return field && describeField(field);
  });
  return { ...schema, $id: address };
}

const about: Readonly<Record<Collection, string>> = {
  projects: 'A declaration of a project. Its answers stand below, under their headings. Rules may ask for more.',
  organisations: 'An organisation that takes part in projects or has signed the Charter.',
  principles: 'A principle of the Charter; the prose below explains it.',
  reviews: 'An independent review of how signatories use the Charter.',
  pages: 'A page of the register; its prose stands below.',
  blueprints: 'A starting point for a declaration; draft answers stand below.',
  removed: 'A notice in place of an entry that had to be removed.',
  search: 'Words that mean the same, so that a search for one finds the others too.',
};
