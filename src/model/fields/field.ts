import type * as z from 'zod/mini';
import type { Precision } from '../../text/dates.ts';
import type { Term } from '../vocabulary/index.ts';
import type { StepId } from './form-step-list.ts';

/** What a field holds. Forms, exports, schemas and differences are all made from it. */
export type FieldType =
  /** Free text on one line, with the fewest and the most characters. */
  | { readonly kind: 'line'; readonly least: number; readonly most: number }
  /** One value of a closed list. */
  | { readonly kind: 'choice'; readonly list: readonly Term[] }
  /** One or more values of a closed list. */
  | { readonly kind: 'choices'; readonly list: readonly Term[] }
  /** A date, at least as exact as `precision`. */
  | { readonly kind: 'date'; readonly precision: Precision }
  | { readonly kind: 'email' }
  | { readonly kind: 'phone' }
  /** A web address. */
  | { readonly kind: 'address' }
  /** A whole number, zero or more. */
  | { readonly kind: 'number' }
  /** `true` or nothing. */
  | { readonly kind: 'yes' }
  /** The id of an organisation. */
  | { readonly kind: 'organisation' }
  /** The id of an entry. */
  | { readonly kind: 'id' }
  /** A post in free text, or one of a few words that say why there is none. */
  | { readonly kind: 'post'; readonly or: readonly Term[]; readonly least: number; readonly most: number }
  /** A list of values of one type. */
  | { readonly kind: 'lines'; readonly of: FieldType }
  /** Fields inside a field. */
  | { readonly kind: 'group'; readonly parts: readonly Field[] }
  /** A list of such groups. */
  | { readonly kind: 'groups'; readonly parts: readonly Field[] };

/** A condition on another field of the same group, which may hold a text, a list of texts or nothing (`''`). */
export type FieldCondition =
  | { readonly field: string; readonly is: readonly string[] }
  | { readonly field: string; readonly isNot: readonly string[] };

/** One entry of a table of fields. Everything the register knows about a field is here; its place in the table is its order. */
export interface FieldDescription<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** Checks the value. It also carries the field's type, so that free text is recognised as such. */
  readonly schema: Schema;
  /** What messages, pages and the form call the field. */
  readonly label: string;
  /** What the form calls it below the heading of its group, where `label` repeats that heading. */
  readonly shortLabel?: string;
  /** What one entry is called, for a list of groups. */
  readonly entryLabel?: string;
  /** One or two plain sentences for the person who fills it in. */
  readonly hint?: string;
  /** What documents say instead of `hint`, where that speaks of the form. Not shipped to browsers, like the next two. */
  readonly fileHint?: string;
  /** What the value means to a reader of the data, where the hint does not say it. */
  readonly meaning?: string;
  /** How it looks in a file: the lines after the field's name, without its indent. */
  readonly example?: string;
  /** When it must be filled in, in words. By default `always` for a required field and `optional` for any other. */
  readonly needed?: string;
  /** When the form asks for it; always, without a condition. */
  readonly askedWhen?: FieldCondition;
  /** The step of the form that asks for it. Every field of a declaration has one. */
  readonly step?: StepId;
  /** The question of that step after which it is asked; by default, fields come before questions. */
  readonly afterQuestion?: string;
  /** The guide's question that the form asks in place of label and hint. */
  readonly askedAs?: 'title' | 'organisations';
  /** Whether hardly any declaration needs it: the form folds it away. */
  readonly rare?: true;
  /** The sign before its number. */
  readonly unit?: string;
  /** The numbers of the principles on which it says something. */
  readonly principles?: readonly number[];
  /** The name of the search filter that offers its values (src/search/shared/search-filters.ts). */
  readonly filter?: string;
}

/** A field of a table, with what follows from its name and its schema. */
export interface Field<Schema extends z.ZodMiniType = z.ZodMiniType> extends FieldDescription<Schema> {
  readonly name: string;
  /** Whether the schema requires it wherever its group is there. Rules may require more. */
  readonly required: boolean;
  readonly needed: string;
  readonly type: FieldType;
}

/** Fields by their names, in their order. */
export type FieldTable = Readonly<Record<string, Field>>;

/** What the fields of a table hold once they have been read. Absent means not given. */
export type FieldValues<Table extends FieldTable> = z.output<z.ZodMiniObject<FieldSchemas<Table>>>;

/** The schemas of a table's fields. */
export type FieldSchemas<Table extends FieldTable> = { readonly [Name in keyof Table]: Table[Name]['schema'] };

/**
 * Makes a table of fields from their descriptions. Like all functions here it is marked as free of side effects, so that
 * a bundler leaves out the tables that a page does not use. @throws Error for a schema without a type.
 */
/* @__NO_SIDE_EFFECTS__ */ export function defineFields<const Table extends Readonly<Record<string, FieldDescription>>>(
  table: Table,
): { readonly [Name in keyof Table]: Field<Table[Name]['schema']> } {
  const fields = Object.entries(table).map(([name, description]) => {
    const required = description.schema._zod.def.type !== 'optional';
    const needed = description.needed ?? (required ? 'always' : 'optional');
    return [name, { ...description, name, required, needed, type: findType(name, description.schema) }];
  });
  return Object.fromEntries(fields) as { [Name in keyof Table]: Field<Table[Name]['schema']> };
}

/** The schemas of a table's fields, by their names. */
export function listSchemas<const Table extends FieldTable>(table: Table): FieldSchemas<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { schema }]) => [name, schema]),
  ) as unknown as FieldSchemas<Table>;
}

/** What a field wants, for the person who writes the file. */
export function describeHint({ fileHint, hint }: FieldDescription): string {
  return fileHint ?? hint ?? '';
}

/** What a field means to a reader of the data. */
export function explainField(field: FieldDescription): string {
  return field.meaning ?? describeHint(field);
}

/** The fields inside a field; none for one that holds text. */
export function listParts(type: FieldType): readonly Field[] {
  return type.kind === 'group' || type.kind === 'groups' ? type.parts : [];
}

const types = new WeakMap<z.core.$ZodType, FieldType>();

/** Records the type of a schema. */
/* @__NO_SIDE_EFFECTS__ */ export function withType<Schema extends z.ZodMiniType>(
  schema: Schema,
  type: FieldType,
): Schema {
  types.set(schema, type);
  return schema;
}

/** The type that was recorded for a schema; undefined for lists, optional schemas and those without one. */
export function findRecordedType(schema: z.core.$ZodType): FieldType | undefined {
  return types.get(schema);
}

/** The type of a schema: its own, or for a list or an optional schema the one that follows from what is inside. */
function findType(name: string, schema: z.core.$ZodType): FieldType {
  const recorded = findRecordedType(schema);
  if (recorded) return recorded;
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'optional') return findType(name, def.innerType);
  if (def.type === 'array') {
    const inner = findType(name, def.element);
    if (inner.kind === 'group') return { kind: 'groups', parts: inner.parts };
    if (inner.kind === 'choice') return { kind: 'choices', list: inner.list };
    return { kind: 'lines', of: inner };
  }
  throw new Error(`The schema of "${name}" has no type.`);
}
