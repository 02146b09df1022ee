import { median, type Spent } from './run-measured.ts';
import type { SizeFigures } from './measure-all.ts';

/** A budget of the project beside what was measured. */
export interface Budget {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Kilobytes of 1,000 bytes, as hosts and browsers count them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} KB`;
}

/** The middle wall time of some runs. */
function secondsOf(runs: readonly Spent[]): number {
  return median(runs.map(({ seconds }) => seconds));
}

/** The budgets and whether they are met, for one size; those that could not be measured are left out. */
export function budgetsOf({ builds, checks, pages, loading }: SizeFigures): Budget[] {
  const weight = (what: string, bytes: number, most: number): Budget => ({
    what,
    budget: `at most ${most} KB`,
    measured: kilobytes(bytes),
    met: bytes <= most * 1000,
  });
  const ratio = (what: string, value: number, most: number): Budget => ({
    what,
    budget: `at most ${most} x`,
    measured: `${value.toFixed(2)} x`,
    met: value <= most,
  });
  const list = [
    weight('Project page, HTML and CSS, brotli: median', pages.projectMedian, 14),
    weight('Project page, HTML and CSS, brotli: largest', pages.projectLargest, 14),
    weight('Home page, HTML and CSS, brotli', pages.home, 14),
  ];
  if (loading) {
    list.push(
      weight('JavaScript of the home page, brotli', loading.homeScript, 10),
      weight('All bytes until the first results of a search, brotli', loading.firstResults, 350),
      weight('The same with every filter loaded', loading.everyFilter, 700),
    );
  }
  if (builds.hugo) {
    const theirs = secondsOf(builds.hugo.hugo) + secondsOf(builds.hugo.pagefind);
    list.push(
      ratio(
        'Build with search, cold, against Hugo and Pagefind (aim 1.0 x)',
        secondsOf(builds.ours.cold) / theirs,
        1.6,
      ),
      ratio('Build with search, warm cache, against the same', secondsOf(builds.ours.warm) / theirs, 1),
    );
  }
  list.push(ratio('Check of one file, against the start of `node -e 0`', checks.one / checks.bareNode, 20));
  return list;
}
