import { gigabytes, grouped, milliseconds, seconds, table, wallAndCpu } from './format-figures.ts';
import { describeMachine } from './machine.ts';
import type { HistoryFigures } from './measure-history.ts';

/** How many times as long as Git's own log the whole past may take. */
const mostTimes = 2;

/** What a past costs, as Markdown. */
export function historyReport({ reading, ...figures }: HistoryFigures): string {
  const { declarations, commits, cold, warm, files, hashing, verify } = figures;
  const times = (value: number) => `${time(value)}: ${(value / reading.plainLog).toFixed(2)} x`;
  const verdict = reading.whole <= mostTimes * reading.plainLog ? 'met' : '**not met**';
  const rows = [
    ['`git log --raw`', time(reading.plainLog)],
    [
      'all of the past, every version compared with the one before',
      `${times(reading.whole)} (at most ${mostTimes} x: ${verdict})`,
    ],
    ['the same again, from its cache', time(reading.kept)],
    ['build with search and history, cold', wallAndCpu([cold])],
    ['peak memory, all processes', gigabytes([cold])],
    ['build with search and history, nothing changed', wallAndCpu([warm])],
    ['files of the site', grouped(files)],
    ['of the build: hashing them all for `/.well-known/register.json`', time(hashing)],
    ['`npm run verify` of that site, in a folder', wallAndCpu([verify])],
  ];
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}. ${describeMachine()}.`,
    '',
    ...table(['what', `${grouped(declarations)} declarations, ${grouped(commits)} commits`], rows),
    '',
  ].join('\n');
}

function time(value: number): string {
  return value < 1 ? milliseconds(value) : seconds(value);
}
