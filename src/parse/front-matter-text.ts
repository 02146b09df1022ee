import type { Place } from '../model/message.ts';
import type { Fault } from '../rules/rule.ts';

/** A value of front matter before any schema: text, nothing (a key without a value), a list or fields. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where a field stands. */
export interface FieldPlace {
  readonly key: Place;
  readonly value: Place;
}

/** Front matter as plain values, with the place of each. */
export interface FrontMatterText {
  readonly values: { readonly [key: string]: Plain };
  /** Places by dotted path: `contact.checked`, `ai.0.kind`. */
  readonly places: ReadonlyMap<string, FieldPlace>;
  readonly faults: readonly Fault[];
  /** Whether it is a list of fields at all; if not, nothing can be said about single fields. */
  readonly readable: boolean;
}
