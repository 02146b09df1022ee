import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormContext } from '../form-context.ts';
import { isPersonal, saysMissing, type PlacedMessage } from '../state/message-places.ts';

/** What a control says of itself. */
export interface ControlWords {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | TemplateResult | undefined;
  /** Whether the control stands for everything below its path too. */
  readonly whole: boolean;
  /** Ids of other words that describe it. */
  readonly describedBy?: readonly string[];
  /** How big the label is: `m` for what stands on its own, `s` for a part. */
  readonly size?: 'm' | 's';
}

/** What the checker says of a control, as far as it is to be shown. */
export interface Remarks {
  readonly errors: readonly PlacedMessage[];
  readonly advice: readonly PlacedMessage[];
  /** What may be data on a private person. What certainly is stands among the errors. */
  readonly personal: readonly PlacedMessage[];
}

/** The remarks on a control; `whole` takes in what lies below its path. */
export function remarksOn(form: FormContext, id: string, whole: boolean): Remarks {
  const own = form.placed.filter((placed) => placed.id === id || (whole && placed.id.startsWith(`${id}-`)));
  const isError = ({ message }: PlacedMessage) => message.severity === 'error';
  const personal = own.filter(
    ({ message }, index) =>
      isPersonal(message) && own.findIndex((other) => other.message.message === message.message) === index,
  );
  const others = own.filter(({ message }) => !isPersonal(message));
  return {
    // What certainly belongs to one person is told at once; other errors wait until somebody has finished the step.
    errors: [...personal.filter(isError), ...others.filter((placed) => isError(placed) && form.isShown(placed))],
    advice: others.filter((placed) => !isError(placed)),
    personal: personal.filter((placed) => !isError(placed)),
  };
}

/** The ids of the words that describe a control, for `aria-describedby`. */
export function describedBy(words: ControlWords, { errors, personal }: Remarks): string | typeof nothing {
  const ids = [
    ...(words.hint ? [`${words.id}-hint`] : []),
    ...(words.describedBy ?? []),
    ...(errors.length > 0 || personal.length > 0 ? [`${words.id}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** A control with a label, its hint, and what is wrong with it. */
export function labelled(
  form: FormContext,
  words: ControlWords,
  control: (described: unknown, invalid: boolean) => unknown,
) {
  const remarks = remarksOn(form, words.id, words.whole);
  const isWrong = remarks.errors.length > 0;
  return html`<div class="govuk-form-group ${isWrong ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label govuk-label--${words.size ?? 'm'}" for=${words.id}>${words.label}</label>
    ${hintOf(words)} ${remarksAbove(words.id, remarks)} ${control(describedBy(words, remarks), isWrong)}
    ${adviceBelow(remarks)}
  </div>`;
}

/** Controls that belong together, with a legend, a hint and what is wrong with them. */
export function grouped(
  form: FormContext,
  words: ControlWords,
  controls: (invalid: boolean) => unknown,
  role?: 'group',
) {
  const remarks = remarksOn(form, words.id, words.whole);
  const isWrong = remarks.errors.length > 0;
  return html`<div class="govuk-form-group ${isWrong ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset" aria-describedby=${describedBy(words, remarks)} role=${role ?? nothing}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--${words.size ?? 'm'}">${words.label}</legend>
      ${hintOf(words)} ${remarksAbove(words.id, remarks)} ${controls(isWrong)} ${adviceBelow(remarks)}
    </fieldset>
  </div>`;
}

/** The hint under a label. */
export function hintOf({ id, hint }: Pick<ControlWords, 'id' | 'hint'>) {
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
    ${errors.map(
      ({ message }) =>
        html`<p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> ${message.message}
          ${saysMissing(message) ? nothing : message.fix}
        </p>`,
    )}
  </div>`;
}

/** Advice on what is written in a control, below it. It never keeps anybody from going on. */
export function adviceBelow({ advice }: Pick<Remarks, 'advice'>) {
  if (advice.length === 0) return nothing;
  return html`<div class="advice">
    <p class="advice__title">Advice</p>
    <ul>
      ${advice.map(({ message }) => html`<li>${message.message} ${message.fix}</li>`)}
    </ul>
  </div>`;
}
