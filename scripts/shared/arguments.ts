import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command is called with, or undefined when it has said what is wrong or printed its help. */
export interface Arguments<Options extends ParseArgsOptionsConfig> {
  readonly values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
  readonly files: readonly string[];
}

/** Exit codes of every command: fine, faults found, wrong usage. */
export const exitCodes = { fine: 0, faults: 1, usage: 2 } as const;

/**
 * Reads a command's arguments. Answers `--help` itself and, for what it does not know, says so and sets the exit code 2;
 * both return undefined, and the command has nothing left to do.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  help: string,
  options: Options,
): Arguments<Options> | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(help);
      return undefined;
    }
    return { values, files: positionals };
  } catch (error) {
    refuseUsage((error as Error).message.split('. ', 1).join(''), help);
    return undefined;
  }
}

/** Says what is wrong with the way a command was called, and sets the exit code 2. */
export function refuseUsage(problem: string, help: string): void {
  process.stderr.write(`${problem}.\n\n${help}`);
  process.exitCode = exitCodes.usage;
}
