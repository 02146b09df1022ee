import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../shared/paths.ts';
import { listBudgets } from './budgets.ts';
import {
  formatCount,
  formatGigabytes,
  formatKilobytes,
  formatMilliseconds,
  formatSeconds,
  formatUsage,
} from './format.ts';
import type { HistoryFigures } from './measure-history.ts';
import type { SizeFigures } from './measure-sizes.ts';
import { median } from './run-measured.ts';

/** How many times as long as Git's own log reading the whole history may take. */
const maximumLogTimes = 2;

/**
 * Writes figures into docs/performance.md between the two markers of their part. @returns them for the terminal.
 * @throws if the document has lost its markers.
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

/** The measurements of registers of several sizes, as Markdown. */
export function reportSizes(figures: readonly SizeFigures[]): string {
  const largest = figures.toSorted((a, b) => a.count - b.count).at(-1)!;
  const budgets = listBudgets(largest).map(({ what, budget, measured, met }) => [
    what,
    budget,
    measured,
    met ? 'met' : '**not met**',
  ]);
  const sizes = sizeRows.flatMap(([label, format]) => {
    const values = figures.map((size) => format(size) ?? '–');
    return values.every((text) => text === '–') ? [] : [[label, ...values]];
  });
  return [
    describeMachine(),
    '',
    `### Budgets, at ${formatCount(largest.count)} declarations`,
    '',
    ...table(['what', 'budget', 'measured', ''], budgets),
    '',
    '### All sizes',
    '',
    ...table(['declarations', ...figures.map(({ count }) => formatCount(count))], sizes),
    '',
  ].join('\n');
}

/** The rows of the table of all sizes; one without a single value is left out. */
const sizeRows: readonly (readonly [label: string, format: (size: SizeFigures) => string | undefined])[] = [
  ['HTML pages', ({ builds }) => formatCount(builds.pages)],
  ['build with search, cold', ({ builds }) => formatUsage(builds.cold)],
  ['of it Pagefind, CPU', ({ builds }) => formatSeconds(median(builds.cold.map((run) => run.cpuOf('pagefind'))))],
  ['peak memory, all processes', ({ builds }) => formatGigabytes(builds.cold)],
  ['build with search, nothing changed', ({ builds }) => formatUsage(builds.warm)],
  ['Hugo: HTML pages', ({ builds: { hugo } }) => hugo && formatCount(hugo.pages)],
  ['Hugo', ({ builds: { hugo } }) => hugo && formatUsage(hugo.build)],
  ['then Pagefind', ({ builds: { hugo } }) => hugo && formatUsage(hugo.pagefind)],
  ['peak memory, Pagefind after Hugo', ({ builds: { hugo } }) => hugo && formatGigabytes(hugo.pagefind)],
  ['check of all, cold', ({ checks }) => formatSeconds(checks.allCold)],
  ['check of all, nothing changed', ({ checks }) => formatSeconds(checks.allWarm)],
  ['check of one file', ({ checks }) => formatMilliseconds(checks.one)],
  ['`node -e 0`', ({ checks }) => formatMilliseconds(checks.bareNode)],
  ['home page, HTML and CSS', ({ pages }) => formatKilobytes(pages.home)],
  ['project page, median', ({ pages }) => formatKilobytes(pages.projectMedian)],
  ['project page, largest', ({ pages }) => formatKilobytes(pages.projectLargest)],
  ['search until first results', ({ loading }) => loading && formatKilobytes(loading.firstResults)],
  ['search with every filter', ({ loading }) => loading && formatKilobytes(loading.everyFilter)],
];

/** The measurements of a history, as Markdown. */
export function reportHistory({ reading, ...figures }: HistoryFigures): string {
  const { declarations, commits, cold, warm, files, hashing, verify } = figures;
  const time = (value: number) => (value < 1 ? formatMilliseconds(value) : formatSeconds(value));
  const ratio = `${(reading.whole / reading.plainLog).toFixed(2)} x`;
  const verdict = reading.whole <= maximumLogTimes * reading.plainLog ? 'met' : '**not met**';
  const rows = [
    ['`git log --raw`', time(reading.plainLog)],
    [
      'all of the past, every version compared with the one before',
      `${time(reading.whole)}: ${ratio} (at most ${maximumLogTimes} x: ${verdict})`,
    ],
    ['the same again, from its cache', time(reading.cached)],
    ['build with search and history, cold', formatUsage([cold])],
    ['peak memory, all processes', formatGigabytes([cold])],
    ['build with search and history, nothing changed', formatUsage([warm])],
    ['files of the site', formatCount(files)],
    ['of the build: hashing them all for `/.well-known/register.json`', time(hashing)],
    ['`npm run verify` of that site, in a folder', formatUsage([verify])],
  ];
  const size = `${formatCount(declarations)} declarations, ${formatCount(commits)} commits`;
  return [describeMachine(), '', ...table(['what', size], rows), ''].join('\n');
}

/** Lines of a Markdown table, numbers to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** When and on what was measured: the day, processor, memory and the versions that matter. */
function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const packages = ['astro', 'pagefind'].map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
  });
  // Without Hugo there is no output at all.
  const hugo = /v[\d.]+/.exec(String(spawnSync('hugo', ['version']).stdout))?.[0];
  const versions = [`Node ${process.version}`, ...packages, ...(hugo ? [`Hugo ${hugo}`] : [])];
  const processor = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}. ${type()}, ${processor}, ${memory} GB of memory; ${versions.join(', ')}.`;
}
