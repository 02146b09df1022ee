import type { Place } from '../model/message.ts';
import type { Fault } from '../rules/rule.ts';

/** A front matter value before any schema is applied: text, null (a key without a value), a list or fields. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The place of a field in its file. */
export interface FieldPlace {
  /** The place of its name. */
  readonly key: Place;
  /** The place of its value, or of its name if it has none. */
  readonly value: Place;
}

/** Front matter as plain values, with the place of each. */
export interface FrontMatterText {
  /** The fields by name. */
  readonly values: { readonly [key: string]: Plain };
  /** Places by dotted path: `contact.checked`, `ai.0.kind`. */
  readonly places: ReadonlyMap<string, FieldPlace>;
  /** Everything in it that the register does not accept. */
  readonly faults: readonly Fault[];
  /** False if it is not a list of fields, in which case nothing can be said about individual fields. */
  readonly readable: boolean;
}
