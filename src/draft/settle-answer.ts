import { formatOpening, type Block } from '../model/answer.ts';
import { readAnswer, findOpening } from '../parse/parse-answers.ts';
import { prependOpening } from '../serialize/serialize-declaration.ts';
import { parseAnswerText } from './parse-answer-text.ts';
import { writeAnswerText } from './write-answer-text.ts';
import type { WrittenAnswer } from './draft.ts';

/**
 * An answer whose words begin with those that name a state ("Not sure:", "Does not apply:", "Withheld (security):"), in
 * that state and without them, because that is what a reader of the file takes them for. Any other as it is.
 */
export function settleAnswer(answer: WrittenAnswer): WrittenAnswer {
  let settled = answer;
  for (;;) {
    const text = settled.words.trimStart();
    const opening = findOpening(text);
    if (!opening) return settled;
    const { state, withheld, length } = opening;
    const isSame = settled.state === state && (state !== 'withheld' || (settled.withheld ?? withheld) === withheld);
    if (settled.state !== 'answered' && !isSame) return settled;
    settled = { state, ...(withheld && { withheld }), words: removeOpening(text, length) };
  }
}

/** What stands behind the words that name a state. At the beginning of its box, a hyphen would begin a list. */
function removeOpening(text: string, length: number): string {
  const words = text.slice(length).trimStart();
  const { blocks } = readAnswer(parseAnswerText(text));
  return JSON.stringify(parseAnswerText(words)) === JSON.stringify(blocks) ? words : writeAnswerText(blocks);
}

/** The words that open an answer, as a file writes them; nothing for a plain answer. */
export function getOpening({ state, withheld }: WrittenAnswer): string {
  // While no reason is chosen, the reader asks for one.
  if (state === 'withheld' && !withheld) return 'Withheld ():';
  return formatOpening({ state, ...(withheld && { withheld }) });
}

/** The blocks that a file holds for an answer: the words that name its state, and what was typed. */
export function parseWrittenAnswer(answer: WrittenAnswer): readonly Block[] {
  return prependOpening(getOpening(answer), parseAnswerText(answer.words));
}
