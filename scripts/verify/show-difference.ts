import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { escapeControls } from '../shared/report-messages.ts';
import { toAddress, NotProvenError, type Site } from './site.ts';

/** The largest page whose differences are shown, in bytes. */
const maximumShown = 4 * 1024 * 1024;

/** The path of a file by its address: `/projects/park-visits/`, a whole address, or the path itself. */
function toPath(address: string): string {
  const path = (URL.parse(address)?.pathname ?? address).replace(/^\/+/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The differences between a page of the site and that of the build, line by line. Each HTML element begins a line. */
export async function showDifference(site: Site, dist: string, address: string): Promise<string> {
  const path = toPath(address);
  const file = join(dist, path);
  if (!existsSync(file)) return `The commit gives no ${escapeControls(toAddress(path))}.\n`;
  let theirs;
  try {
    theirs = await site.read(path, maximumShown);
  } catch (error) {
    if (error instanceof NotProvenError) return `${escapeControls(error.message)}\n`;
    throw error;
  }
  const patch = createTwoFilesPatch('the commit', 'the site', splitElements(readFileSync(file)), splitElements(theirs));
  const lines = patch.split('\n').slice(1);
  return `${escapeControls(toAddress(path))}\n${lines.map(colour).join('\n')}\n`;
}

function splitElements(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').replaceAll('><', '>\n<');
}

function colour(line: string): string {
  const text = escapeControls(line);
  if (line.startsWith('+')) return styleText('green', text);
  return line.startsWith('-') ? styleText('red', text) : text;
}
