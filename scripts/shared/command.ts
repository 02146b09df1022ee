import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readToday } from '../../src/files/today.ts';
import type { Day } from '../../src/text/dates.ts';

/** The arguments of a command. */
export interface Arguments<Options extends ParseArgsOptionsConfig> {
  readonly values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
  /** The arguments that belong to no option: files, a folder, words. */
  readonly files: readonly string[];
}

/** A command that was called wrongly; the message is a sentence without its full stop. */
export class UsageError extends Error {}

/**
 * Runs a command: parses its arguments, answers `--help`, and sets the exit code. It is 0 if `run` returns true, 1 if it
 * returns false, and 2 for a wrong call, which is explained on the error output together with the help.
 * @param run does the work and reports. @throws UsageError for a wrong call.
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  help: string,
  options: Options,
  run: (given: Arguments<Options>) => boolean | Promise<boolean>,
): Promise<void> {
  try {
    const given = readArguments(options);
    if (given === 'help') process.stdout.write(help);
    else process.exitCode = (await run(given)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}.\n\n${help}`);
    process.exitCode = 2;
  }
}

function readArguments<const Options extends ParseArgsOptionsConfig>(options: Options): Arguments<Options> | 'help' {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return (values as { help?: boolean }).help ? 'help' : { values, files: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ', 1).join(''));
  }
}

/** @throws UsageError if there is an argument where none is expected. */
export function refuseFiles([first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`There is nothing to do with ${first}`);
}

/** Whether somebody at a terminal can be asked. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** The day for which a command works. @throws UsageError if REGISTER_TODAY names none. */
export function requireToday(): Day {
  try {
    return readToday();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
