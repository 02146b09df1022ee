import type { Plain } from '../../parse/front-matter-text.ts';

/** What a control shows and changes: the front matter of a declaration, of an organisation, or one row of a list. */
export interface Subject {
  /** The id of the control for a path. */
  readonly id: (path: string) => string;
  readonly value: (path: string) => Plain | undefined;
  /** Writes a value; undefined takes it away. */
  readonly set: (path: string, value: Plain | undefined) => void;
}

/** The text at a path; empty where there is none, or something else. */
export function textAt(subject: Subject, path: string): string {
  const value = subject.value(path);
  return typeof value === 'string' ? value : '';
}

/** The texts of a list at a path; none where there is no list. */
export function textsAt(subject: Subject, path: string): readonly string[] {
  const value = subject.value(path);
  if (!Array.isArray(value)) return typeof value === 'string' && value !== '' ? [value] : [];
  return value.filter((item): item is string => typeof item === 'string');
}

/** Writes a text; an empty one takes the value away. */
export function setText(subject: Subject, path: string, text: string): void {
  subject.set(path, text === '' ? undefined : text);
}
