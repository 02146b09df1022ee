import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Term } from '../../model/vocabulary/index.ts';
import { grouped, labelled, type ControlOptions } from './form-group.ts';
import { setText, textAt, textsAt } from './control-context.ts';

/** From how many values on a list within a row becomes a drop-down. */
const long = 8;

/** One radio button or checkbox with its label. */
export interface ChoiceItemOptions {
  /** Which of GOV.UK's components it belongs to. */
  readonly kind: 'radios' | 'checkboxes';
  /** The input's id. */
  readonly id: string;
  /** The input's name; its id unless given. */
  readonly name?: string;
  /** What can be chosen. */
  readonly label: unknown;
  /** An explanation below the label. */
  readonly hint?: unknown;
  /** The id of the error message about it, if there is one. */
  readonly errorId?: string | undefined;
  /** Whether it is chosen. */
  readonly isChosen: boolean;
  /** Called when it is chosen, or no longer so. */
  readonly change: (isChosen: boolean) => void;
}

/** A radio button or a checkbox with its label. */
export function choiceItem({ kind, id, name = id, label, hint, errorId, isChosen, change }: ChoiceItemOptions) {
  const described = [...(hint ? [`${id}-item-hint`] : []), ...(errorId === undefined ? [] : [errorId])].join(' ');
  return html`<div class="govuk-${kind}__item">
    <input
      class="govuk-${kind}__input"
      id=${id}
      name=${name}
      type=${kind === 'radios' ? 'radio' : 'checkbox'}
      aria-describedby=${described === '' ? nothing : described}
      aria-invalid=${errorId === undefined ? nothing : 'true'}
      .checked=${live(isChosen)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <label class="govuk-label govuk-${kind}__label" for=${id}>${label}</label>
    ${hint ? html`<div class="govuk-hint govuk-${kind}__hint" id="${id}-item-hint">${hint}</div>` : nothing}
  </div>`;
}

/** One value of a closed list, each with its explanation. */
export function choiceControl(options: ControlOptions, terms: readonly Term[]) {
  const { access, path, size } = options;
  if (size === 's' && terms.length >= long) return dropDown(options, terms);
  const chosen = textAt(access, path);
  return grouped(
    options,
    () =>
      html`<div class="govuk-radios ${size === 's' ? 'govuk-radios--small' : ''}">
        ${choiceItems('radios', options.id, terms, [chosen], (value) => setText(access, path, value))}
      </div>`,
  );
}

/** Any values of a closed list, each with its explanation. Values stay in the order in which they were chosen. */
export function choicesControl(options: ControlOptions, terms: readonly Term[]) {
  const { access, path } = options;
  const chosen = textsAt(access, path);
  const change = (value: string, isChosen: boolean) => {
    const others = chosen.filter((other) => other !== value);
    const values = isChosen ? [...others, value] : others;
    access.set(path, values.length > 0 ? values : undefined);
  };
  return grouped(
    options,
    () =>
      html`<div class="govuk-checkboxes ${terms.length >= long ? 'govuk-checkboxes--small many' : ''}">
        ${choiceItems('checkboxes', options.id, terms, chosen, change)}
      </div>`,
  );
}

/** Yes or nothing. */
export function yesControl(options: ControlOptions) {
  const { access, path, id } = options;
  const isChosen = textAt(access, path) === 'true';
  const change = (isYes: boolean) => setText(access, path, isYes ? 'true' : '');
  return grouped(
    options,
    () =>
      html`<div class="govuk-checkboxes govuk-checkboxes--small">
        ${choiceItem({ kind: 'checkboxes', id, label: 'Yes', isChosen, change })}
      </div>`,
  );
}

function choiceItems(
  kind: ChoiceItemOptions['kind'],
  name: string,
  terms: readonly Term[],
  chosen: readonly string[],
  change: (value: string, isChosen: boolean) => void,
) {
  return terms.map(({ value, label, explanation }, index) =>
    choiceItem({
      kind,
      // Links to the whole control lead to its first item.
      id: index === 0 ? name : `${name}--${value}`,
      name,
      label,
      hint: explanation,
      isChosen: chosen.includes(value),
      change: (isChosen) => change(value, isChosen),
    }),
  );
}

function dropDown(options: ControlOptions, terms: readonly Term[]) {
  const { access, path, id } = options;
  const chosen = textAt(access, path);
  const meaningId = `${id}-meaning`;
  return labelled(
    { ...options, describedBy: [meaningId] },
    (described, isWrong) =>
      html`${selectBox(options, terms, described, isWrong)}
        <p class="govuk-hint meaning" id=${meaningId}>
          ${terms.find(({ value }) => value === chosen)?.explanation ?? ''}
        </p>`,
  );
}

/** A drop-down list of values, with none chosen at first. */
export function selectBox(
  { access, path, id }: ControlOptions,
  terms: readonly Pick<Term, 'value' | 'label'>[],
  described: unknown,
  isWrong: boolean,
) {
  const chosen = textAt(access, path);
  return html`<select
    class="govuk-select ${isWrong ? 'govuk-select--error' : ''}"
    id=${id}
    name=${id}
    aria-describedby=${described}
    aria-invalid=${isWrong ? 'true' : nothing}
    @change=${(event: Event) => setText(access, path, (event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${live(chosen === '')}>Choose one</option>
    ${terms.map(({ value, label }) => html`<option value=${value} .selected=${live(chosen === value)}>${label}</option>`)}
  </select>`;
}
