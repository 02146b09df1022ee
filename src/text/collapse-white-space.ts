/** A text on one line: each run of white space becomes one space, and none is left at its ends. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
