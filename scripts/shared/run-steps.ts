import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from './paths.ts';

/** One step of the tests: commands run one after the other, until one fails. */
export interface Step {
  /** Its name on the command line: `npm test -- unit`. */
  readonly name: string;
  /** What it checks, for the help. */
  readonly what: string;
  /** Programs of `node_modules/.bin` with their arguments. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** Names of steps that must have ended before it starts, if they run at all. */
  readonly after?: readonly string[];
  /** Prepares the step, and returns variables for its environment. What it throws fails the step. */
  readonly prepare?: () => Readonly<Record<string, string>>;
}

/** The result of a step. */
export interface StepResult {
  readonly step: Step;
  /** Whether every command succeeded. */
  readonly passed: boolean;
  /** Everything its commands wrote, errors included. */
  readonly output: string;
  readonly seconds: number;
}

/** For every command: tests write no snapshots, and tools send no telemetry. */
const quietEnvironment = { CI: '1', ASTRO_TELEMETRY_DISABLED: '1' };

/** How many steps run in parallel; more would only slow one another down on a small machine. */
const concurrency = 2;

/**
 * Runs steps two at a time, each as soon as those it depends on have ended, and reports each result at once. Of those that
 * could start, the first in the list does. Never rejects because a step failed.
 */
export async function runSteps(steps: readonly Step[], report: (result: StepResult) => void): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const running = new Set<Promise<void>>();
  const begin = (step: Step) => {
    waiting.splice(waiting.indexOf(step), 1);
    const run = runStep(step).then((result) => {
      running.delete(run);
      results.push(result);
      report(result);
    });
    running.add(run);
  };
  while (waiting.length > 0) {
    const pending = steps.filter(({ name }) => !results.some(({ step }) => step.name === name)).map(({ name }) => name);
    const next = waiting.find(({ after = [] }) => !after.some((name) => pending.includes(name)));
    if (next && running.size < concurrency) begin(next);
    else if (running.size > 0) await Promise.race(running);
    else throw new Error(`These steps wait for one another: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  await Promise.all(running);
  return results;
}

async function runStep(step: Step): Promise<StepResult> {
  const begin = performance.now();
  const outputs: string[] = [];
  const finish = (passed: boolean): StepResult => ({
    step,
    passed,
    output: outputs.join(''),
    seconds: (performance.now() - begin) / 1000,
  });
  try {
    const environment = step.prepare?.() ?? {};
    for (const command of step.commands) {
      if (!(await runCommand(command, environment, outputs))) return finish(false);
    }
    return finish(true);
  } catch (error) {
    outputs.push(`${(error as Error).message}\n`);
    return finish(false);
  }
}

function runCommand(
  [program, ...args]: Step['commands'][number],
  environment: Readonly<Record<string, string>>,
  outputs: string[],
): Promise<boolean> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...quietEnvironment, ...colour, ...environment, PATH: path },
      // On Windows the programs are scripts that only a shell can start.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (data) => outputs.push(String(data)));
    child.stderr.on('data', (data) => outputs.push(String(data)));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}
