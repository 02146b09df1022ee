import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/paths.ts';
import { budgetsOf, kilobytes } from './budgets.ts';
import { gigabytes, grouped, milliseconds, seconds, table, wallAndCpu } from './format-figures.ts';
import { describeMachine } from './machine.ts';
import type { SizeFigures } from './measure-all.ts';
import { median } from './run-measured.ts';

/**
 * Puts figures into docs/performance.md between the two marks of their part, and returns them for the terminal.
 * @throws when the document has lost its marks
 */
export function writePart(part: 'sizes' | 'history', report: string): string {
  const begin = `<!-- ${part}: written by npm run bench from here -->`;
  const end = `<!-- ${part}: to here -->`;
  const path = join(root, 'docs/performance.md');
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} lacks the line "${begin}" or "${end}".`);
  writeFileSync(path, `${before}${begin}\n\n${report}\n${end}${after}`);
  return report;
}

/** What registers of several sizes take and weigh, as Markdown. */
export function sizesReport(figures: readonly SizeFigures[]): string {
  const largest = figures.toSorted((a, b) => a.count - b.count).at(-1)!;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}. ${describeMachine()}.`,
    '',
    `### Budgets, at ${grouped(largest.count)} declarations`,
    '',
    ...table(
      ['what', 'budget', 'measured', ''],
      budgetsOf(largest).map(({ what, budget, measured, met }) => [
        what,
        budget,
        measured,
        met ? 'met' : '**not met**',
      ]),
    ),
    '',
    '### All sizes',
    '',
    ...table(['declarations', ...figures.map(({ count }) => grouped(count))], rowsOf(figures)),
    '',
  ].join('\n');
}

function rowsOf(figures: readonly SizeFigures[]): string[][] {
  const row = (label: string, value: (size: SizeFigures) => string | undefined) => {
    const values = figures.map((size) => value(size) ?? '–');
    return values.every((text) => text === '–') ? [] : [[label, ...values]];
  };
  return [
    ...row('HTML pages', ({ builds }) => grouped(builds.ours.pages)),
    ...row('build with search, cold', ({ builds }) => wallAndCpu(builds.ours.cold)),
    ...row('of it Pagefind, CPU', ({ builds }) =>
      seconds(median(builds.ours.cold.map((run) => run.cpuOf('pagefind')))),
    ),
    ...row('peak memory, all processes', ({ builds }) => gigabytes(builds.ours.cold)),
    ...row('build with search, nothing changed', ({ builds }) => wallAndCpu(builds.ours.warm)),
    ...row('Hugo: HTML pages', ({ builds }) => builds.hugo && grouped(builds.hugo.pages)),
    ...row('Hugo', ({ builds }) => builds.hugo && wallAndCpu(builds.hugo.hugo)),
    ...row('then Pagefind', ({ builds }) => builds.hugo && wallAndCpu(builds.hugo.pagefind)),
    ...row('peak memory, Pagefind after Hugo', ({ builds }) => builds.hugo && gigabytes(builds.hugo.pagefind)),
    ...row('check of all, cold', ({ checks }) => seconds(checks.allCold)),
    ...row('check of all, nothing changed', ({ checks }) => seconds(checks.allWarm)),
    ...row('check of one file', ({ checks }) => milliseconds(checks.one)),
    ...row('`node -e 0`', ({ checks }) => milliseconds(checks.bareNode)),
    ...row('home page, HTML and CSS', ({ pages }) => kilobytes(pages.home)),
    ...row('project page, median', ({ pages }) => kilobytes(pages.projectMedian)),
    ...row('project page, largest', ({ pages }) => kilobytes(pages.projectLargest)),
    ...row('search until first results', ({ loading }) => loading && kilobytes(loading.firstResults)),
    ...row('search with every filter', ({ loading }) => loading && kilobytes(loading.everyFilter)),
  ];
}
