/** A list in words: "a", "a or b", "a, b or c". */
export function joinList(words: readonly string[], joint: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
