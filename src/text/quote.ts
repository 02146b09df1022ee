/** A piece of submitted text for a message: on one line, at most 60 characters, in quotation marks. */
export function quote(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  const characters = [...line];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line}"`;
}
