const sentenceSegmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Abbreviations that end in a full stop but not a sentence. */
const abbreviation = /\b(?:e\.g|i\.e|etc|approx|no|Dr|Mr|Mrs|Ms|St|vs)\.\s*$/;

/** The sentences of a text, trimmed. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of sentenceSegmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** How many words a text has, as a person would count them; web and e-mail addresses count as one. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words of a text, without punctuation. */
export function splitWords(text: string): string[] {
  return [...wordSegmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
