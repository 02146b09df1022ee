import { readDeclaration } from '../read/declaration.ts';
import { personalFindings } from '../rules/personal/index.ts';
import type { State } from './state.ts';

/** A day by which everything has happened, so that what may be shown does not depend on the day. */
const lastDay = '2999-12-31';

/**
 * Whether a version may be shown: not one in which a rule finds personal data beyond doubt. Such a version was held back, or
 * should have been, and its words must not come to light as the past of the one that put it right.
 * @param before the version before it that may be shown; absent for the first.
 */
export function mayBeShown(before: State | undefined, after: State, content: string | Uint8Array): boolean {
  // A quick look at the parts that are new finds too much rather than too little; then the strict reader decides.
  const parts = newParts(before, after);
  if (!parts.paragraphs.some(isEncoded) && personalFindings(lookedAt(parts), ['error']).length === 0) return true;
  return readDeclaration({ path: '', id: 'any', content }, { today: lastDay }).declaration !== undefined;
}

/** What a version has that the one before it had not. Paragraphs are whole: a number may be half in an old line. */
interface NewParts {
  readonly paragraphs: readonly string[];
  /** The front matter, as its text with comments and as what that means; nothing where it is the same. */
  readonly frontMatter: readonly object[];
}

function newParts(before: State | undefined, after: State): NewParts {
  const old = new Set(before ? paragraphsOf(before.body) : []);
  return {
    paragraphs: paragraphsOf(after.body).filter((paragraph) => !old.has(paragraph)),
    frontMatter: before?.frontMatter === after.frontMatter ? [] : [after.frontMatter.split('\n'), after.fields],
  };
}

function paragraphsOf(body: string): string[] {
  return body.split(/\n[ \t]*\n/);
}

/** Whether a paragraph may write its digits, or what stands between them, in a way that only the reader of Markdown knows. */
function isEncoded(paragraph: string): boolean {
  return /\d/.test(paragraph) && (/[\\<]|&[#\p{L}\p{N}]+;|\]\[/u.test(paragraph) || unmarked(paragraph).includes(']('));
}

/** A paragraph in one line, without the marks of Markdown that may stand in a number and without where links lead. */
function unmarked(paragraph: string): string {
  return paragraph
    .replace(/^[ \t>]+|\]\((?:[^()\s]|\([^()\s]*\))*\)/gm, '')
    .replace(/\]\(|[*_[\]`]/g, (mark) => (mark === '](' ? mark : ''))
    .replace(/\s+/g, ' ');
}

function lookedAt({ paragraphs, frontMatter }: NewParts): object {
  return [...paragraphs, ...paragraphs.map(unmarked), ...frontMatter];
}
