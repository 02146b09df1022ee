import { listParagraphTexts, type Answer } from '../../../src/model/answer.ts';
import { proseQuestions, type ProseQuestionId } from '../../../src/model/questions/index.ts';
import { draftRules } from '../../../src/rules/draft-rules.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { findFiles } from '../../../src/files/content-folder.ts';
import { readFile } from '../../../src/files/read-entries.ts';
import { exampleContent, shownPath } from '../../shared/paths.ts';
import { readToday } from '../../../src/files/today.ts';
import type { Random } from '../random.ts';

/** Sentences by question. */
export type Sentences = ReadonlyMap<ProseQuestionId, readonly string[]>;

/** The sentences of each example. */
export type SentencePool = readonly Sentences[];

/** How many examples the sentences of one declaration come from; few, so that it has a subject and not every word. */
const examplesPerDeclaration = 3;

/** Words with a meaning at the beginning of an answer, with which a sentence from its middle may begin. */
const opensAnswer =
  /^(?:not sure|unsure|unknown|not (?:yet )?known|does(?: not|n['’]t) apply|n\/?a\b|not |to be |tb[cd]|don|with)/i;

/** Reads the sentences of the example declarations. @throws if a question has none. */
export function readSentencePool(): SentencePool {
  const context = { today: readToday() };
  const pool = findFiles(exampleContent, 'projects', shownPath)
    .flatMap((file) => readFile(file, context, draftRules).declaration ?? [])
    .map(({ answers }) => new Map(proseQuestions.map(({ id }) => [id, selectSentences(answers[id])])));
  for (const { id, heading } of proseQuestions) {
    if (joinSentences(pool, id).length === 0) throw new Error(`No example in content/projects answers "${heading}".`);
  }
  return pool;
}

/** Sentences of a few examples for one declaration; where those leave a question open, of all examples. */
export function pickSentences(pool: SentencePool, random: Random): Sentences {
  const some = random.some(pool, examplesPerDeclaration, examplesPerDeclaration);
  return new Map(
    proseQuestions.map(({ id }) => {
      const sentences = joinSentences(some, id);
      return [id, sentences.length > 0 ? sentences : joinSentences(pool, id)];
    }),
  );
}

function joinSentences(pool: SentencePool, id: ProseQuestionId): string[] {
  return pool.flatMap((sentences) => sentences.get(id)!);
}

/** Whole sentences of a full answer, without markup; none of an open one. */
function selectSentences(answer: Answer): string[] {
  if (answer.state !== 'answered') return [];
  return listParagraphTexts(answer.blocks)
    .flatMap(splitSentences)
    .filter((sentence) => /^\p{Lu}.*[.!?]$/u.test(sentence) && !/[*_[\]<>`\\]/.test(sentence))
    .filter((sentence) => !opensAnswer.test(sentence));
}
