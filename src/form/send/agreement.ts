import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Message } from '../../model/message.ts';
import { choiceItem, type ChoiceItemOptions } from '../controls/choice-controls.ts';
import { errorMessage } from '../controls/form-group.ts';
import type { FormContext } from '../form-context.ts';
import { errorSummary } from '../page-parts.ts';
import type { Sending } from '../store/draft-store.ts';
import { agreementId, agreements, confirmationId, confirmationKey, type Agreement, type Missing } from './readiness.ts';

const summaryId = 'send-summary';

/** What the part of the page above the ways to send is made of. */
export interface AgreementOptions {
  /** What the sender has said so far. */
  readonly sending: Sending;
  /** The warnings about personal data, each of which has to be confirmed. */
  readonly warnings: readonly Message[];
  /** What the sender still has to say. */
  readonly missing: readonly Missing[];
  /** The id of the heading that follows once nothing is missing. */
  readonly channelsId: string;
  /** The page's heading, which comes below the list of errors. */
  readonly heading: TemplateResult;
}

/** What the sender says before anything is handed over: whose data it is, what they agree to, and for whom they speak. */
export function agreementForm(form: FormContext, options: AgreementOptions) {
  const { sending, warnings, missing, channelsId } = options;
  const shown = sending.step === 'tried' ? missing : [];
  const findFault: FindFault = (id) => shown.find((one) => one.id === id)?.message;
  // After a change, the ways to send are shown once they are asked for again.
  const say: Say = (change) =>
    form.keep({
      ...form.draft.notes,
      sending: { ...sending, step: sending.step === 'opened' ? 'filling' : sending.step, ...change },
    });
  const submit = (event: Event) => {
    event.preventDefault();
    form.focusNext(missing.length > 0 ? summaryId : channelsId);
    say({ step: missing.length > 0 ? 'tried' : 'opened' });
  };
  const errors = shown.map(({ id, message }) => ({ href: form.href('send', id), message }));
  return html`${shown.length > 0 ? errorSummary(summaryId, 'left before you can send it', errors) : nothing}
    ${options.heading}
    <p>Nothing has left your browser so far. Before you send it, say that you may.</p>
    <form novalidate @submit=${submit}>
      ${warnings.length > 0 ? confirmations(form, warnings, sending, say, findFault) : nothing}
      ${agreementBoxes(form, sending, say, findFault)}
      <fieldset class="govuk-fieldset">
        ${legend('For whom do you speak?')}
        <p class="govuk-hint">
          This goes to the ${form.settings.keeper} with the declaration, so that they can make sure of it. It does not
          stand in the entry.
        </p>
        ${line('send-organisation', 'Organisation', sending.organisation, findFault, (organisation) => say({ organisation }))}
        ${line('send-post', 'Your post there', sending.post, findFault, (post) => say({ post }))}
      </fieldset>
      <button type="submit" class="govuk-button">Show the ways to send it</button>
    </form>`;
}

type Say = (change: Partial<Sending>) => void;
type FindFault = (id: string) => string | undefined;

function legend(words: string) {
  return html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
    <h2 class="govuk-fieldset__heading">${words}</h2>
  </legend>`;
}

function confirmations(
  form: FormContext,
  warnings: readonly Message[],
  { confirmed }: Sending,
  say: Say,
  findFault: FindFault,
) {
  const boxes = warnings.map((warning, index): Box => {
    const name = confirmationKey(warning);
    const place = form.placed.find(({ message }) => message === warning);
    return {
      id: confirmationId(index),
      label: html`${place ? `${place.label}: ` : ''}this is a team’s or an organisation’s, or it is invented`,
      hint: html`${warning.message}
      ${place ? html`<a href=${form.href(place.step, place.id)}>Change it<span class="govuk-visually-hidden">: ${place.label}</span></a>` : nothing}`,
      isChosen: confirmed.includes(name),
      change: (isChosen) =>
        say({ confirmed: isChosen ? [...confirmed, name] : confirmed.filter((other) => other !== name) }),
    };
  });
  return boxGroup(
    'Does this belong to a private person?',
    html`<p class="govuk-hint">
      The entry is public, and what has once been public cannot be taken back. Take out what belongs to a private
      person; confirm what does not.
    </p>`,
    boxes,
    findFault,
  );
}

function agreementBoxes(form: FormContext, { agreed }: Sending, say: Say, findFault: FindFault) {
  const { licence } = form.settings;
  const labels: Readonly<Record<Agreement, unknown>> = {
    public: 'The entry is public: anyone can read, copy and search it.',
    permanent: 'The entry is permanent: it can be changed or retired, but the register keeps its history for good.',
    licence: html`The entry is under the licence
      <a href=${licence.url} target="_blank" rel="noopener">${licence.name} (opens in a new tab)</a>: anyone may use it
      who says where it is from.`,
  };
  const boxes = agreements.map((agreement): Box => {
    const others = agreed.filter((other) => other !== agreement);
    return {
      id: agreementId(agreement),
      label: labels[agreement],
      isChosen: agreed.includes(agreement),
      change: (isChosen) => say({ agreed: isChosen ? [...others, agreement] : others }),
    };
  });
  return boxGroup('Do you agree to this, for your organisation?', nothing, boxes, findFault);
}

type Box = Omit<ChoiceItemOptions, 'kind' | 'errorId'>;

function boxGroup(title: string, hint: unknown, boxes: readonly Box[], findFault: FindFault) {
  const isWrong = boxes.some(({ id }) => findFault(id) !== undefined);
  return html`<div class="govuk-form-group ${isWrong ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset">
      ${legend(title)} ${hint}
      <div class="govuk-checkboxes">
        ${boxes.map((box) => {
          const fault = findFault(box.id);
          const errorId = fault === undefined ? undefined : `${box.id}-error`;
          return html`${fault === undefined ? nothing : errorMessage(fault, errorId)}
          ${choiceItem({ ...box, kind: 'checkboxes', errorId })}`;
        })}
      </div>
    </fieldset>
  </div>`;
}

function line(id: string, label: string, value: string, findFault: FindFault, change: (value: string) => void) {
  const fault = findFault(id);
  return html`<div class="govuk-form-group ${fault ? 'govuk-form-group--error' : ''}">
    <label class="govuk-label" for=${id}>${label}</label>
    ${fault ? errorMessage(fault, `${id}-error`) : nothing}
    <input
      class="govuk-input ${fault ? 'govuk-input--error' : ''}"
      id=${id}
      type="text"
      autocomplete="off"
      aria-describedby=${fault ? `${id}-error` : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      .value=${live(value)}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
