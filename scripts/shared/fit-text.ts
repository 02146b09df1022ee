/** GitHub refuses a text of more than 65,536 characters; some of its own pages cut earlier. */
const maximumBytes = 60_000;
/** The most that a single list may take, so that it does not crowd out what follows. */
const maximumListBytes = 25_000;

/** A Markdown list of as many points as fit, and how many more there are. */
export function fitList(points: readonly string[]): string {
  const shown: string[] = [];
  let bytes = 0;
  for (const point of points) {
    bytes += Buffer.byteLength(point) + 3;
    if (bytes > maximumListBytes) break;
    shown.push(`- ${point}`);
  }
  if (shown.length < points.length) shown.push(`- And ${points.length - shown.length} more.`);
  return shown.join('\n');
}

/** Paragraphs with blank lines between them, as many as fit. Empty ones are left out. */
export function fitText(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs.filter((each) => each !== '')) {
    const longer = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    if (Buffer.byteLength(longer) > maximumBytes) return `${text}\n\nThere is more, but no room for it here.\n`;
    text = longer;
  }
  return `${text}\n`;
}
