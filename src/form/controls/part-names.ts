import type { Field } from '../../model/fields/field.ts';
import { findField } from '../../model/fields/field-labels.ts';

/** What one entry of a list is called: `Assessment`. */
export function findEntryLabel(field: string): string {
  const found = findField(field);
  return found?.entryLabel ?? found?.label ?? field;
}

/** What a field is called below the heading of its group. */
export function findPartLabel({ shortLabel, label }: Field): string {
  return shortLabel ?? label;
}
