import type * as z from 'zod/mini';
import { wholeFile } from '../model/message.ts';
import { listParts, type FieldTable, type FieldValues } from '../model/fields/field.ts';
import { findField } from '../model/fields/field-labels.ts';
import { findNearest } from '../text/nearest-word.ts';
import { makeFault, type Fault, type Rule } from '../rules/rule.ts';
import { fieldRules } from '../rules/front-matter/field-rules.ts';
import { missingField } from '../rules/front-matter/missing-field.ts';
import { unknownKey } from '../rules/front-matter/unknown-key.ts';
import { unknownValue } from '../rules/front-matter/unknown-value.ts';
import { wrongShape } from '../rules/front-matter/wrong-shape.ts';
import type { FieldFault } from '../model/fields/field-schemas.ts';
import type { FieldPlace, FrontMatterText, Plain } from './front-matter-text.ts';

/** The result of reading fields. */
export interface ReadFields<Table extends FieldTable> {
  /** Every valid field. */
  readonly values: Partial<FieldValues<Table>>;
  /** The names of all fields in the file, valid or not. */
  readonly given: ReadonlySet<string>;
  /** What is wrong with the fields. */
  readonly faults: readonly Fault[];
}

/** Parses each field of a file's front matter with its own schema, so that a fault in one hides none in another. */
export function readFields<const Table extends FieldTable>(
  { values, places }: FrontMatterText,
  fields: Table,
): ReadFields<Table> {
  const faults: Fault[] = [];
  const valid: Record<string, unknown> = {};
  const mistyped = new Set<string>();
  for (const key of Object.keys(values)) {
    if (Object.hasOwn(fields, key)) continue;
    faults.push(makeUnknownKeyFault(key, '', Object.keys(fields), places));
    const meant = findNearest(key, Object.keys(fields));
    if (meant !== undefined) mistyped.add(meant);
  }
  for (const [key, { schema }] of Object.entries(fields)) {
    const result = schema.safeParse(values[key] ?? undefined);
    const noValue = key in values && values[key] === null;
    if (result.success && !noValue) {
      if (result.data !== undefined) valid[key] = result.data;
      continue;
    }
    if (noValue) {
      // The schema's issue with a missing field shows whether it is required, and which values are allowed.
      const issue = schema.safeParse(undefined).error?.issues[0];
      const details = { field: key, empty: true, required: issue !== undefined, ...listAllowed(issue) };
      faults.push(makeFault(missingField, details, key, findFieldPlace(key, places).key));
    }
    // A mistyped name has been reported; the field is not missing as well.
    else if (!(key in values) && mistyped.has(key)) continue;
    else for (const issue of result.error!.issues) faults.push(...toFaults(issue, key, values[key], places));
  }
  return { values: valid as Partial<FieldValues<Table>>, given: new Set(Object.keys(values)), faults };
}

function toFaults(
  issue: z.core.$ZodIssue,
  key: string,
  value: Plain | undefined,
  places: ReadonlyMap<string, FieldPlace>,
): Fault[] {
  const path = [key, ...issue.path.map(String)];
  const field = path.join('.');
  const found = getAt(value, issue.path);
  const place = findFieldPlace(field, places).value;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => makeUnknownKeyFault(unknown, field, findKnownKeys(field), places));
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (found === undefined || found === null) {
        return [
          makeFault(missingField, { field, empty: found === null, allowed }, field, findFieldPlace(field, places).key),
        ];
      }
      if (typeof found !== 'string') return [makeFault(wrongShape, { field, found, expected: 'string' }, field, place)];
      return [makeFault(unknownValue, { field, found, allowed, meant: findNearest(found, allowed) }, field, place)];
    }
    case 'invalid_union':
    case 'invalid_type':
      if (found === undefined || found === null) {
        return [makeFault(missingField, { field, empty: found === null }, field, findFieldPlace(field, places).key)];
      }
      return [
        makeFault(
          wrongShape,
          { field, found, expected: issue.code === 'invalid_type' ? issue.expected : 'array' },
          field,
          place,
        ),
      ];
    case 'custom': {
      const details = issue.params as FieldFault;
      const rule: Rule<unknown> = fieldRules[details.rule];
      return [makeFault(rule, { ...details, field, found }, field, place)];
    }
    default:
      throw new Error(`No rule words zod's issue "${issue.code}" at ${field}.`);
  }
}

function listAllowed(issue: z.core.$ZodIssue | undefined): { allowed?: readonly string[] } {
  return issue?.code === 'invalid_value' ? { allowed: issue.values.map(String) } : {};
}

function makeUnknownKeyFault(
  key: string,
  parent: string,
  known: readonly string[],
  places: ReadonlyMap<string, FieldPlace>,
): Fault {
  const field = parent ? `${parent}.${key}` : key;
  return makeFault(
    unknownKey,
    { key, parent, meant: findNearest(key, known), known },
    field,
    findFieldPlace(field, places).key,
  );
}

function findKnownKeys(field: string): string[] {
  const found = findField(field);
  return found ? listParts(found.type).map(({ name }) => name) : [];
}

/** The place of a field or, if it is missing, of the closest field that contains it. */
export function findFieldPlace(field: string, places: ReadonlyMap<string, FieldPlace>): FieldPlace {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const found = places.get(path);
    if (found) return found;
  }
  return { key: wholeFile, value: wholeFile };
}

function getAt(value: Plain | undefined, path: readonly PropertyKey[]): Plain | undefined {
  let current: unknown = value;
  for (const step of path) current = (current as Record<PropertyKey, unknown> | undefined)?.[step];
  return current as Plain | undefined;
}
