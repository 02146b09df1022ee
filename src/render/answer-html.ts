import type { Answer } from '../model/answer.ts';
import { findQuestion, type ProseQuestionId } from '../model/questions/index.ts';
import { toSlug, findTerm, withheldReasons } from '../model/vocabulary/index.ts';
import { html, toHtml, type Html } from './html.ts';
import { missingMark } from './missing-parts.ts';
import { stateMark } from './marks.ts';

/** A question's heading with its answer, under the question's id so that it can be linked to. */
export function questionAndAnswer(id: ProseQuestionId, answer: Answer | undefined): Html {
  return html`<h3 id="${toSlug(id)}">${findQuestion(id).heading}</h3>
    ${answer ? answerHtml(answer) : html`<p>${missingMark()}</p>`}`;
}

/**
 * An answer; one that is open, withheld or does not apply says so first. The compare page relies on the attribute `dir` and on
 * the class `unanswered`.
 */
export function answerHtml(answer: Answer): Html {
  const words: Html = { html: toHtml(answer.blocks) };
  const mark = answerMark(answer);
  return mark
    ? html`<div class="unanswered">
        <p>${mark}</p>
        ${words}
      </div>`
    : words;
}

/** Why a question is not answered, as a mark and in words; nothing for an answer. */
export function answerMark({ state, withheld }: Answer): Html | undefined {
  switch (state) {
    case 'answered':
      return undefined;
    case 'not_sure':
      return stateMark('open', 'Not sure');
    case 'does_not_apply':
      return stateMark('not_applicable', 'Does not apply');
    case 'withheld': {
      const reason = withheld && findTerm(withheldReasons, withheld);
      return html`${stateMark('withheld', `Withheld: ${reason?.label ?? ''}`)} ${reason?.explanation}`;
    }
  }
}
