import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Term } from '../../model/vocabulary/index.ts';
import { countNoun } from '../../text/count-noun.ts';
import { countCharacters } from '../../text/visible-length.ts';
import { choiceItem } from './choice-controls.ts';
import { keepTyped } from './keep-focus.ts';
import { labelled, type ControlOptions } from './form-group.ts';
import { setText, textAt, textsAt } from './control-context.ts';

/** How a line of text is typed. */
export interface LineOptions {
  /** The most characters it can have; a long line gets a bigger box, and says how many are left. */
  readonly most?: number;
  /** The kind of input. */
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  /** Which keyboard a telephone shows. */
  readonly inputmode?: 'numeric';
  /** How many characters the box seems to have room for. */
  readonly width?: 3 | 5 | 10 | 20;
  /** Shown before the box. */
  readonly prefix?: string;
}

/** From how many characters on a line gets a box of several lines. */
const roomy = 160;

/** One line of text. */
export function lineControl(options: ControlOptions, look: LineOptions = {}) {
  const { access, path, id } = options;
  const { most = 0, type = 'text' } = look;
  const text = textAt(access, path);
  const isLong = most >= roomy;
  const countId = `${id}-count`;
  const onInput = (event: Event) =>
    setText(access, path, (event.target as HTMLInputElement).value.replace(/\s*\n\s*/g, ' '));
  return labelled(isLong ? { ...options, describedBy: [countId] } : options, (described, isWrong) => {
    const error = isWrong ? 'govuk-input--error govuk-textarea--error' : '';
    if (isLong) {
      return html`<textarea
          class="govuk-textarea short ${error}"
          id=${id}
          name=${id}
          rows=${most > 300 ? 4 : 2}
          aria-describedby=${described}
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${live(text)}
          @input=${onInput}
        ></textarea>
        <p class="govuk-hint count" id=${countId}>${charactersLeft(text, most)}</p>`;
    }
    const input = html`<input
      class="govuk-input ${look.width ? `govuk-input--width-${look.width}` : ''} ${error}"
      id=${id}
      name=${id}
      type=${type}
      inputmode=${look.inputmode ?? nothing}
      spellcheck=${type === 'text' ? nothing : 'false'}
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(text)}
      @input=${onInput}
    />`;
    if (look.prefix === undefined) return input;
    return html`<div class="govuk-input__wrapper">
      <div class="govuk-input__prefix" aria-hidden="true">${look.prefix}</div>
      ${input}
    </div>`;
  });
}

function charactersLeft(text: string, most: number): string {
  const left = most - countCharacters(text.trim());
  return left >= 0
    ? `You have ${countNoun(left, 'character')} left`
    : `You have ${countNoun(-left, 'character')} too many`;
}

/** Several short texts, each on a line of its own. */
export function linesControl(options: ControlOptions) {
  const { access, path, id } = options;
  const onInput = (event: Event) => {
    const lines = splitLines((event.target as HTMLTextAreaElement).value);
    access.set(path, lines.length > 0 ? lines : undefined);
  };
  return labelled(
    options,
    (described, isWrong) =>
      html`<textarea
        class="govuk-textarea short ${isWrong ? 'govuk-textarea--error' : ''}"
        id=${id}
        name=${id}
        rows="4"
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${keepTyped(textsAt(access, path).join('\n'), (typed) => splitLines(typed).join('\n'))}
        @input=${onInput}
      ></textarea>`,
  );
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A post, or one of the values that say why there is none. */
export function postControl(options: ControlOptions, instead: readonly Term[]) {
  const { form, access, path, id, label } = options;
  const text = textAt(access, path);
  const isPost = !instead.some(({ value }) => value === text);
  const keptUnder = `${id}-post`;
  const change = (value: string, isChosen: boolean) => {
    if (isChosen && isPost) form.ui.kept.set(keptUnder, text);
    setText(access, path, isChosen ? value : (form.ui.kept.get(keptUnder) ?? ''));
  };
  return labelled(
    options,
    (described, isWrong) =>
      html`<input
          class="govuk-input ${isWrong ? 'govuk-input--error' : ''}"
          id=${id}
          name=${id}
          type="text"
          autocomplete="off"
          aria-describedby=${described}
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${live(isPost ? text : '')}
          @input=${(event: Event) => setText(access, path, (event.target as HTMLInputElement).value)}
        />
        <div
          class="govuk-checkboxes govuk-checkboxes--small instead"
          role="group"
          aria-label="${label}: instead of a post"
        >
          ${instead.map((term) =>
            choiceItem({
              kind: 'checkboxes',
              id: `${id}--${term.value}`,
              label: term.label,
              isChosen: text === term.value,
              change: (isChosen) => change(term.value, isChosen),
            }),
          )}
        </div>`,
  );
}
