import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runCommand, UsageError } from './shared/command.ts';
import { ensureBrowser } from './shared/browser.ts';
import { runSteps, type Step, type StepResult } from './shared/run-steps.ts';
import { selectSummary, readTotals } from './shared/test-totals.ts';

const reports = mkdtempSync(join(tmpdir(), 'register-tests-'));
process.once('exit', () => {
  rmSync(reports, { recursive: true });
});
const reportOf = (step: string) => join(reports, `${step}.json`);
const vitest = (project: string): Step['commands'][number] => [
  'vitest',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(project)}`,
];

/**
 * The steps, in the order in which they begin; two run at a time. Whatever reads types waits for `astro check`, which writes
 * some of them. The site's tests take the longest and often wait for the browser, so the short steps run while they do.
 */
const steps: readonly Step[] = [
  { name: 'types', what: 'astro check, of TypeScript files too', commands: [['astro', 'check']] },
  { name: 'unit', what: 'the tests beside the code', commands: [vitest('unit')] },
  {
    name: 'site',
    what: 'npm run build, and the built site visited with a browser',
    commands: [vitest('site')],
    prepare: () => ({ CHROME_PATH: ensureBrowser() }),
  },
  { name: 'lint', what: 'eslint', commands: [['eslint', '--max-warnings=0', '.']], after: ['types'] },
  { name: 'format', what: 'prettier', commands: [['prettier', '--check', '--log-level=warn', '.']] },
  {
    name: 'unused',
    what: 'knip: files, exports and packages that nobody uses',
    commands: [['knip']],
    after: ['types'],
  },
];

const help = `npm test -- [steps…]

Runs every test, or only the steps given:

${steps.map(({ name, what }) => `  ${name.padEnd(8)}${what}`).join('\n')}

The browser is CHROME_PATH, an installed Chromium, Chrome or Edge, or Playwright's own.
Exits 0 when all is well, 1 when a step failed, 2 for a wrong call.
`;

await runCommand(help, {}, async ({ files }) => {
  const unknown = files.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) throw new UsageError(`There is no step ${unknown}`);

  const begin = performance.now();
  const chosen = steps.filter(({ name }) => files.length === 0 || files.includes(name));
  const results = await runSteps(chosen, reportStep);
  reportEnd(results, (performance.now() - begin) / 1000);
  return results.every(({ passed }) => passed);
});

function reportStep({ step, passed, output, seconds }: StepResult): void {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${step.name.padEnd(8)}${seconds.toFixed(1).padStart(6)} s\n`);
  const shown = passed ? selectSummary(output).join('\n') : output.trimEnd();
  if (shown) process.stdout.write(`${shown}\n`);
}

/** Reports which steps failed, then how many tests passed and failed. */
function reportEnd(results: readonly StepResult[], seconds: number): void {
  const failed = results.filter(({ passed }) => !passed).map(({ step }) => step.name);
  const totals = results.filter(({ step }) => isVitest(step)).map(({ step }) => readTotals(reportOf(step.name)));
  const sum = (count: 'passed' | 'failed') => totals.reduce((total, one) => total + one[count], 0);
  process.stdout.write(
    `\n${failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'Every step passed'} (${seconds.toFixed(0)} s)\n`,
  );
  if (totals.length > 0) process.stdout.write(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed\n`);
}

function isVitest({ commands }: Step): boolean {
  return commands.some(([program]) => program === 'vitest');
}
