import type { Field } from '../../model/fields/field.ts';
import type { FormContext } from '../form-context.ts';
import type { Subject } from './control-subject.ts';

/** Where a control stands. */
export interface Spot {
  readonly form: FormContext;
  readonly subject: Subject;
  /** The path in the subject that is shown and changed. */
  readonly path: string;
  /** The whole path in the file, by which the field has its name. */
  readonly name: string;
}

/** Shows the control of a part of a group; nothing while it does not matter. */
export type ShowPart = (spot: Spot, part: Field) => unknown;
