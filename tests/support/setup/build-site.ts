import { build } from 'astro';
import { root } from '../../../scripts/shared/paths.ts';

// node tests/support/setup/build-site.ts <output folder> <cache folder>: builds the site of REGISTER_CONTENT. The caches are
// named, so that no other build has a part in the result.
const [outDir, cache] = process.argv.slice(2);
if (outDir === undefined || cache === undefined) throw new Error('Name the output and the cache folder.');
process.env['REGISTER_CACHE'] = cache;
await build({ root, outDir, logLevel: 'warn' });
