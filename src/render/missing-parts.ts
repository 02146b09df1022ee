import { findFieldLabel } from '../model/fields/field-labels.ts';
import type { DeclarationField, FrontMatter } from '../model/fields/declaration-fields.ts';
import { html, type Html, type Piece } from './html.ts';
import type { ProjectView } from './project-view.ts';

/** The placeholder for a missing field or answer. */
export const notFilledIn = 'Not filled in yet';

/** {@link notFilledIn}, or other words, as a mark. */
export function missingMark(words = notFilledIn): Html {
  return html`<span class="mark">${words}</span>`;
}

type Value<Name extends DeclarationField> = NonNullable<FrontMatter[Name]>;

/** A field's markup within a line; without the field, a mark if a draft lacks it, else nothing. */
export function field<Name extends DeclarationField>(
  shown: ProjectView,
  name: Name,
  show: (value: Value<Name>) => Piece,
): Piece {
  const value = shown.front[name];
  return value === undefined ? markMissing(shown, name) : show(value);
}

/** A field's markup in paragraphs of its own, where a mark needs the label of the field. */
export function fieldBlock<Name extends DeclarationField>(
  shown: ProjectView,
  name: Name,
  show: (value: Value<Name>) => Piece,
): Piece {
  const value = shown.front[name];
  return value === undefined ? missingParagraph(shown, name) : show(value);
}

/** The mark of a field that a draft lacks, by its dotted path; nothing for a field that is not asked for. */
export function markMissing({ missing }: ProjectView, path: string): Html | undefined {
  const words = missing?.get(path);
  return words === undefined ? undefined : missingMark(words);
}

/** The mark of a field that a draft lacks as a paragraph, with the field's label. */
export function missingParagraph(shown: ProjectView, path: string, label = findFieldLabel(path)): Html | undefined {
  const mark = markMissing(shown, path);
  return mark && html`<p>${label}: ${mark}</p>`;
}
