import type { Field } from '../../model/fields/field.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import type { FormContext } from '../form-context.ts';

/** What a control shows and changes: the front matter of a declaration, of an organisation, or one row of a list. */
export interface FieldAccess {
  /** The id of the control for a path. */
  readonly id: (path: string) => string;
  /** The value at a path. */
  readonly value: (path: string) => Plain | undefined;
  /** Writes a value; undefined removes it. */
  readonly set: (path: string, value: Plain | undefined) => void;
}

/** The field that a control edits. */
export interface FieldContext {
  /** The form around it. */
  readonly form: FormContext;
  /** What holds the field's value. */
  readonly access: FieldAccess;
  /** The field's path in the access. */
  readonly path: string;
  /** The field's whole path in the file, by which its label and hint are found. */
  readonly name: string;
}

/** Renders the control for a part of a group; nothing if the part does not apply. */
export type RenderPart = (context: FieldContext, part: Field) => unknown;

/** The text at a path; empty if there is none, or something else. */
export function textAt(access: FieldAccess, path: string): string {
  const value = access.value(path);
  return typeof value === 'string' ? value : '';
}

/** The texts of a list at a path; none if there is no list. */
export function textsAt(access: FieldAccess, path: string): readonly string[] {
  const value = access.value(path);
  if (!Array.isArray(value)) return typeof value === 'string' && value !== '' ? [value] : [];
  return value.filter((item): item is string => typeof item === 'string');
}

/** Writes a text; an empty one removes the value. */
export function setText(access: FieldAccess, path: string, text: string): void {
  access.set(path, text === '' ? undefined : text);
}
