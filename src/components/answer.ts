import { questionById, type ProseQuestionId } from '../register/questions/index.ts';
import { slugOf, termOf, withheldReasons } from '../register/vocabulary/index.ts';
import type { Answer } from '../register/answer.ts';
import { html, toHtml, type Html } from '../site/html.ts';
import { stateMark } from './marks.ts';

/** A question's heading with its answer, under the question's id so that it can be linked to. */
export function questionAndAnswer(id: ProseQuestionId, answer: Answer): Html {
  return html`<h3 id="${slugOf(id)}">${questionById(id).heading}</h3>
    ${answerHtml(answer)}`;
}

/** An answer; one that is open, withheld or does not apply says so first, in words. */
export function answerHtml(answer: Answer): Html {
  const words: Html = { html: toHtml(answer.blocks) };
  switch (answer.state) {
    case 'answered':
      return words;
    case 'not_sure':
      return unanswered(html`${stateMark('open', 'Not sure')} The project does not know yet.`, words);
    case 'does_not_apply':
      return unanswered(html`${stateMark('not_applicable', 'Does not apply')}`, words);
    case 'withheld': {
      const reason = answer.withheld && termOf(withheldReasons, answer.withheld);
      return unanswered(
        html`${stateMark('withheld', `Withheld: ${reason?.label ?? ''}`)} ${reason?.explanation}`,
        words,
      );
    }
  }
}

function unanswered(label: Html, words: Html): Html {
  return html`<div class="unanswered">
    <p>${label}</p>
    ${words}
  </div>`;
}
