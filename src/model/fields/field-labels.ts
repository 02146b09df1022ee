import { collectionFields } from './collection-fields.ts';
import { listParts, type Field, type FieldTable } from './field.ts';

/** Every field of a table, and every field inside one, by its path without list numbers: `ai.kind`. */
export function indexFields(table: FieldTable): ReadonlyMap<string, Field> {
  return new Map(listPaths(Object.values(table), ''));
}

function listPaths(fields: readonly Field[], within: string): (readonly [path: string, field: Field])[] {
  return fields.flatMap((field) => {
    const path = within + field.name;
    return [[path, field] as const, ...listPaths(listParts(field.type), `${path}.`)];
  });
}

/** The fields of every collection. Where collections share a path, they call the field the same. */
const allFields = new Map(Object.values<FieldTable>(collectionFields).flatMap((table) => [...indexFields(table)]));

/** The field at a path in any file, with or without list numbers: `ai.0.kind`. Undefined for an unknown one. */
export function findField(path: string): Field | undefined {
  return allFields.get(path.replace(/\.\d+/g, ''));
}

/** What the form calls a field, by its path; the path itself for an unknown field. */
export function findFieldLabel(path: string): string {
  return findField(path)?.label ?? path;
}
