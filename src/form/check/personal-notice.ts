import { html, nothing } from 'lit-html';
import { countNoun } from '../../text/count-noun.ts';
import type { FormContext } from '../form-context.ts';
import { isPersonal } from '../state/message-places.ts';

/** Warns, on pages about the whole draft, of what looks like data on a private person. */
export function personalNotice(form: FormContext) {
  const found = form.placed.filter(({ message }) => isPersonal(message));
  if (found.length === 0) return nothing;
  return html`<section class="notice personal-notice" aria-labelledby="personal-title">
    <h2 class="govuk-heading-m" id="personal-title">
      ${countNoun(found.length, 'place')} where a private person may be named
    </h2>
    <p>An entry is public and stays so. Nothing has left your browser yet.</p>
    <ul>
      ${found.map(
        ({ message, step, id, label }) =>
          html`<li><a href=${form.href(step, id)}>${label}</a>: ${message.message} ${message.fix}</li>`,
      )}
    </ul>
  </section>`;
}
