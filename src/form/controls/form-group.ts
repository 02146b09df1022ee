import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormContext } from '../form-context.ts';
import { isPersonal, saysMissing, type PlacedMessage } from '../state/message-places.ts';
import type { FieldContext } from './control-context.ts';

/** The words around a control. */
export interface ControlText {
  /** The control's id. */
  readonly id: string;
  /** Its label or legend. */
  readonly label: string;
  /** A hint below the label. */
  readonly hint?: string | TemplateResult | undefined;
  /** Whether messages about anything below the control's path are shown here too. */
  readonly whole: boolean;
  /** Ids of other text that describes the control. */
  readonly describedBy?: readonly string[];
  /** How big the label is: `m` for a field of its own, `s` for a part of one. */
  readonly size?: 'm' | 's';
}

/** A field with the words around its control: all that a control is given. */
export interface ControlOptions extends FieldContext, ControlText {}

/** What the checker says about a control, as far as it is to be shown. */
export interface Remarks {
  /** What has to be corrected. */
  readonly errors: readonly PlacedMessage[];
  /** Advice on the wording. */
  readonly advice: readonly PlacedMessage[];
  /** What may be data on a private person. What certainly is counts as an error. */
  readonly personal: readonly PlacedMessage[];
}

/** The remarks on a control; with `whole`, also those on what lies below its path. */
export function findRemarks(form: FormContext, id: string, whole: boolean): Remarks {
  const own = form.placed.filter((placed) => placed.id === id || (whole && placed.id.startsWith(`${id}-`)));
  const isError = ({ message }: PlacedMessage) => message.severity === 'error';
  const personal = own.filter(
    ({ message }, index) =>
      isPersonal(message) && own.findIndex((other) => other.message.message === message.message) === index,
  );
  const others = own.filter(({ message }) => !isPersonal(message));
  return {
    // What certainly belongs to a person is shown at once; other errors wait until the step has been finished.
    errors: [...personal.filter(isError), ...others.filter((placed) => isError(placed) && form.isShown(placed))],
    advice: others.filter((placed) => !isError(placed)),
    personal: personal.filter((placed) => !isError(placed)),
  };
}

/** The ids of the text that describes a control, for `aria-describedby`. */
export function describedBy(
  { id, hint, describedBy: others = [] }: Pick<ControlText, 'id' | 'hint' | 'describedBy'>,
  { errors, personal }: Remarks,
): string | typeof nothing {
  const ids = [
    ...(hint ? [`${id}-hint`] : []),
    ...others,
    ...(errors.length > 0 || personal.length > 0 ? [`${id}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** A control with its label, its hint, and what is wrong with it. */
export function labelled(options: ControlOptions, control: (described: unknown, isWrong: boolean) => unknown) {
  const { form, id, label, whole, size = 'm' } = options;
  const remarks = findRemarks(form, id, whole);
  const isWrong = remarks.errors.length > 0;
  return html`<div class="govuk-form-group ${isWrong ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label govuk-label--${size}" for=${id}>${label}</label>
    ${hintBelow(options)} ${remarksAbove(id, remarks)} ${control(describedBy(options, remarks), isWrong)}
    ${adviceBelow(remarks)}
  </div>`;
}

/** Controls that belong together, with a legend, a hint and what is wrong with them. */
export function grouped(options: ControlOptions, controls: (isWrong: boolean) => unknown, role?: 'group') {
  const { form, id, label, whole, size = 'm' } = options;
  const remarks = findRemarks(form, id, whole);
  const isWrong = remarks.errors.length > 0;
  return html`<div class="govuk-form-group ${isWrong ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset" aria-describedby=${describedBy(options, remarks)} role=${role ?? nothing}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--${size}">${label}</legend>
      ${hintBelow(options)} ${remarksAbove(id, remarks)} ${controls(isWrong)} ${adviceBelow(remarks)}
    </fieldset>
  </div>`;
}

/** The hint below a label. */
export function hintBelow({ id, hint }: Pick<ControlText, 'id' | 'hint'>) {
  return hint ? html`<div class="govuk-hint" id="${id}-hint">${hint}</div>` : nothing;
}

/** What is wrong with a control, above it. */
export function remarksAbove(id: string, { errors, personal }: Pick<Remarks, 'errors' | 'personal'>) {
  if (errors.length === 0 && personal.length === 0) return nothing;
  return html`<div id="${id}-error">
    ${personal.map(
      ({ message }) =>
        html`<div class="govuk-warning-text personal">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <p class="govuk-warning-text__text">
            <span class="govuk-visually-hidden">Warning:</span> ${message.message} ${message.fix}
          </p>
        </div>`,
    )}
    ${errors.map(({ message }) => errorMessage(html`${message.message} ${saysMissing(message) ? nothing : message.fix}`))}
  </div>`;
}

/** An error message, marked as one for people who hear the page. */
export function errorMessage(words: unknown, id?: string) {
  return html`<p class="govuk-error-message" id=${id ?? nothing}>
    <span class="govuk-visually-hidden">Error:</span> ${words}
  </p>`;
}

/** Advice on what is written in a control, below it. It never stops anyone from going on. */
export function adviceBelow({ advice }: Pick<Remarks, 'advice'>) {
  if (advice.length === 0) return nothing;
  return html`<div class="advice">
    <p class="advice__title">Advice</p>
    <ul>
      ${advice.map(({ message }) => html`<li>${message.message} ${message.fix}</li>`)}
    </ul>
  </div>`;
}
