import { generateContent } from './bench/generate/generate-content.ts';
import { measureHistory } from './bench/measure-history.ts';
import { measureSizes } from './bench/measure-sizes.ts';
import { reportHistory, reportSizes, writePart } from './bench/report.ts';
import { runCommand, UsageError } from './shared/command.ts';
import { fromCaller } from './shared/paths.ts';

const help = `npm run bench -- [--only sizes|history] [--sizes 100,1000,10000] [--history 10000/50000] [--seed S] [--no-hugo]
npm run bench -- --generate <folder> --count N [--seed S]

Measures build, search, check and page weights on invented registers of several sizes, side by side with Hugo and
Pagefind where Hugo is installed; then what a long history costs. Prints the tables and writes them to docs/performance.md.

  --only <part>        only the sizes, or only the history
  --sizes <list>       how many declarations, with commas between (100,1000,10000 unless told)
  --history <n>/<m>    how many declarations with how many commits (10000/50000 unless told)
  --seed <number>      another invented register (1 unless told)
  --no-hugo            without the comparison
  --generate <folder>  writes only an invented content folder, of --count declarations
`;

const options = {
  sizes: { type: 'string', default: '100,1000,10000' },
  history: { type: 'string', default: '10000/50000' },
  only: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'no-hugo': { type: 'boolean', default: false },
  generate: { type: 'string' },
  count: { type: 'string' },
} as const;

await runCommand(help, options, async ({ values, files: [first] }) => {
  const { only, generate, count, 'no-hugo': noHugo } = values;
  if (first !== undefined) throw new UsageError(`"${first}" is no option`);
  const seed = Number(values.seed);
  if (!isCount(values.seed)) throw new UsageError(`--seed is "${values.seed}", not a whole number`);
  if (generate !== undefined) {
    if (!isCount(count)) throw new UsageError('--generate needs --count, a whole number');
    generateContent(fromCaller(generate), Number(count), seed);
    return true;
  }
  const sizes = values.sizes.split(',');
  if (!sizes.every(isCount)) throw new UsageError(`--sizes is "${values.sizes}", not a list such as 100,1000`);
  const history = values.history.split('/');
  const [declarations = 0, commits = 0] = history.map(Number);
  if (history.length !== 2 || !history.every(isCount) || commits < declarations)
    throw new UsageError(`--history is "${values.history}", not declarations and as many commits or more: 300/1500`);
  if (only !== undefined && only !== 'sizes' && only !== 'history')
    throw new UsageError(`--only is "${only}", neither sizes nor history`);
  if (only !== 'history') {
    const figures = await measureSizes({ sizes: sizes.map(Number), seed, hugo: !noHugo });
    process.stdout.write(writePart('sizes', reportSizes(figures)));
  }
  if (only !== 'sizes') {
    const figures = await measureHistory({ declarations, commits, seed });
    process.stdout.write(writePart('history', reportHistory(figures)));
  }
  return true;
});

/** Whether a text is a whole number from 1 to 999,999. */
function isCount(text: string | undefined): boolean {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text);
}
