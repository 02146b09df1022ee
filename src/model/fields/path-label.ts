import { findQuestion } from '../questions/index.ts';
import { findFieldLabel } from './field-labels.ts';

/** What the form calls a field or a question: the heading of a question with this id, or the label of the field. */
export function pathLabel(path: string): string {
  return findQuestion(path)?.heading ?? findFieldLabel(path);
}
