import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.ts';
import { budgetsOf, kilobytes, secondsOf } from './budgets.ts';
import { describeMachine } from './machine.ts';
import type { SizeFigures } from './measure-all.ts';
import { median, type Spent } from './spent.ts';

const begin = '<!-- Written by npm run bench from here -->';
const end = '<!-- to here -->';

/**
 * Puts the figures into docs/performance.md between its two marks, and returns them as Markdown for the terminal.
 * @throws when the document has lost its marks
 */
export function writeReport(figures: readonly SizeFigures[]): string {
  const report = reportOf(figures);
  const path = join(root, 'docs/performance.md');
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path} lacks the line "${begin}" or "${end}".`);
  writeFileSync(path, `${before}${begin}\n\n${report}\n${end}${after}`);
  return report;
}

function reportOf(figures: readonly SizeFigures[]): string {
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

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function wallAndCpu(runs: readonly Spent[]): string {
  return `${seconds(secondsOf(runs))} (CPU ${seconds(median(runs.map(({ cpuSeconds }) => cpuSeconds)))})`;
}

function gigabytes(runs: readonly Spent[]): string {
  return `${(Math.max(...runs.map(({ peakBytes }) => peakBytes)) / 1e9).toFixed(2)} GB`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function milliseconds(value: number): string {
  return `${Math.round(value * 1000)} ms`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
