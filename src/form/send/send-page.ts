import { html, nothing } from 'lit-html';
import { counted } from '../../text/count-noun.ts';
import { filesOf, idOf } from '../../draft/compose.ts';
import type { FormContext } from '../form-context.ts';
import { draftTitle } from '../state/draft-title.ts';
import { agreementForm } from './agreement.ts';
import { emailDoor, githubDoor, issueDoor, type Door } from './channels.ts';
import { missingFor, personalWarnings, sendingOf } from './readiness.ts';

/** Id of the heading of the ways to send. */
const doorsId = 'send-doors';

/** The page on which somebody hands the declaration over. */
export function sendPage(form: FormContext) {
  const update = form.draft.original !== undefined;
  const errors = form.messages.filter(({ severity }) => severity === 'error').length;
  return html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    ${errors > 0 ? waiting(form, errors, update) : open(form, update)}`;
}

function heading(update: boolean) {
  return html`<h1 tabindex="-1">${update ? 'Send the update' : 'Send the declaration'}</h1>`;
}

function waiting(form: FormContext, errors: number, update: boolean) {
  return html`${heading(update)}
    <p>
      Sending waits for ${counted(errors, 'correction')}. Nothing has left your browser.
      <a href=${form.href('check')}>See what is to be corrected</a>.
    </p>`;
}

function open(form: FormContext, update: boolean) {
  const { draft, register, settings } = form;
  const warnings = personalWarnings(form.messages);
  const sending = sendingOf(draft.notes?.sending, draft.submission, register);
  const missing = missingFor(sending, warnings);
  const door: Door = {
    told: { title: draftTitle(draft), sending, settings, update },
    files: filesOf(draft.submission, draft.original),
    announce: form.announce,
  };
  return html`${agreementForm(form, { sending, warnings, missing, doorsId, heading: heading(update) })}
  ${sending.step === 'opened' && missing.length === 0 ? ways(form, door) : nothing}`;
}

function ways(form: FormContext, door: Door) {
  const { repository } = form.settings;
  const several = door.files.length - 1;
  return html`<section aria-labelledby=${doorsId}>
      <h2 class="govuk-heading-l" id=${doorsId} tabindex="-1">
        ${repository === '' ? 'How to send it' : 'Choose one way to send it'}
      </h2>
      ${
        several > 0
          ? html`<p>
              ${several === 1 ? 'An organisation is' : `${several} organisations are`} new to the register. Each new
              organisation is a file of its own, because other entries may name it too.
            </p>`
          : nothing
      }
      ${repository === '' ? nothing : [githubDoor(door), issueDoor(door)]} ${emailDoor(door)}
    </section>
    ${next(form)}`;
}

/** What happens once it is sent. */
function next({ settings, draft }: FormContext) {
  const url = `${settings.address}/projects/${idOf(draft.submission.declaration)}/`;
  return html`<section aria-labelledby="send-next">
    <h2 class="govuk-heading-l" id="send-next">What happens next</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        The ${settings.keeper} reads what you sent and answers within
        ${counted(settings.promisedWorkingDays, 'working day')}.
      </li>
      <li>
        They may ask you to say something more plainly, to give a reason for what is not known or withheld, or to show
        that you speak for the organisation. They do not judge whether the project is a good one.
      </li>
      ${
        settings.repository === ''
          ? nothing
          : html`<li>
              Until then it stands in
              <a href="/submissions/" target="_blank">the list of what is waiting (opens in a new tab)</a>, which says
              whose turn it is.
            </li>`
      }
      <li>Once it is accepted, anyone can read it at <span class="address">${url}</span>.</li>
      <li>This draft stays in this browser until you delete it.</li>
    </ul>
  </section>`;
}
