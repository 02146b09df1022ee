import { build } from 'astro';
import { root } from '../../../scripts/shared/paths.ts';

// node tests/support/setup/build-site.ts <output folder> <cache folder>: builds the site of REGISTER_CONTENT, with caches of its own,
// so that neither an earlier build nor one that somebody runs at the same time has a part in the result.
const [outDir, cacheDir] = process.argv.slice(2);
if (outDir === undefined || cacheDir === undefined) throw new Error('Name the output and the cache folder.');
await build({ root, outDir, cacheDir, logLevel: 'warn' });
