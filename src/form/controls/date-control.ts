import { html } from 'lit-html';
import type { FormContext } from '../form-context.ts';
import { dateFromParts, monthNumber, part, partsOfDate, type DateParts } from './date-parts.ts';
import { keeping } from './keep-focus.ts';
import { grouped, type ControlWords } from './control-shell.ts';
import { setText, textAt, type Subject } from './control-subject.ts';

const boxes = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const;

/** A date in three boxes, each of which may stay empty while somebody writes. */
export function dateControl(form: FormContext, subject: Subject, path: string, words: ControlWords) {
  const text = textAt(subject, path);
  const parts = partsOfDate(text);
  /** What stands in the boxes by now; a box that the page has not written over says it as it was typed. */
  const typed = (event: Event): DateParts => {
    const container = (event.target as HTMLElement).closest('.govuk-date-input');
    const valueOf = (name: string) => container?.querySelector<HTMLInputElement>(`[data-part=${name}]`)?.value ?? '';
    return { day: valueOf('day'), month: valueOf('month'), year: valueOf('year') };
  };
  return grouped(
    form,
    words,
    (isWrong) =>
      html`<div class="govuk-date-input" id=${words.id}>
        ${boxes.map(({ name, label, width }) => {
          const id = `${words.id}-${name}`;
          return html`<div class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for=${id}>${label}</label>
              <input
                class="govuk-input govuk-date-input__input govuk-input--width-${width} ${isWrong ? 'govuk-input--error' : ''}"
                id=${id}
                name=${id}
                data-part=${name}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                .value=${keeping(parts[name], (box) => part(name === 'month' ? monthNumber(box) : box))}
                @input=${(event: Event) => setText(subject, path, dateFromParts(typed(event)))}
              />
            </div>
          </div>`;
        })}
      </div>`,
    'group',
  );
}
