import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { counted } from '../../text/count-noun.ts';
import { visibleLength } from '../../text/visible-length.ts';
import type { FormContext } from '../form-context.ts';
import { keeping } from './keep-focus.ts';
import { labelled, type ControlWords } from './control-shell.ts';
import { setText, textAt, textsAt, type Subject } from './control-subject.ts';

/** How a line of text is typed. */
export interface LineLook {
  /** The most characters it can have; a long one gets a bigger box, and says how many are left. */
  readonly most?: number;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly inputmode?: 'numeric';
  /** How many characters the box seems to have room for. */
  readonly width?: 3 | 5 | 10 | 20;
  /** What stands before and after the box. */
  readonly prefix?: string;
}

/** From how many characters on a line gets a box of several lines. */
const roomy = 160;

/** One line of text. */
export function lineControl(
  form: FormContext,
  subject: Subject,
  path: string,
  words: ControlWords,
  look: LineLook = {},
) {
  const { most = 0, type = 'text' } = look;
  const text = textAt(subject, path);
  const isLong = most >= roomy;
  const countId = `${words.id}-count`;
  const wordsWithCount = isLong ? { ...words, describedBy: [...(words.describedBy ?? []), countId] } : words;
  const onInput = (event: Event) =>
    setText(subject, path, (event.target as HTMLInputElement).value.replace(/\s*\n\s*/g, ' '));
  return labelled(form, wordsWithCount, (described, isWrong) => {
    const error = isWrong ? 'govuk-input--error govuk-textarea--error' : '';
    if (isLong) {
      return html`<textarea
          class="govuk-textarea short ${error}"
          id=${words.id}
          name=${words.id}
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
      id=${words.id}
      name=${words.id}
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
  const left = most - visibleLength(text.trim());
  return left >= 0 ? `You have ${counted(left, 'character')} left` : `You have ${counted(-left, 'character')} too many`;
}

/** Several short texts, each on a line of its own. */
export function linesControl(form: FormContext, subject: Subject, path: string, words: ControlWords) {
  const texts = textsAt(subject, path);
  const onInput = (event: Event) => {
    const lines = linesOf((event.target as HTMLTextAreaElement).value);
    subject.set(path, lines.length > 0 ? lines : undefined);
  };
  return labelled(
    form,
    words,
    (described, isWrong) =>
      html`<textarea
        class="govuk-textarea short ${isWrong ? 'govuk-textarea--error' : ''}"
        id=${words.id}
        name=${words.id}
        rows="4"
        aria-describedby=${described}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${keeping(texts.join('\n'), (typed) => linesOf(typed).join('\n'))}
        @input=${onInput}
      ></textarea>`,
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
