import { formatKilobytes } from './format.ts';
import type { SizeFigures } from './measure-sizes.ts';
import { median, type ResourceUsage } from './run-measured.ts';

/** A budget of the project, and what was measured. */
export interface Budget {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

/** The budgets, and whether a register of one size meets them; those that could not be measured are left out. */
export function listBudgets({ builds, checks, pages, loading }: SizeFigures): Budget[] {
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
    const theirs = medianSeconds(builds.hugo.build) + medianSeconds(builds.hugo.pagefind);
    list.push(
      ratio('Build with search, cold, against Hugo and Pagefind (aim 1.0 x)', medianSeconds(builds.cold) / theirs, 1.6),
      ratio('Build with search, warm cache, against the same', medianSeconds(builds.warm) / theirs, 1),
    );
  }
  list.push(ratio('Check of one file, against the start of `node -e 0`', checks.one / checks.bareNode, 20));
  return list;
}

function weight(what: string, bytes: number, maximum: number): Budget {
  const met = bytes <= maximum * 1000;
  return { what, budget: `at most ${maximum} KB`, measured: formatKilobytes(bytes), met };
}

function ratio(what: string, value: number, maximum: number): Budget {
  return { what, budget: `at most ${maximum} x`, measured: `${value.toFixed(2)} x`, met: value <= maximum };
}

function medianSeconds(runs: readonly ResourceUsage[]): number {
  return median(runs.map(({ seconds }) => seconds));
}
