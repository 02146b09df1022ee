import matter from 'gray-matter';
import { wholeFile } from '../model/message.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { missingFrontMatter } from '../rules/file/missing-front-matter.ts';
import { unclosedFrontMatter } from '../rules/file/unclosed-front-matter.ts';

/** The line on which front matter starts: the one after the first fence. */
export const frontMatterLine = 2;

/** The two halves of a file. */
export interface Halves {
  /** The YAML between the fences. */
  readonly frontMatter: string;
  /** The Markdown after them. */
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Why the file could not be split; empty if it was. */
  readonly faults: readonly Fault[];
}

/**
 * Splits a file at its two fences. gray-matter would accept `---js`, `--- ` and a missing closing fence, and would run JavaScript
 * front matter, so both fences are checked first and its engines are replaced.
 */
export function splitFrontMatter(text: string): Halves {
  const lines = text.split('\n');
  if (lines[0] !== '---') {
    return refuse(makeFault(missingFrontMatter, { found: lines[0]! }, '', wholeFile));
  }
  const close = lines.indexOf('---', 1);
  const almost = lines.findIndex(
    (line, index) => index > 0 && line.startsWith('---') && (close === -1 || index < close),
  );
  if (close === -1 || almost !== -1) {
    const line = almost === -1 ? 1 : almost + 1;
    return refuse(makeFault(unclosedFrontMatter, { found: lines[almost] }, '', { line, column: 1 }));
  }
  // Without options gray-matter caches by content and hides an error the second time.
  const file = matter(text, { language: 'yaml', engines: { yaml: emptyEngine, javascript: forbid } });
  return { frontMatter: file.matter.replace(/^\n/, ''), body: file.content, bodyLine: close + 2, faults: [] };
}

function refuse(fault: Fault): Halves {
  return { frontMatter: '', body: '', bodyLine: 1, faults: [fault] };
}

/** An engine that leaves the parsing to `readFrontMatter`. */
const emptyEngine = { parse: () => ({}), stringify: forbid };

function forbid(): never {
  throw new Error('The register reads front matter itself.');
}
