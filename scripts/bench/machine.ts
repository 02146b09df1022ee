import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../shared/paths.ts';

/** On what was measured, in a sentence: processor, memory and the versions that matter. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const packages = ['astro', 'pagefind'].map((name) => `${name} ${versionOf(name)}`);
  // Without Hugo there is no output at all.
  const hugo = /v[\d.]+/.exec(String(spawnSync('hugo', ['version']).stdout))?.[0];
  const versions = [`Node ${process.version}`, ...packages, ...(hugo ? [`Hugo ${hugo}`] : [])];
  return `${type()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB of memory; ${versions.join(', ')}`;
}

function versionOf(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
