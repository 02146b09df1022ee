import * as z from 'zod/mini';
import type { Precision } from '../../text/dates.ts';
import type { Term } from '../vocabulary/index.ts';

/** What a field is filled in with: what its schema says of itself, and what a form makes a box, radios or checkboxes of. */
export type Control =
  /** Text on one line, of so many characters. */
  | { readonly kind: 'line'; readonly least: number; readonly most: number }
  /** One value of a closed list. */
  | { readonly kind: 'choice'; readonly list: readonly Term[] }
  /** One value of a closed list or more. */
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
  /** A post, or one of a few words that say why there is none. */
  | { readonly kind: 'post'; readonly or: readonly Term[]; readonly least: number; readonly most: number }
  /** A list of texts of one kind. */
  | { readonly kind: 'lines'; readonly of: Control }
  /** Fields inside a field. */
  | { readonly kind: 'group'; readonly parts: readonly Part[] }
  /** A list of such fields. */
  | { readonly kind: 'groups'; readonly parts: readonly Part[] };

/** A field by its name, with what it is filled in with. */
export interface Part {
  readonly name: string;
  /** Whether the schema asks for it wherever the fields around it are there. Rules may ask for more. */
  readonly needed: boolean;
  readonly control: Control;
}

const controls = z.registry<{ readonly control: Control }>();

/** A schema that says what its field is filled in with. */
export function filledInWith<Schema extends z.ZodMiniType>(schema: Schema, control: Control): Schema {
  controls.add(schema, { control });
  return schema;
}

/** What a schema says its field is filled in with; undefined for one that says nothing. */
export function controlOf(schema: z.core.$ZodType): Control | undefined {
  return controls.get(schema)?.control;
}
