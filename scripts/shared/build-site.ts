import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'astro';
import { readToday } from '../../src/files/today.ts';
import { fromCaller, isFolder, ownContent, root } from './paths.ts';

/** What a build may be told. */
export interface BuildOptions {
  /** Where the site goes, as an absolute path; `dist/` unless told. */
  readonly outDir?: string;
  /** The content folder, as an absolute path; the one that `REGISTER_CONTENT` names, or `content/`, unless told. */
  readonly content?: string;
  /** Whether to keep quiet unless something is wrong. */
  readonly quiet?: boolean;
}

/**
 * Builds the site with its search. Throws when there is no content folder or the build itself fails; a faulty entry is held
 * back and does not stop it.
 */
async function runBuild({ outDir, content = askedContent(), quiet = false }: BuildOptions = {}): Promise<void> {
  if (!isFolder(content)) throw new Error(`There is no folder ${content}`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['REGISTER_CONTENT'] = content;
  // Loading, rendering and the record are parts of one build: it must be for one day, also when it runs over midnight.
  process.env['REGISTER_TODAY'] = readToday();
  await build({
    root,
    cacheDir: cacheFor(content),
    logLevel: quiet ? 'warn' : 'info',
    ...(outDir !== undefined && { outDir }),
  });
}

function askedContent(): string {
  const named = process.env['REGISTER_CONTENT'];
  return named ? fromCaller(named) : ownContent;
}

/** Runs the build for a command: says what went wrong, sets the exit code, and tells whether it went right. */
export async function tryBuild(options: BuildOptions = {}): Promise<boolean> {
  try {
    await runBuild(options);
    return true;
  } catch (error) {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/** A cache for each content folder, so that building one forgets nothing of another. */
function cacheFor(content: string): string {
  return join(root, 'node_modules/.astro', createHash('sha256').update(content).digest('hex').slice(0, 16));
}
