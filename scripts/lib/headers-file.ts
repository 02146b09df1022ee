/** One rule of a `_headers` file: the headers of every address that fits a pattern. */
export interface HeaderRule {
  /** The address as the file gives it: `/data/*`. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file, in which static hosts (Netlify, Cloudflare Pages) look for the headers to send: a line with
 * an address, below it indented lines `Name: value`. `*` stands for anything; lines that begin with `#` are comments.
 * A line that fits nowhere is left out, as those hosts do.
 */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const header = /^\s+([^\s:]+):\s*(.*?)\s*$/u.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
    else rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers for an address, those of later rules last. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): [name: string, value: string][] {
  return rules
    .filter(({ pattern }) => fits(pattern, pathname))
    .flatMap(({ headers }) => headers.map(([n, v]) => [n, v] as [string, string]));
}

function fits(pattern: string, pathname: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(pathname);
}
