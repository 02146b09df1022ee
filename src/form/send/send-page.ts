import { html, nothing } from 'lit-html';
import { countNoun } from '../../text/count-noun.ts';
import { composeFiles, deriveId } from '../../draft/compose.ts';
import type { FormContext } from '../form-context.ts';
import { draftTitle } from '../store/draft-store.ts';
import { agreementForm } from './agreement.ts';
import { renderEmailChannel, renderGithubChannel, renderIssueChannel, type ChannelOptions } from './channels.ts';
import { findMissing, findPersonalWarnings, prefillSending } from './readiness.ts';

/** The id of the heading of the ways to send. */
const channelsId = 'send-doors';

/** The page on which the declaration is handed over. */
export function sendPage(form: FormContext) {
  const { draft, register, settings, messages } = form;
  const update = draft.original !== undefined;
  const heading = html`<h1 tabindex="-1">${update ? 'Send the update' : 'Send the declaration'}</h1>`;
  const back = html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>`;
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    return html`${back} ${heading}
      <p>
        Sending waits for ${countNoun(errors, 'correction')}. Nothing has left your browser.
        <a href=${form.href('check')}>See what is to be corrected</a>.
      </p>`;
  }
  const warnings = findPersonalWarnings(messages);
  const sending = prefillSending(draft.notes?.sending, draft.submission, register);
  const missing = findMissing(sending, warnings);
  const options: ChannelOptions = {
    letter: { title: draftTitle(draft), sending, settings, update },
    files: composeFiles(draft.submission, draft.original),
    announce: form.announce,
  };
  return html`${back} ${agreementForm(form, { sending, warnings, missing, channelsId, heading })}
  ${sending.step === 'opened' && missing.length === 0 ? channels(form, options) : nothing}`;
}

function channels({ settings, draft }: FormContext, options: ChannelOptions) {
  const { repository, address, keeper, promisedWorkingDays } = settings;
  const several = options.files.length - 1;
  return html`<section aria-labelledby=${channelsId}>
      <h2 class="govuk-heading-l" id=${channelsId} tabindex="-1">
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
      ${repository === '' ? nothing : [renderGithubChannel(options), renderIssueChannel(options)]}
      ${renderEmailChannel(options)}
    </section>
    <section aria-labelledby="send-next">
      <h2 class="govuk-heading-l" id="send-next">What happens next</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>The ${keeper} reads what you sent and answers within ${countNoun(promisedWorkingDays, 'working day')}.</li>
        <li>
          They may ask you to say something more plainly, to give a reason for what is not known or withheld, or to show
          that you speak for the organisation. They do not judge whether the project is a good one.
        </li>
        ${
          repository === ''
            ? nothing
            : html`<li>
                Until then it stands in
                <a href="/submissions/" target="_blank">the list of what is waiting (opens in a new tab)</a>, which says
                whose turn it is.
              </li>`
        }
        <li>
          Once it is accepted, anyone can read it at
          <span class="address">${address}/projects/${deriveId(draft.submission.declaration)}/</span>.
        </li>
        <li>This draft stays in this browser until you delete it.</li>
      </ul>
    </section>`;
}
