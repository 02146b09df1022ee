import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { toPlainText, type AnswerState } from '../../model/answer.ts';
import { findQuestion, type ProseQuestionId, type Question } from '../../model/questions/index.ts';
import { countNoun } from '../../text/count-noun.ts';
import { countWords } from '../../text/sentences.ts';
import { withheldReasons } from '../../model/vocabulary/index.ts';
import { parseAnswerText } from '../../draft/parse-answer-text.ts';
import type { WrittenAnswer } from '../../draft/draft.ts';
import { choiceItem } from '../controls/choice-controls.ts';
import { adviceBelow, describedBy, remarksAbove, findRemarks } from '../controls/form-group.ts';
import type { FormContext } from '../form-context.ts';
import { details } from '../page-parts.ts';
import { questionInputId } from '../state/message-places.ts';
import { withAnswer } from '../state/edit-submission.ts';

/** How a question can be answered, and what the text box is for then. */
const ways: readonly {
  readonly state: AnswerState;
  readonly label: string;
  readonly box: string;
  readonly hint: string;
}[] = [
  { state: 'answered', label: 'Answer it', box: 'Your answer', hint: '' },
  {
    state: 'not_sure',
    label: 'Not sure yet',
    box: 'What is not known yet, and what you are doing to find out',
    hint: 'An honest “not sure” is welcome. It can be answered later.',
  },
  {
    state: 'does_not_apply',
    label: 'Does not apply',
    box: 'Why it does not apply to this project',
    hint: 'In a sentence or two, so that a reader can follow.',
  },
  {
    state: 'withheld',
    label: 'Withhold it',
    box: 'What is withheld, and why telling would do harm',
    hint: 'The entry will say that this answer is withheld, and why.',
  },
];

/** The most words that the guide asks for. */
const recommendedWords = 150;

/** A question with its hints, an example, the ways to answer it and a text box. */
export function questionItem(form: FormContext, id: ProseQuestionId) {
  const question = findQuestion(id);
  const answer = form.draft.submission.declaration.answers[id];
  const boxId = questionInputId(id);
  const remarks = findRemarks(form, boxId, true);
  const isWrong = remarks.errors.length > 0;
  const way = ways.find(({ state }) => state === answer.state) ?? ways[0]!;
  const write = (changed: Partial<WrittenAnswer>) => {
    const now = form.draft.submission.declaration.answers[id];
    form.change(withAnswer(form.draft.submission, id, { ...now, ...changed }));
  };
  const others = [...(way.hint === '' ? [] : [`${boxId}-way`]), `${boxId}-count`];
  return html`<div class="govuk-form-group question ${isWrong ? 'govuk-form-group--error' : ''}">
    <fieldset class="govuk-fieldset" aria-describedby="${boxId}-hint">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">${question.ask}</h2>
      </legend>
      <ul class="govuk-hint" id="${boxId}-hint">
        ${questionHints(question)}
      </ul>
      ${questionExample(question)} ${waysToAnswer(question, answer, boxId, write)}
      <label class="govuk-label govuk-label--s" for=${boxId}>${way.box}</label>
      ${way.hint === '' ? nothing : html`<div class="govuk-hint" id="${boxId}-way">${way.hint}</div>`}
      ${remarksAbove(boxId, remarks)}
      <textarea
        class="govuk-textarea ${isWrong ? 'govuk-textarea--error' : ''}"
        id=${boxId}
        name=${boxId}
        rows=${answer.state === 'answered' ? 8 : 4}
        aria-describedby=${describedBy({ id: boxId, describedBy: others }, remarks)}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(answer.words)}
        @input=${(event: Event) => {
          write({ words: (event.target as HTMLTextAreaElement).value });
          form.announceLater(`${boxId}-count`);
        }}
      ></textarea>
      <p class="govuk-hint count" id="${boxId}-count">${countInWords(answer.words)}</p>
      ${adviceBelow(remarks)}
    </fieldset>
  </div>`;
}

/** The hints of one of the guide's questions, as items of a list. */
export function questionHints({ hints }: Question) {
  return hints.map((hint) => html`<li>${hint}</li>`);
}

/** A good answer to one of the guide's questions, and further reading. */
export function questionExample({ example, resources }: Question) {
  const links = resources.map(
    ({ label, url }) => html`<li><a href=${url} target="_blank" rel="noopener">${label} (opens in a new tab)</a></li>`,
  );
  return details(
    'A good answer',
    html`<p>From an invented project:</p>
      <blockquote>${example}</blockquote>
      ${
        links.length > 0
          ? html`<p>To read further:</p>
              <ul>
                ${links}
              </ul>`
          : nothing
      }`,
  );
}

type WriteAnswer = (changed: Partial<WrittenAnswer>) => void;

function waysToAnswer({ may_be_withheld }: Question, answer: WrittenAnswer, boxId: string, write: WriteAnswer) {
  const offered = ways.filter(({ state }) => state !== 'withheld' || may_be_withheld || answer.state === 'withheld');
  return html`<fieldset class="govuk-fieldset ways" aria-label="What to do with this question">
      <div class="govuk-radios govuk-radios--small govuk-radios--inline">
        ${offered.map(({ state, label }) =>
          choiceItem({
            kind: 'radios',
            id: `${boxId}--${state}`,
            name: `${boxId}--state`,
            label,
            isChosen: answer.state === state,
            change: () => write({ state }),
          }),
        )}
      </div>
    </fieldset>
    ${answer.state === 'withheld' ? reasonsToWithhold(answer, boxId, write) : nothing}`;
}

function reasonsToWithhold(answer: WrittenAnswer, boxId: string, write: WriteAnswer) {
  return html`<fieldset class="govuk-fieldset reasons">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which kind of reason is it?</legend>
    <div class="govuk-radios govuk-radios--small">
      ${withheldReasons.map(({ value, label, explanation }) =>
        choiceItem({
          kind: 'radios',
          id: `${boxId}--reason-${value}`,
          name: `${boxId}--reason`,
          label: label.replace(/^./, (letter) => letter.toUpperCase()),
          hint: explanation,
          isChosen: answer.withheld === value,
          change: () => write({ withheld: value }),
        }),
      )}
    </div>
  </fieldset>`;
}

function countInWords(words: string): string {
  const number = words.trim() === '' ? 0 : countWords(toPlainText(parseAnswerText(words)));
  if (number === 0) return `Aim for at most ${recommendedWords} words.`;
  return number <= recommendedWords
    ? `You have written ${countNoun(number, 'word')}. Aim for at most ${recommendedWords}.`
    : `You have written ${countNoun(number, 'word')}, ${number - recommendedWords} more than the guide asks for.`;
}
