import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What an earlier build left in a file; undefined when there is none, when it was cut short, or when it was made under
 * another key. The key tells apart what could give other results, so nothing in it is ever out of date.
 */
export async function readCache(path: string, key: string): Promise<unknown> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as { key?: unknown; value?: unknown } | null;
    return kept?.key === key ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves something for later builds. Written under another name first, so that nobody ever reads half of it. */
export async function writeCache(path: string, key: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify({ key, value }));
  await rename(unfinished, path);
}
