import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'astro';
import { readToday } from '../../src/files/today.ts';
import { fromCaller, isFolder, ownContent, root } from './paths.ts';

/** The options of a build. */
export interface BuildOptions {
  /** Where the site goes, as an absolute path; `dist/` by default. */
  readonly outDir?: string;
  /** The content folder, as an absolute path; by default the one that `REGISTER_CONTENT` names, or `content/`. */
  readonly content?: string;
  /** Whether to log only warnings and errors. */
  readonly quiet?: boolean;
}

/**
 * Builds the site with its search. An entry with errors is held back and does not stop the build.
 * @throws if there is no content folder or the build itself fails.
 */
async function runBuild({ outDir, content = resolveContent(), quiet = false }: BuildOptions = {}): Promise<void> {
  if (!isFolder(content)) throw new Error(`There is no folder ${content}`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['REGISTER_CONTENT'] = content;
  process.env['REGISTER_CACHE'] = resolveCache(content);
  // Loading, rendering and the build record must agree on the day, even if the build runs past midnight.
  process.env['REGISTER_TODAY'] = readToday();
  await build({
    root,
    logLevel: quiet ? 'warn' : 'info',
    ...(outDir !== undefined && { outDir }),
  });
}

function resolveContent(): string {
  const named = process.env['REGISTER_CONTENT'];
  return named ? fromCaller(named) : ownContent;
}

/** Builds the site for a command, and reports what went wrong. @returns whether it succeeded. */
export async function tryBuild(options: BuildOptions = {}): Promise<boolean> {
  try {
    await runBuild(options);
    return true;
  } catch (error) {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/** A cache for each content folder, so that building one does not discard that of another. */
function resolveCache(content: string): string {
  return join(root, 'node_modules/.astro', createHash('sha256').update(content).digest('hex').slice(0, 16));
}
