import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Term } from '../../model/vocabulary/index.ts';
import type { FormContext } from '../form-context.ts';
import { labelled, type ControlWords } from './control-shell.ts';
import { setText, textAt, type Subject } from './control-subject.ts';

/** A post, or one of the words that say why there is none. */
export function postControl(
  form: FormContext,
  subject: Subject,
  path: string,
  words: ControlWords,
  instead: readonly Term[],
) {
  const text = textAt(subject, path);
  const isPost = !instead.some(({ value }) => value === text);
  const keptUnder = `${words.id}-post`;
  const onTick = (value: string) => (event: Event) => {
    if ((event.target as HTMLInputElement).checked) {
      if (isPost) form.ui.kept.set(keptUnder, text);
      setText(subject, path, value);
    } else setText(subject, path, form.ui.kept.get(keptUnder) ?? '');
  };
  return labelled(
    form,
    words,
    (described, isWrong) =>
      html`<input
          class="govuk-input ${isWrong ? 'govuk-input--error' : ''}"
          id=${words.id}
          name=${words.id}
          type="text"
          autocomplete="off"
          aria-describedby=${described}
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${live(isPost ? text : '')}
          @input=${(event: Event) => setText(subject, path, (event.target as HTMLInputElement).value)}
        />
        <div
          class="govuk-checkboxes govuk-checkboxes--small instead"
          role="group"
          aria-label="${words.label}: instead of a post"
        >
          ${instead.map(
            ({ value, label }) =>
              html`<div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id="${words.id}--${value}"
                  name="${words.id}--${value}"
                  type="checkbox"
                  .checked=${live(text === value)}
                  @change=${onTick(value)}
                />
                <label class="govuk-label govuk-checkboxes__label" for="${words.id}--${value}">${label}</label>
              </div>`,
          )}
        </div>`,
  );
}
