/** The names of the parts in which the list of all words is kept, so that a search loads only those of its words. */
export const shardNames: readonly string[] = 'a b c d e f g h i j k l m n o p q r s t u v w x y z other'.split(' ');

/** The part that has a plain word, if any has. */
export function chooseShard(word: string): string {
  const first = word.charAt(0);
  return /[a-z]/.test(first) ? first : 'other';
}
