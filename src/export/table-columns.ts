import type { Collection } from '../model/collections.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { explainField, listParts, type Field, type FieldType } from '../model/fields/field.ts';
import type { Column, ColumnKind } from './table.ts';
import { addedWords, type AddedPath } from './added-fields.ts';

/** Columns for the fields of a file; parts of a group get their own: `contact_email` for `contact.email`. */
export function listColumns(
  collection: Collection,
  fields: readonly Field[],
  within: readonly string[] = [],
): Column[] {
  return fields.flatMap((field) => listFieldColumns(collection, field, within));
}

function listFieldColumns(collection: Collection, field: Field, within: readonly string[]): Column[] {
  const { name, label, required, type } = field;
  const path = [...within, name];
  if (type.kind === 'group') {
    const inside = listColumns(collection, type.parts, path);
    return required ? inside : inside.map((column) => ({ ...column, required: false }));
  }
  // Lists of groups have tables of their own.
  if (type.kind === 'groups') return [];
  return [
    {
      name: path.join('_'),
      label,
      meaning: explainField(field),
      ...findKind(type),
      required,
      origin: `the field ${path.join('.')} of the file in content/${collection}/`,
      path,
    },
  ];
}

/** Columns for the parts of each entry of a list: `kind` for `ai.kind`. */
export function listEntryColumns(collection: Collection, { name, type }: Field): Column[] {
  return listColumns(collection, listParts(type), [name]).map((column) => ({
    ...column,
    name: column.path.slice(1).join('_'),
    path: column.path.slice(1),
  }));
}

/** A column for what the register adds to an entry, named by its path in the JSON: `derived_outcome` for `derived.outcome`. */
export function makeAddedColumn(path: AddedPath, details: Partial<Column> = {}): Column {
  const [label, meaning] = addedWords[path];
  return makeColumn(path.replaceAll('.', '_'), label, meaning, { path: path.split('.'), ...details });
}

/** A column, by default of required text that the register derives. */
export function makeColumn(name: string, label: string, meaning: string, details: Partial<Column> = {}): Column {
  return {
    name,
    label,
    meaning,
    kind: 'text',
    required: true,
    origin: 'worked out by the register',
    path: [name],
    ...details,
  };
}

/** Whether a row belongs to an invented entry. Every table whose rows come from entries has it. */
export const exampleColumn = makeColumn(
  'example',
  declarationFields.example.label,
  'true for an invented entry, else empty. Leave such rows out when you count real ones.',
  { kind: 'yes', required: false, origin: 'the field example of the file' },
);

/** The project to which a row belongs. */
export const projectColumn = makeColumn('project_id', 'Project', 'Id of the project to which the row belongs.', {
  origin: 'the name of the file in content/projects/',
});

/** The position of a row among those of its project or review. */
export const placeColumn = makeColumn('number', 'Number', 'Its place in the list in the file, counted from 1.', {
  kind: 'integer',
  origin: 'its place in the file',
});

function findKind(type: FieldType): Pick<Column, 'kind' | 'values'> {
  switch (type.kind) {
    case 'choice':
      return { kind: 'text', values: type.list };
    case 'choices':
      return { kind: 'list', values: type.list };
    case 'date':
      return { kind: type.precision === 'day' ? 'day' : 'date' };
    case 'number':
      return { kind: 'integer' };
    case 'lines':
      return { kind: 'list' };
    default:
      return { kind: plainKinds[type.kind] };
  }
}

const plainKinds = {
  line: 'text',
  post: 'text',
  phone: 'text',
  organisation: 'text',
  id: 'text',
  email: 'email',
  address: 'address',
  yes: 'yes',
  group: 'text',
  groups: 'text',
} as const satisfies Partial<Record<FieldType['kind'], ColumnKind>>;
