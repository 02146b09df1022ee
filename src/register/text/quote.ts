/** A piece of somebody's text for a message: on one line, at most 60 characters, in quotation marks. */
export function quote(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  const characters = [...line];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line}"`;
}

/** A list in words: "a", "a or b", "a, b or c". */
export function listInWords(words: readonly string[], joint: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
