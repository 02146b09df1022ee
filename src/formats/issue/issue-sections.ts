/** What GitHub posts below a heading of the form. */
export interface IssueSection {
  /** Which label it is, by its place among the labels. */
  readonly index: number;
  readonly text: string;
}

/**
 * Takes the body of an issue apart at its headings `### Label`. GitHub writes each on a line of its own and in the form's
 * order, so the headings that count are the longest series in that order, and of two such series the later one. An answer in
 * which somebody writes a heading of the form therefore takes no other field's place, except the one just before it, and an
 * answer with an unclosed comment or code block ends where the next heading stands. A text can still imitate so many headings
 * that they make the longer series; it is the author's own issue, and what stands there goes to no one else.
 */
export function splitIssue(body: string, labels: readonly string[]): { before: string; sections: IssueSection[] } {
  const places = new Map(labels.map((label, index) => [label, index]));
  const lines = body.split('\n');
  const found = lines.flatMap((line, at) => {
    const index = line.startsWith('### ') ? places.get(line.slice(4).trim()) : undefined;
    return index === undefined ? [] : [{ at, index }];
  });
  const chosen = findLongestSeries(found, labels.length);
  const sections = chosen.map(({ at, index }, place) => ({
    index,
    text: lines
      .slice(at + 1, chosen[place + 1]?.at ?? lines.length)
      .join('\n')
      .replace(/^(?:[ \t]*\n)+|\s+$/g, ''),
  }));
  return {
    before: lines
      .slice(0, chosen[0]?.at ?? lines.length)
      .join('\n')
      .trim(),
    sections,
  };
}

interface Heading {
  readonly at: number;
  readonly index: number;
}

/** The longest series in which each label stands below the one before in the form; of several, the one that is last. */
function findLongestSeries(headings: readonly Heading[], labels: number): Heading[] {
  // From the end: for each label, the longest series that begins with it. An earlier heading replaces a later one only if it makes a longer series.
  interface Series {
    readonly heading: Heading;
    readonly length: number;
    readonly next: Series | undefined;
  }
  const best: (Series | undefined)[] = new Array<Series | undefined>(labels).fill(undefined);
  for (const heading of headings.toReversed()) {
    let next: Series | undefined;
    for (const series of best.slice(heading.index + 1))
      if (series && (!next || series.length > next.length)) next = series;
    const length = (next?.length ?? 0) + 1;
    if (length > (best[heading.index]?.length ?? 0)) best[heading.index] = { heading, length, next };
  }
  let series: Series | undefined;
  for (const one of best) if (one && (!series || one.length > series.length)) series = one;
  const chosen: Heading[] = [];
  for (; series; series = series.next) chosen.push(series.heading);
  return chosen;
}
