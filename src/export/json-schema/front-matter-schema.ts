import * as z from 'zod/mini';
import { collections, type Collection } from '../../model/collections.ts';
import { fieldLabel } from '../../model/fields/field-labels.ts';
import { fieldMeaning } from '../../model/fields/field-meanings.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import {
  blueprintFields, organisationFields, pageFields, principleFields, removalFields, reviewFields, synonymFields,
} from '../../model/fields/collection-fields.ts'; // prettier-ignore
import { jsonSchemaOf, type JsonSchema } from './field-schema.ts';

/** The fields of the files of each collection. */
const fieldsOf: Readonly<Record<Collection, Readonly<Record<string, z.ZodMiniType>>>> = {
  projects: declarationFields,
  organisations: organisationFields,
  principles: principleFields,
  reviews: reviewFields,
  pages: pageFields,
  blueprints: blueprintFields,
  removed: removalFields,
  search: synonymFields,
};

/** The JSON Schema of the front matter of a collection's files, published at `address`. */
export function frontMatterSchema(collection: Collection, address: string): JsonSchema {
  const schema = jsonSchemaOf(z.strictObject(fieldsOf[collection]), (path) => {
    if (path === '') return { title: `Front matter of content/${collection}/`, description: about[collection] };
    return { title: fieldLabel(path), description: fieldMeaning(collection, path) ?? '' };
  });
  return { ...schema, $id: address };
}

/** Every collection with a schema. */
export const frontMatterCollections = collections;

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
