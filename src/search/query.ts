/** Words that nearly every project has. They would find nothing out, and their part of the index alone is 600 KB. */
const common = new Set(
  (
    'a about after all also an and are as at be been but by can do does for from had has have how if in into is it its ' +
    'of on or our so such that the their them then there these they this those to was we were what when where which ' +
    'who why will with would you your'
  ).split(' '),
);

/** The words to search for: those that tell something, or all of them where none does or where they stand in quotes. */
export function searchWords(words: string): string {
  if (words.includes('"')) return words;
  const telling = words.split(' ').filter((word) => !common.has(word.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '')));
  return telling.length > 0 ? telling.join(' ') : words;
}
