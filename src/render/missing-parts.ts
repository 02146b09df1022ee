import { findFieldLabel } from '../model/fields/field-labels.ts';
import type { DeclarationField, FrontMatter } from '../model/fields/declaration-fields.ts';
import { html, type Html, type Piece } from './html.ts';
import type { ProjectView } from './project-view.ts';

/** What a page says in place of a field or an answer that is not there yet. */
export const notFilledIn = 'Not filled in yet';

/** Such words as a mark. */
export function missingMark(words = notFilledIn): Html {
  return html`<span class="mark">${words}</span>`;
}

type Value<Name extends DeclarationField> = NonNullable<FrontMatter[Name]>;

/** A field's markup within a line. Of a field that is not there: a mark where a draft lacks it, else nothing. */
export function field<Name extends DeclarationField>(
  shown: ProjectView,
  name: Name,
  show: (value: Value<Name>) => Piece,
): Piece {
  const value = shown.front[name];
  return value === undefined ? markMissing(shown, name) : show(value);
}

/** A field's markup in paragraphs of its own, where only the field's name tells what a mark stands for. */
export function fieldBlock<Name extends DeclarationField>(
  shown: ProjectView,
  name: Name,
  show: (value: Value<Name>) => Piece,
): Piece {
  return shown.front[name] === undefined ? missingParagraph(shown, name) : field(shown, name, show);
}

/** The mark of a field that a draft lacks, by its dotted path; nothing for one that is not wanted. */
export function markMissing({ lacking }: ProjectView, path: string): Html | undefined {
  const words = lacking?.get(path);
  return words === undefined ? undefined : missingMark(words);
}

/** The mark of a field that a draft lacks as a paragraph, with what the form calls it. */
export function missingParagraph(shown: ProjectView, path: string, label = findFieldLabel(path)): Html | undefined {
  const mark = markMissing(shown, path);
  return mark && html`<p>${label}: ${mark}</p>`;
}
