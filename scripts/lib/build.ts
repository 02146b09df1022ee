import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'astro';
import { ownContent, root } from './places.ts';

/** What a build may be told. */
export interface BuildOptions {
  /** Where the site goes, as an absolute path; `dist/` unless told. */
  readonly outDir?: string;
  /** The content folder, as an absolute path; `content/` unless told. */
  readonly content?: string;
  /** Whether to keep quiet unless something is wrong. */
  readonly quiet?: boolean;
}

/** Builds the site with its search. Throws when the build itself fails; a faulty entry is held back and does not. */
export async function runBuild({ outDir, content, quiet = false }: BuildOptions = {}): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (content !== undefined) process.env['REGISTER_CONTENT'] = content;
  await build({
    root,
    cacheDir: cacheFor(content ?? ownContent),
    logLevel: quiet ? 'warn' : 'info',
    ...(outDir !== undefined && { outDir }),
  });
}

/** A cache for each content folder, so that building one forgets nothing of another. */
function cacheFor(content: string): string {
  return join(root, 'node_modules/.astro', createHash('sha256').update(content).digest('hex').slice(0, 16));
}
