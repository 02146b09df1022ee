import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { median } from './run-measured.ts';

/** How many bytes a page sends: its HTML and the style sheets it names, brotli. */
export interface PageWeights {
  readonly home: number;
  readonly projectMedian: number;
  readonly projectLargest: number;
}

/** How many project pages are weighed: the largest ones, and others at even distances. */
const sampled = { even: 100, largest: 10 };

/** Bytes after brotli at its highest quality, as a static host keeps files. */
export function compressedSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

/** Weighs the home page and project pages of a built site. */
export function weighPages(dist: string): PageWeights {
  const projects = readdirSync(join(dist, 'projects'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'page')
    .map(({ name }) => join(dist, 'projects', name, 'index.html'));
  const even = projects.filter((_, index) => index % Math.ceil(projects.length / sampled.even) === 0);
  const bySize = projects.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const styles = new Map<string, number>();
  const weigh = (page: string) => pageWeight(dist, page, styles);
  return {
    home: weigh(join(dist, 'index.html')),
    projectMedian: median(even.map(weigh)),
    projectLargest: Math.max(...bySize.slice(0, sampled.largest).map(weigh)),
  };
}

function pageWeight(dist: string, page: string, styles: Map<string, number>): number {
  const html = readFileSync(page);
  const sheets = [...html.toString().matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
    ([, href]) => href!,
  );
  const sheetSizes = sheets.map((href) => {
    const size = styles.get(href) ?? compressedSize(readFileSync(join(dist, href)));
    styles.set(href, size);
    return size;
  });
  return compressedSize(html) + sheetSizes.reduce((sum, size) => sum + size, 0);
}

/** How many HTML pages a built site has. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}
