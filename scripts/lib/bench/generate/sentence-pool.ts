import { paragraphTexts, type Answer } from '../../../../src/register/answer.ts';
import { proseQuestions, type ProseQuestionId } from '../../../../src/register/questions/index.ts';
import { draftRules } from '../../../../src/register/rules/draft-rules.ts';
import { sentencesOf } from '../../../../src/register/text/sentences.ts';
import { findFiles } from '../../../../src/files/content-folder.ts';
import { readFile } from '../../../../src/files/read-content.ts';
import { ownContent, shownPath } from '../../places.ts';
import { readToday } from '../../today.ts';

/** Sentences of the register's own examples, from which declarations of any number are put together. */
export interface SentencePool {
  /** Sentences of full answers, by question. */
  readonly answers: ReadonlyMap<ProseQuestionId, readonly string[]>;
  /** Sentences that give the reason of an open or withheld answer. */
  readonly reasons: readonly string[];
}

/** Words that open an answer and mean something there, which a sentence from the middle of an answer may begin with. */
const opensAnswer =
  /^(?:not sure|unsure|unknown|not (?:yet )?known|does(?: not|n['’]t) apply|n\/?a\b|not |to be |tb[cd]|don|with)/i;

/** Reads the sentences of `content/projects`. Throws when a question has none: the register then has no examples. */
export function readSentencePool(): SentencePool {
  const context = { today: readToday() };
  const declarations = findFiles(ownContent, 'projects', shownPath).flatMap(
    (file) => readFile(file, context, draftRules).declaration ?? [],
  );
  const open: Answer[] = [];
  const answers = new Map<ProseQuestionId, string[]>();
  for (const { id, heading } of proseQuestions) {
    const full = declarations
      .map((declaration) => declaration.answers[id])
      .filter((answer) => answer.state === 'answered');
    open.push(
      ...declarations.map((declaration) => declaration.answers[id]).filter(({ state }) => state !== 'answered'),
    );
    const sentences = full.flatMap(sentencesIn).filter((sentence) => !opensAnswer.test(sentence));
    if (sentences.length === 0) throw new Error(`No example in content/projects answers "${heading}".`);
    answers.set(id, sentences);
  }
  return { answers, reasons: [...open.flatMap(sentencesIn), ...answers.get('harms')!] };
}

/** Whole sentences, without the marks between which they stood. */
function sentencesIn(answer: Answer): string[] {
  return paragraphTexts(answer.blocks)
    .flatMap(sentencesOf)
    .filter((sentence) => /^\p{Lu}.*[.!?]$/u.test(sentence) && !/[*_[\]<>`\\]/.test(sentence));
}
