/** The value below a heading of the form. */
export interface IssueSection {
  /** The index of the heading's label. */
  readonly index: number;
  /** The value. */
  readonly text: string;
}

/**
 * Splits the body of an issue at its headings `### Label`. GitHub writes them in the form's order, so the longest series in that
 * order counts, the last of several. A value that repeats a heading can therefore replace at most the field just before it, and
 * an unclosed comment or code block ends at the next heading. A value could still imitate a longer series of headings, but only
 * in its author's own issue.
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

/** The longest series of headings in the order of the form; the last of several. */
function findLongestSeries(headings: readonly Heading[], labels: number): Heading[] {
  // Built from the end: the longest series that begins with each label. An earlier heading must make it longer to replace a later one.
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
