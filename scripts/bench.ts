import { exitCodes, readArguments, refuseUsage } from './lib/arguments.ts';
import { fromCaller } from './lib/places.ts';

const help = `npm run bench -- [--sizes 100,1000,10000] [--seed S] [--no-hugo]
npm run bench -- --generate <folder> --count N [--seed S]

Measures build, search, check and page weights on invented registers of several sizes, side by side with Hugo and
Pagefind where Hugo is installed. Prints the table and writes it to docs/performance.md.

  --sizes <list>       how many declarations, with commas between (100,1000,10000 unless told)
  --seed <number>      another invented register (1 unless told)
  --no-hugo            without the comparison
  --generate <folder>  writes only an invented content folder, of --count declarations
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    sizes: { type: 'string', default: '100,1000,10000' },
    seed: { type: 'string', default: '1' },
    'no-hugo': { type: 'boolean' },
    generate: { type: 'string' },
    count: { type: 'string' },
  });
  if (!given) return;
  const { sizes, seed, generate, count } = given.values;
  if (given.files.length > 0) return refuseUsage(`"${given.files[0]}" is no option`, help);
  if (!isCount(seed)) return refuseUsage(`--seed is "${seed}", not a whole number`, help);
  if (generate !== undefined) {
    if (!isCount(count)) return refuseUsage('--generate needs --count, a whole number', help);
    const { generateContent } = await import('./lib/bench/generate.ts');
    generateContent(fromCaller(generate), Number(count), Number(seed));
    return;
  }
  if (!sizes.split(',').every(isCount)) return refuseUsage(`--sizes is "${sizes}", not a list such as 100,1000`, help);
  const { measureAll } = await import('./lib/bench/measure-all.ts');
  const { writeReport } = await import('./lib/bench/report.ts');
  const figures = await measureAll({
    sizes: sizes.split(',').map(Number),
    seed: Number(seed),
    hugo: !given.values['no-hugo'],
  });
  process.stdout.write(writeReport(figures));
  process.exitCode = exitCodes.fine;
}

/** Whether a text is a whole number of one or more, and not too large a register to be made. */
function isCount(text: string | undefined): boolean {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text);
}
