import type { Collection } from '../model/collections.ts';
import { fieldLabel } from '../model/fields/field-labels.ts';
import { fieldMeaning } from '../model/fields/field-meanings.ts';
import type { Control, Part } from '../model/fields/form-controls.ts';
import type { Column, ColumnKind } from './table.ts';
import { addedWords, type AddedPath } from './added-fields.ts';

/** Columns for the fields of a file, those inside a field as columns of their own: `contact.email` is `contact_email`. */
export function fieldColumns(collection: Collection, parts: readonly Part[], within: readonly string[] = []): Column[] {
  return parts.flatMap((part) => fieldColumn(collection, part, within));
}

function fieldColumn(collection: Collection, { name, needed, control }: Part, within: readonly string[]): Column[] {
  const path = [...within, name];
  if (control.kind === 'group') {
    const inside = fieldColumns(collection, control.parts, path);
    return needed ? inside : inside.map((column) => ({ ...column, required: false }));
  }
  // Fields that are lists of fields are tables of their own.
  if (control.kind === 'groups') return [];
  const dotted = path.join('.');
  return [
    {
      name: path.join('_'),
      label: fieldLabel(dotted),
      meaning: fieldMeaning(collection, dotted) ?? '',
      ...kindOf(control),
      required: needed,
      origin: `the field ${dotted} of the file in content/${collection}/`,
      path,
    },
  ];
}

/** Columns for the fields inside each entry of a list: `ai.kind` is `kind`. */
export function entryColumns(collection: Collection, field: string, parts: readonly Part[]): Column[] {
  return fieldColumns(collection, parts, [field]).map((column) => ({
    ...column,
    name: column.path.slice(1).join('_'),
    path: column.path.slice(1),
  }));
}

/** A column for what the register adds to an entry, called as its path in the JSON: `derived.outcome` is `derived_outcome`. */
export function addedColumn(path: AddedPath, details: Partial<Column> = {}): Column {
  const [label, meaning] = addedWords[path];
  return {
    name: path.replaceAll('.', '_'),
    label,
    meaning,
    kind: 'text',
    required: true,
    origin: 'worked out by the register',
    path: path.split('.'),
    ...details,
  };
}

/** A column that only one table has. */
export function ownColumn(name: string, label: string, meaning: string, details: Partial<Column> = {}): Column {
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

/** Whether a row shows an invented entry. It is in every table whose rows come from entries. */
export const exampleColumn = ownColumn(
  'example',
  fieldLabel('example'),
  'true for an invented entry, else empty. Leave such rows out when you count real ones.',
  { kind: 'yes', required: false, origin: 'the field example of the file' },
);

/** The project to which a row belongs. */
export const projectColumn = ownColumn('project_id', 'Project', 'Id of the project to which the row belongs.', {
  origin: 'the name of the file in content/projects/',
});

/** The place of a row among those of its project, or of its review. */
export const placeColumn = ownColumn('number', 'Number', 'Its place in the list in the file, counted from 1.', {
  kind: 'integer',
  origin: 'its place in the file',
});

/** What a control's values are in a table. */
function kindOf(control: Control): Pick<Column, 'kind' | 'values'> {
  switch (control.kind) {
    case 'choice':
      return { kind: 'text', values: control.list };
    case 'choices':
      return { kind: 'list', values: control.list };
    case 'date':
      return { kind: control.precision === 'day' ? 'day' : 'date' };
    case 'number':
      return { kind: 'integer' };
    case 'lines':
      return { kind: 'list' };
    default:
      return { kind: plainKinds[control.kind] };
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
} as const satisfies Partial<Record<Control['kind'], ColumnKind>>;
