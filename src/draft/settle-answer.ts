import { formatOpening, type Block } from '../model/answer.ts';
import { readAnswer, findOpening } from '../parse/parse-answers.ts';
import { prependOpening } from '../serialize/serialize-declaration.ts';
import { parseAnswerText } from './parse-answer-text.ts';
import { writeAnswerText } from './write-answer-text.ts';
import type { WrittenAnswer } from './draft.ts';

/**
 * Moves opening words that name a state ("Not sure:", "Does not apply:", "Withheld (security):") from an answer's text to its
 * state, as the reader of its file would.
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

/** Removes the words that name a state. If the rest would then begin a list, it is escaped. */
function removeOpening(text: string, length: number): string {
  const words = text.slice(length).trimStart();
  const { blocks } = readAnswer(parseAnswerText(text));
  return JSON.stringify(parseAnswerText(words)) === JSON.stringify(blocks) ? words : writeAnswerText(blocks);
}

/** The opening words for an answer's state in a file; empty for `answered`. */
export function getOpening({ state, withheld }: WrittenAnswer): string {
  // Without a chosen reason, the strict reader reports that one is missing.
  if (state === 'withheld' && !withheld) return 'Withheld ():';
  return formatOpening({ state, ...(withheld && { withheld }) });
}

/** Parses an answer to the blocks of its file: the words that name its state, and the typed text. */
export function parseWrittenAnswer(answer: WrittenAnswer): readonly Block[] {
  return prependOpening(getOpening(answer), parseAnswerText(answer.words));
}
