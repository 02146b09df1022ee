import { html } from 'lit-html';
import { keepTyped } from './keep-focus.ts';
import { grouped, type ControlOptions } from './form-group.ts';
import { setText, textAt } from './control-context.ts';

/** The contents of a date's three boxes. */
export interface DateParts {
  /** The day, as typed. */
  readonly day: string;
  /** The month, as typed: a number or a name. */
  readonly month: string;
  /** The year, as typed. */
  readonly year: string;
}

const boxes = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const;

/** A date in three boxes, each of which may be empty. */
export function dateControl(options: ControlOptions) {
  const { access, path } = options;
  const parts = splitDate(textAt(access, path));
  // Read from the page: a box that was left alone there still holds what was typed.
  const readBoxes = (event: Event): DateParts => {
    const container = (event.target as HTMLElement).closest('.govuk-date-input');
    const read = (name: string) => container?.querySelector<HTMLInputElement>(`[data-part=${name}]`)?.value ?? '';
    return { day: read('day'), month: read('month'), year: read('year') };
  };
  return grouped(
    options,
    (isWrong) =>
      html`<div class="govuk-date-input" id=${options.id}>
        ${boxes.map(({ name, label, width }) => {
          const id = `${options.id}-${name}`;
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
                .value=${keepTyped(parts[name], (box) => normalisePart(name === 'month' ? monthNumber(box) : box))}
                @input=${(event: Event) => setText(access, path, joinDate(readBoxes(event)))}
              />
            </div>
          </div>`;
        })}
      </div>`,
    'group',
  );
}

/**
 * A date as a file writes it. Boxes that are empty or hold something else come out as they are, so that the checker can
 * say what is wrong and nothing typed is lost: an empty month between a day and a year gives `2026--14`.
 */
export function joinDate({ day, month, year }: DateParts): string {
  const parts = [normalisePart(year), normalisePart(monthNumber(month)), normalisePart(day)];
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts.join('-');
}

/** The three boxes for a date, or for what {@link joinDate} made of an unfinished one. */
export function splitDate(text: string): DateParts {
  const [year = '', month = '', ...day] = text.split('-');
  return { day: day.join('-'), month, year };
}

/** A box as a file writes it: a day or month has two digits. */
function normalisePart(text: string): string {
  const trimmed = text.replaceAll('-', ' ').trim();
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month given by its name. */
function monthNumber(text: string): string {
  const index = monthNames.indexOf(text.trim().slice(0, 3).toLowerCase());
  return index === -1 ? text : String(index + 1);
}
