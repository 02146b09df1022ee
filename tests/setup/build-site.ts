import { runBuild } from '../../scripts/lib/build.ts';

// node tests/setup/build-site.ts <output folder> [<content folder>]
const [outDir, content] = process.argv.slice(2);
if (outDir === undefined) throw new Error('Name the output folder.');
await runBuild({ outDir, ...(content !== undefined && { content }), quiet: true });
