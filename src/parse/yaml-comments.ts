import { Lexer } from 'yaml';
import { yamlComment } from '../rules/front-matter/yaml-comment.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** Tokens by which the lexer marks the beginning of a document, of a line of flow and of a scalar; they stand for no text. */
const lexerMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f', '\uFEFF']);

/** Comments behind a value: YAML would silently drop the end of `title: Leaks #3 now`. */
export function checkComments(text: string): Fault[] {
  if (!text.split('\n').some((line) => /\s#/.test(line) && !line.trimStart().startsWith('#'))) return [];
  const faults: Fault[] = [];
  let line = frontMatterLine;
  let column = 1;
  let blank = true;
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.has(token)) continue;
    if (token.startsWith('#') && !blank) faults.push(makeFault(yamlComment, { comment: token }, '', { line, column }));
    const lines = token.split('\n');
    const last = lines.at(-1)!;
    if (lines.length > 1) {
      line += lines.length - 1;
      column = 1;
      blank = true;
    }
    column += last.length;
    blank &&= last.trim() === '';
  }
  return faults;
}
