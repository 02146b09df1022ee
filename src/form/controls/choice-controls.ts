import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Term } from '../../model/vocabulary/index.ts';
import type { FormContext } from '../form-context.ts';
import { grouped, labelled, type ControlWords } from './control-shell.ts';
import { setText, textAt, textsAt, type Subject } from './control-subject.ts';

/** From how many values on a list that stands in a row of a list of groups becomes a drop-down. */
const long = 8;

/** One value of a closed list, with the explanation of each. */
export function choiceControl(
  form: FormContext,
  subject: Subject,
  path: string,
  words: ControlWords,
  terms: readonly Term[],
) {
  const chosen = textAt(subject, path);
  if (words.size === 's' && terms.length >= long) return dropDown(form, subject, path, words, terms);
  return grouped(
    form,
    words,
    () =>
      html`<div class="govuk-radios ${words.size === 's' ? 'govuk-radios--small' : ''}">
        ${terms.map(({ value, label, explanation }, index) => {
          const id = index === 0 ? words.id : `${words.id}--${value}`;
          return html`<div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id=${id}
              name=${words.id}
              type="radio"
              value=${value}
              aria-describedby="${id}-item-hint"
              .checked=${live(chosen === value)}
              @change=${() => setText(subject, path, value)}
            />
            <label class="govuk-label govuk-radios__label" for=${id}>${label}</label>
            <div class="govuk-hint govuk-radios__hint" id="${id}-item-hint">${explanation}</div>
          </div>`;
        })}
      </div>`,
  );
}

function dropDown(form: FormContext, subject: Subject, path: string, words: ControlWords, terms: readonly Term[]) {
  const chosen = textAt(subject, path);
  const explanation = terms.find(({ value }) => value === chosen)?.explanation;
  const meaningId = `${words.id}-meaning`;
  const onChange = (event: Event) => setText(subject, path, (event.target as HTMLSelectElement).value);
  return labelled(
    form,
    { ...words, describedBy: [meaningId] },
    (described, isWrong) =>
      html`<select
          class="govuk-select ${isWrong ? 'govuk-select--error' : ''}"
          id=${words.id}
          name=${words.id}
          aria-describedby=${described}
          aria-invalid=${isWrong ? 'true' : nothing}
          @change=${onChange}
        >
          <option value="" .selected=${live(chosen === '')}>Choose one</option>
          ${terms.map(
            ({ value, label }) => html`<option value=${value} .selected=${live(chosen === value)}>${label}</option>`,
          )}
        </select>
        <p class="govuk-hint meaning" id=${meaningId}>${explanation ?? ''}</p>`,
  );
}

/** Any values of a closed list, with the explanation of each. Values stay in the order in which they were chosen. */
export function choicesControl(
  form: FormContext,
  subject: Subject,
  path: string,
  words: ControlWords,
  terms: readonly Term[],
) {
  const chosen = textsAt(subject, path);
  const tick = (value: string, isTicked: boolean) => {
    const others = chosen.filter((other) => other !== value);
    const values = isTicked ? [...others, value] : others;
    subject.set(path, values.length > 0 ? values : undefined);
  };
  return grouped(
    form,
    words,
    () =>
      html`<div class="govuk-checkboxes ${terms.length >= long ? 'govuk-checkboxes--small many' : ''}">
        ${terms.map(({ value, label, explanation }, index) => {
          const id = index === 0 ? words.id : `${words.id}--${value}`;
          return html`<div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id=${id}
              name=${words.id}
              type="checkbox"
              value=${value}
              aria-describedby="${id}-item-hint"
              .checked=${live(chosen.includes(value))}
              @change=${(event: Event) => tick(value, (event.target as HTMLInputElement).checked)}
            />
            <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
            <div class="govuk-hint govuk-checkboxes__hint" id="${id}-item-hint">${explanation}</div>
          </div>`;
        })}
      </div>`,
  );
}

/** Yes or nothing. */
export function yesControl(form: FormContext, subject: Subject, path: string, words: ControlWords) {
  return grouped(
    form,
    words,
    () =>
      html`<div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id=${words.id}
            name=${words.id}
            type="checkbox"
            .checked=${live(textAt(subject, path) === 'true')}
            @change=${(event: Event) => setText(subject, path, (event.target as HTMLInputElement).checked ? 'true' : '')}
          />
          <label class="govuk-label govuk-checkboxes__label" for=${words.id}>Yes</label>
        </div>
      </div>`,
  );
}
