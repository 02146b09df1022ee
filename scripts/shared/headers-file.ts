/** One rule of a `_headers` file: the headers of every address that matches a pattern. */
export interface HeaderRule {
  /** The address as the file gives it: `/data/*`. */
  readonly pattern: string;
  /** Names of headers set by earlier rules that this one removes, in lower case. */
  readonly without: readonly string[];
  /** The headers that it sets. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file, in which static hosts (Netlify, Cloudflare Pages) look for the headers to send: a line with
 * an address, below it indented lines `Name: value`, or `! Name` for a header to remove. `*` matches anything, `:name`
 * one part of an address; lines that begin with `#` are comments. A malformed line is ignored, as those hosts do.
 */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; without: string[]; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const off = /^\s+!\s*([^\s:]+)\s*$/u.exec(line);
    const header = /^\s+([^\s:]+):\s*(.*?)\s*$/u.exec(line);
    if (off) rules.at(-1)?.without.push(off[1]!.toLowerCase());
    else if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
    else rules.push({ pattern: line.trim(), without: [], headers: [] });
  }
  return rules;
}

/** The headers for an address. A header set by several rules has all their values, in the order of the rules, as hosts send it. */
export function selectHeaders(rules: readonly HeaderRule[], pathname: string): [name: string, value: string][] {
  const found = new Map<string, [name: string, value: string]>();
  for (const { without, headers } of rules.filter(({ pattern }) => matches(pattern, pathname))) {
    for (const name of without) found.delete(name);
    for (const [name, value] of headers) {
      const before = found.get(name.toLowerCase());
      found.set(name.toLowerCase(), [name, before ? `${before[1]}, ${value}` : value]);
    }
  }
  return [...found.values()];
}

function matches(pattern: string, pathname: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, String.raw`\$&`));
  const oneOf = parts.map((part) => part.replace(/(?<=\/):[A-Za-z]\w*/gu, '[^/]+'));
  return new RegExp(`^${oneOf.join('.*')}$`, 'u').test(pathname);
}
