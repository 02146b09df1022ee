import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';

/** The built sites. */
export const sites = inject('sites');

/** The sites on which everything is tried that holds for every page whatever the content. */
export const everySite = [
  { name: 'own', site: sites.own },
  { name: 'hostile', site: sites.hostile },
  { name: 'empty', site: sites.empty },
  { name: 'history', site: sites.history },
] as const;

/** Paths of all files of a built site, relative to its folder, with forward slashes, in order. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The address of a file of a built site: a folder's index is the folder. */
export function addressOf(file: string): string {
  return `/${encodeURI(file).replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** The file at an address of a built site, where there would be one: as strict as the strictest static host. */
export function fileAt(address: string): string {
  const path = decodeURI(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The text of a file of a built site. */
export function textOf(dist: string, file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** What a file of a built site holds, by its path; the search index is packed, and would hide what is in it. */
export function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return packed ? gunzipSync(bytes) : bytes;
}

/** Every file of a built site with the SHA-256 of its bytes. */
export function hashesOf(dist: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
  return Object.fromEntries(filesOf(dist).map((file) => [file, hash(file)]));
}
