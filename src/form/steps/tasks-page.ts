import { html, nothing } from 'lit-html';
import { parts, steps, type Step } from '../../model/fields/form-steps.ts';
import { countNoun } from '../../text/count-noun.ts';
import { renderUnmatchedNotice } from '../import/unmatched-text.ts';
import { saveToFiles } from '../import/save-to-file.ts';
import type { FormContext } from '../form-context.ts';
import { personalNotice } from '../check/personal-notice.ts';
import { findStepStatus, type StepStatus } from './step-status.ts';
import { draftTitle } from '../store/draft-store.ts';

/** The task list: every step, and how far it has come. */
export function tasksPage(form: FormContext) {
  const { submission, original } = form.draft;
  const statuses = new Map(steps.map((step) => [step.id, findStepStatus(step, submission, form.placed)]));
  const states = [...statuses.values()].map(({ state }) => state);
  const done = states.filter((state) => state === 'done').length;
  const wanted = states.filter((state) => state !== 'optional').length;
  const errors = form.placed.filter(({ message }) => message.severity === 'error').length;
  return html`<span class="govuk-caption-l">${original === undefined ? 'Your declaration' : 'Your update'}</span>
    <h1 tabindex="-1" dir="auto">${draftTitle(form.draft)}</h1>
    ${personalNotice(form)} ${renderUnmatchedNotice(form)}
    <p>
      ${
        done === wanted
          ? 'Every step is done. Check your answers, then send it.'
          : `${done} of ${countNoun(wanted, 'step')} done. Take them in any order; everything is saved as you type.`
      }
    </p>
    ${parts.map(
      ({ id, title }) =>
        html`<h2 class="govuk-heading-m">${title}</h2>
          <ul class="govuk-task-list">
            ${steps.filter((step) => step.part === id).map((step) => task(form, step, statuses.get(step.id)!))}
          </ul>`,
    )}
    <h2 class="govuk-heading-m">Check and send</h2>
    <ul class="govuk-task-list">
      ${ending(form, 'check', 'Check your answers', errors === 0 ? 'Ready' : 'Not complete yet', errors === 0)}
      ${ending(form, 'preview', 'See the public page', '', false)}
      ${ending(form, 'print', 'Print it for sign-off', '', false)}
      ${ending(form, 'send', original === undefined ? 'Send the declaration' : 'Send the update', errors === 0 ? '' : 'Cannot start yet', false)}
    </ul>
    <h2 class="govuk-heading-m">Keep a copy</h2>
    <p>
      The draft is in this browser on this device alone. Save it to a file to go on elsewhere, to pass it to a
      colleague, or to be safe.
    </p>
    <div class="govuk-button-group">
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => saveDraft(form)}>
        Save to a file
      </button>
      <a href="/declare/">All drafts</a>
    </div>`;
}

/** Downloads the draft and says so. */
export function saveDraft(form: Pick<FormContext, 'draft' | 'announce'>): void {
  const names = saveToFiles(form.draft);
  form.announce(`Saved to ${names.join(' and ')} among your downloads.`);
}

function task(form: FormContext, { id, title }: Step, status: StepStatus) {
  return item(form.href(id), title, id, statusTag(status));
}

function ending(form: FormContext, page: string, title: string, status: string, isReady: boolean) {
  const shown =
    status === '' ? nothing : isReady ? html`<strong class="govuk-tag ready">${status}</strong>` : html`${status}`;
  return item(form.href(page), title, page, shown);
}

function item(href: string, title: string, id: string, status: unknown) {
  return html`<li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a
        class="govuk-link govuk-task-list__link"
        href=${href}
        aria-describedby=${status === nothing ? nothing : `task-${id}-status`}
        >${title}</a
      >
    </div>
    <div class="govuk-task-list__status" id="task-${id}-status">${status}</div>
  </li>`;
}

function statusTag(status: StepStatus) {
  switch (status.state) {
    case 'not started':
      return html`<strong class="govuk-tag not-started">Not started</strong>`;
    case 'in progress':
      return html`<strong class="govuk-tag in-progress">In progress</strong>`;
    case 'to correct':
      return html`<strong class="govuk-tag to-correct">${status.number} to correct</strong>`;
    case 'optional':
      return html`Optional`;
    case 'done':
      return html`Done`;
  }
}
