import { Lexer } from 'yaml';
import { yamlComment } from '../rules/front-matter/yaml-comment.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** Control tokens of the lexer, for the beginning of a document, a flow error, a scalar and the byte order mark; they have no text. */
const controlTokens: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f', '\uFEFF']);

/** Reports comments after a value: YAML would silently drop the end of `title: Leaks #3 now`. */
export function checkComments(text: string): Fault[] {
  if (!text.split('\n').some((line) => /\s#/.test(line) && !line.trimStart().startsWith('#'))) return [];
  const faults: Fault[] = [];
  let line = frontMatterLine;
  let column = 1;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (controlTokens.has(token)) continue;
    if (token.startsWith('#') && !isLineStart)
      faults.push(makeFault(yamlComment, { comment: token }, '', { line, column }));
    const lines = token.split('\n');
    const last = lines.at(-1)!;
    if (lines.length > 1) {
      line += lines.length - 1;
      column = 1;
      isLineStart = true;
    }
    column += last.length;
    isLineStart &&= last.trim() === '';
  }
  return faults;
}
