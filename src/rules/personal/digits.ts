/** Whether a text has as many digits as a number needs; a quick check that most texts fail. */
export function hasDigits(text: string, least: number): boolean {
  let left = least;
  for (let at = text.search(/\d/); at !== -1 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39 && --left === 0) return true;
  }
  return false;
}
