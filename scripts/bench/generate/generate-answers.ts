import type { Answer, Block, Inline } from '../../../src/model/answer.ts';
import { proseQuestions, type ProseQuestionId } from '../../../src/model/questions/index.ts';
import { countWords } from '../../../src/text/sentences.ts';
import { withheldReasons } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { pickInventedWord } from './invented.ts';
import type { Sentences } from './sentence-pool.ts';

/** How many words an answer has; seventeen answers make about 1,300. */
const answerWords = { least: 45, most: 85 };

/** Share of full answers with a list or with marks, as in the register's examples; both take longer to read and write. */
const share = { lists: 0.12, marks: 0.06 };

/** Share of the longer words that give way to invented ones: about five words in a hundred. */
const inventedShare = 0.14;

/** Answers to all seventeen questions, some of them open or withheld. */
export function generateAnswers(random: Random, sentences: Sentences): Record<ProseQuestionId, Answer> {
  const entries = proseQuestions.map(
    (question) => [question.id, generateAnswer(question, random, sentences.get(question.id)!)] as const,
  );
  return Object.fromEntries(entries) as Record<ProseQuestionId, Answer>;
}

function generateAnswer(
  { may_be_withheld }: (typeof proseQuestions)[number],
  random: Random,
  sentences: readonly string[],
): Answer {
  const kind = random.next();
  const reason = (): Block[] => [toParagraph(generateText(sentences, random, random.whole(10, 25)))];
  if (kind < 0.08) return { state: 'not_sure', blocks: reason() };
  if (kind < 0.11) return { state: 'does_not_apply', blocks: reason() };
  if (kind < 0.13 && may_be_withheld) {
    return { state: 'withheld', withheld: random.pick(withheldReasons).value, blocks: reason() };
  }
  return { state: 'answered', blocks: generateFullAnswer(sentences, random) };
}

function generateFullAnswer(sentences: readonly string[], random: Random): Block[] {
  const words = random.whole(answerWords.least, answerWords.most);
  if (random.chance(share.lists)) {
    const points = Array.from({ length: random.whole(2, 4) }, () => generateText(sentences, random, words / 4));
    return [toParagraph(generateText(sentences, random, words / 3)), toList(points, random)];
  }
  if (random.chance(0.5)) return [generateMarked(generateText(sentences, random, words), random)];
  return [
    toParagraph(generateText(sentences, random, words / 2)),
    generateMarked(generateText(sentences, random, words / 2), random),
  ];
}

/** Sentences of at least `words` words together. */
function generateText(sentences: readonly string[], random: Random, words: number): string {
  const chosen: string[] = [];
  for (let count = 0; count < words; count += countWords(chosen.at(-1)!)) {
    chosen.push(inventWords(random.pick(sentences), random));
  }
  return chosen.join(' ');
}

function inventWords(sentence: string, random: Random): string {
  return sentence.replace(/(?<=[ (])\p{Ll}{5,}(?=[ ,.;)])/gu, (word) =>
    random.chance(inventedShare) ? pickInventedWord(random) : word,
  );
}

function toParagraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function toList(points: readonly string[], random: Random): Block {
  const children = points.map((point) => ({ type: 'listItem' as const, children: [toParagraph(point)] }));
  return { type: 'list', ordered: random.chance(0.25), children };
}

/** A paragraph in which, now and then, a word is emphasised or followed by a link. */
function generateMarked(value: string, random: Random): Block {
  if (!random.chance(share.marks)) return toParagraph(value);
  const kind = random.next();
  const word = pickInventedWord(random);
  const label: Inline[] = [{ type: 'text', value: `the ${word} page` }];
  const mark: Inline =
    kind < 0.6
      ? { type: 'link', url: `https://${word}.example/${pickInventedWord(random)}`, children: label }
      : { type: kind < 0.85 ? 'emphasis' : 'strong', children: label };
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: `${value} See ` }, mark, { type: 'text', value: '.' }],
  };
}
