import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { idFromTitle } from '../../draft/id-from-title.ts';
import type { Submission } from '../../draft/draft.ts';
import { describedBy, remarksAbove, findRemarks } from '../controls/form-group.ts';
import type { FormContext } from '../form-context.ts';
import { details } from '../page-parts.ts';
import { addressInputId } from '../state/message-places.ts';
import { withId } from '../state/edit-submission.ts';

/** The submission after its title was changed: the proposed address follows until another is chosen. */
export function withProposedId(before: Submission, after: Submission, taken: ReadonlySet<string>): Submission {
  const { id } = before.declaration;
  const isProposed = id === '' || id === idFromTitle(titleOf(before), taken);
  return isProposed ? withId(after, idFromTitle(titleOf(after), taken)) : after;
}

/** The ids that belong to entries of the register, former ones included. */
export function takenIds(form: Pick<FormContext, 'register'>): ReadonlySet<string> {
  return new Set(
    form.register.projects.flatMap(({ id, previousIds }) => [id, ...previousIds.map((previous) => previous.id)]),
  );
}

/** The address that the entry will have, and a way to change it. That of a published entry stays. */
export function addressItem(form: FormContext) {
  const { submission, original } = form.draft;
  const { id } = submission.declaration;
  if (original !== undefined) return nothing;
  const remarks = findRemarks(form, addressInputId, true);
  const isTaken = takenIds(form).has(id);
  const isWrong = remarks.errors.length > 0;
  return html`<div class="address">
    <p>
      ${
        id === ''
          ? 'The entry’s address is made of its title.'
          : html`The entry’s address will be
              <span class="address__itself"
                >${form.settings.address.replace('https://', '')}/projects/<b>${id}</b>/</span
              >`
      }
    </p>
    ${
      isTaken
        ? html`<p class="govuk-error-message">
            There is an entry at this address already.
            <a href="?update=${id}">Update that entry</a>, or change the title or the address here.
          </p>`
        : nothing
    }
    ${details(
      'Change the address',
      html`<label class="govuk-label govuk-label--s" for=${addressInputId}>Last part of the address</label>
        <div class="govuk-hint" id="${addressInputId}-hint">
          Lower-case words with hyphens between them. It can never change once it is published.
        </div>
        ${remarksAbove(addressInputId, remarks)}
        <input
          class="govuk-input ${isWrong ? 'govuk-input--error' : ''}"
          id=${addressInputId}
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-describedby=${describedBy({ id: addressInputId, hint: 'x' }, remarks)}
          .value=${live(id)}
          @input=${(event: Event) =>
            form.change(withId(form.draft.submission, (event.target as HTMLInputElement).value.trim()))}
        />`,
      '',
      isWrong || isTaken,
    )}
  </div>`;
}

function titleOf({ declaration }: Submission): string {
  const { title } = declaration.fields;
  return typeof title === 'string' ? title : '';
}
