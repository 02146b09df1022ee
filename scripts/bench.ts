import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
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

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    sizes: { type: 'string', default: '100,1000,10000' },
    history: { type: 'string', default: '10000/50000' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'no-hugo': { type: 'boolean' },
    generate: { type: 'string' },
    count: { type: 'string' },
  });
  if (!given) return;
  const { sizes, history, only, seed, generate, count } = given.values;
  if (given.files.length > 0) return refuseUsage(`"${given.files[0]}" is no option`, help);
  if (!isCount(seed)) return refuseUsage(`--seed is "${seed}", not a whole number`, help);
  if (generate !== undefined) {
    if (!isCount(count)) return refuseUsage('--generate needs --count, a whole number', help);
    const { generateContent } = await import('./bench/generate/generate-content.ts');
    generateContent(fromCaller(generate), Number(count), Number(seed));
    return;
  }
  if (!sizes.split(',').every(isCount)) return refuseUsage(`--sizes is "${sizes}", not a list such as 100,1000`, help);
  const [declarations, commits, more] = history.split('/');
  if (!isCount(declarations) || !isCount(commits) || more !== undefined || Number(commits) < Number(declarations))
    return refuseUsage(`--history is "${history}", not declarations and as many commits or more: 300/1500`, help);
  if (only !== undefined && only !== 'sizes' && only !== 'history')
    return refuseUsage(`--only is "${only}", neither sizes nor history`, help);
  const { writePart, sizesReport } = await import('./bench/report-sizes.ts');
  if (only !== 'history') {
    const { measureAll } = await import('./bench/measure-all.ts');
    const hugo = !given.values['no-hugo'];
    const figures = await measureAll({ sizes: sizes.split(',').map(Number), seed: Number(seed), hugo });
    process.stdout.write(writePart('sizes', sizesReport(figures)));
  }
  if (only !== 'sizes') {
    const { measureHistory } = await import('./bench/measure-history.ts');
    const { historyReport } = await import('./bench/report-history.ts');
    const size = { declarations: Number(declarations), commits: Number(commits) };
    process.stdout.write(writePart('history', historyReport(await measureHistory({ ...size, seed: Number(seed) }))));
  }
  process.exitCode = exitCodes.fine;
}

/** Whether a text is a whole number of one or more, and not too large a register to be made. */
function isCount(text: string | undefined): boolean {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text);
}
