import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What an earlier build left in a file; undefined when there is none, when it was cut short, or when it was made under
 * another key. Results that could differ have different keys, so nothing in it is ever out of date.
 */
export async function readCache(path: string, key: string): Promise<unknown> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as { key?: unknown; value?: unknown } | null;
    return kept?.key === key ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something for later builds. Written under another name first, so that an incomplete file is never read. */
export async function writeCache(path: string, key: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify({ key, value }));
  await rename(unfinished, path);
}
