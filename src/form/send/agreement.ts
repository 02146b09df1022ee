import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Message } from '../../model/message.ts';
import { counted } from '../../text/count-noun.ts';
import type { FormContext } from '../form-context.ts';
import type { Sending } from '../store/draft-store.ts';
import { agreementId, agreements, confirmationId, confirmationOf, type Agreement, type Missing } from './readiness.ts';

const summaryId = 'send-summary';

/** What the part of the page above the ways to send is made of. */
export interface AgreementParts {
  readonly sending: Sending;
  readonly warnings: readonly Message[];
  readonly missing: readonly Missing[];
  /** Id of the heading that follows when all is said. */
  readonly doorsId: string;
  /** The page's heading, which stands below the summary of errors. */
  readonly heading: TemplateResult;
}

/** What the sender says before anything is handed over: whose data it is, what they agree to, and for whom they speak. */
export function agreementForm(form: FormContext, parts: AgreementParts) {
  const { sending, warnings, missing, doorsId } = parts;
  const shown = sending.step === 'tried' ? missing : [];
  const faultOf = (id: string) => shown.find((one) => one.id === id);
  // Whoever changes what they said is shown the ways to send again once they have asked for them again.
  const say = (change: Partial<Sending>) =>
    form.keep({
      ...form.draft.notes,
      sending: { ...sending, step: sending.step === 'opened' ? 'filling' : sending.step, ...change },
    });
  const submit = (event: Event) => {
    event.preventDefault();
    form.focusNext(missing.length > 0 ? summaryId : doorsId);
    say({ step: missing.length > 0 ? 'tried' : 'opened' });
  };
  return html`${shown.length > 0 ? summary(form, shown) : nothing} ${parts.heading}
    <p>Nothing has left your browser so far. Before you send it, say that you may.</p>
    <form novalidate @submit=${submit}>
      ${warnings.length > 0 ? confirmations(form, warnings, sending, say, faultOf) : nothing}
      ${agreementBoxes(form, sending, say, faultOf)}
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 class="govuk-fieldset__heading">For whom do you speak?</h2>
        </legend>
        <p class="govuk-hint">
          This goes to the ${form.settings.keeper} with the declaration, so that they can make sure of it. It does not
          stand in the entry.
        </p>
        ${line('send-organisation', 'Organisation', sending.organisation, faultOf, (organisation) => say({ organisation }))}
        ${line('send-post', 'Your post there', sending.post, faultOf, (post) => say({ post }))}
      </fieldset>
      <button type="submit" class="govuk-button">Show the ways to send it</button>
    </form>`;
}

type Say = (change: Partial<Sending>) => void;
type FaultOf = (id: string) => Missing | undefined;

function summary(form: FormContext, missing: readonly Missing[]) {
  return html`<div class="govuk-error-summary" id=${summaryId} tabindex="-1">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${counted(missing.length, 'thing')} left before you can send it</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${missing.map(({ id, message }) => html`<li><a href=${form.href('send', id)}>${message}</a></li>`)}
        </ul>
      </div>
    </div>
  </div>`;
}

function confirmations(
  form: FormContext,
  warnings: readonly Message[],
  { confirmed }: Sending,
  say: Say,
  faultOf: FaultOf,
) {
  const faulty = warnings.some((_, index) => faultOf(confirmationId(index)));
  return html`<div class="govuk-form-group ${faulty ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">Does this belong to a private person?</h2>
      </legend>
      <p class="govuk-hint">
        The entry is public, and what has once been public cannot be taken back. Take out what belongs to a private
        person; confirm what does not.
      </p>
      <div class="govuk-checkboxes">
        ${warnings.map((warning, index) => {
          const id = confirmationId(index);
          const name = confirmationOf(warning);
          const place = form.placed.find(({ message }) => message === warning);
          const tick = (ticked: boolean) =>
            say({ confirmed: ticked ? [...confirmed, name] : confirmed.filter((other) => other !== name) });
          return html`${error(id, faultOf)}
          ${box({
            id,
            label: html`${place ? `${place.label}: ` : ''}this is a team’s or an organisation’s, or it is invented`,
            hint: html`${warning.message}
            ${place ? html`<a href=${form.href(place.step, place.id)}>Change it<span class="govuk-visually-hidden">: ${place.label}</span></a>` : nothing}`,
            checked: confirmed.includes(name),
            tick,
            faultOf,
          })}`;
        })}
      </div>
    </fieldset>
  </div>`;
}

function agreementBoxes(form: FormContext, { agreed }: Sending, say: Say, faultOf: FaultOf) {
  const faulty = agreements.some((agreement) => faultOf(agreementId(agreement)));
  const { licence } = form.settings;
  const labels: Readonly<Record<Agreement, unknown>> = {
    public: 'The entry is public: anyone can read, copy and search it.',
    permanent: 'The entry is permanent: it can be changed or retired, but the register keeps its history for good.',
    licence: html`The entry is under the licence
      <a href=${licence.url} target="_blank" rel="noopener">${licence.name} (opens in a new tab)</a>: anyone may use it
      who says where it is from.`,
  };
  return html`<div class="govuk-form-group ${faulty ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">Do you agree to this, for your organisation?</h2>
      </legend>
      <div class="govuk-checkboxes">
        ${agreements.map((agreement) => {
          const id = agreementId(agreement);
          const others = agreed.filter((other) => other !== agreement);
          return html`${error(id, faultOf)}
          ${box({
            id,
            label: labels[agreement],
            checked: agreed.includes(agreement),
            tick: (ticked) => say({ agreed: ticked ? [...others, agreement] : others }),
            faultOf,
          })}`;
        })}
      </div>
    </fieldset>
  </div>`;
}

interface Box {
  readonly id: string;
  readonly label: unknown;
  readonly hint?: unknown;
  readonly checked: boolean;
  readonly tick: (ticked: boolean) => void;
  readonly faultOf: FaultOf;
}

function box({ id, label, hint, checked, tick, faultOf }: Box) {
  const fault = faultOf(id);
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault ? [`${id}-error`] : [])].join(' ');
  return html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id=${id}
      type="checkbox"
      aria-describedby=${described === '' ? nothing : described}
      aria-invalid=${fault ? 'true' : nothing}
      .checked=${live(checked)}
      @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)}
    />
    <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<div class="govuk-hint govuk-checkboxes__hint" id="${id}-hint">${hint}</div>`}
  </div>`;
}

function line(id: string, label: string, value: string, faultOf: FaultOf, typed: (value: string) => void) {
  const fault = faultOf(id);
  return html`<div class="govuk-form-group ${fault ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label" for=${id}>${label}</label>
    ${error(id, faultOf)}
    <input
      class="govuk-input ${fault ? 'govuk-input--error' : ''}"
      id=${id}
      type="text"
      autocomplete="off"
      aria-describedby=${fault ? `${id}-error` : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      .value=${live(value)}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function error(id: string, faultOf: FaultOf) {
  const fault = faultOf(id);
  if (!fault) return nothing;
  return html`<p class="govuk-error-message" id="${id}-error">
    <span class="govuk-visually-hidden">Error:</span> ${fault.message}
  </p>`;
}
