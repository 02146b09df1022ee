import { readDeclaration } from '../parse/parse-declaration.ts';
import { holdsCertainNumber, mayHoldNumber, listTexts } from '../rules/personal/index.ts';
import type { State } from './published-state.ts';

/** A day by which everything has happened, so that what may be shown does not depend on the day. */
const lastDay = '2999-12-31';

/**
 * Whether a version may be shown: not one in which a rule finds personal data beyond doubt. Such a version was held back, or
 * should have been, and its words must not come to light as the past of the one that put it right.
 * @param before the version before it that may be shown; absent for the first.
 */
export function mayBeShown(before: State | undefined, after: State, content: string | Uint8Array): boolean {
  // A quick scan of the new parts errs on the side of finding too much; then the strict reader decides.
  const { paragraphs, texts } = newParts(before, after);
  if (!paragraphs.filter(mayHoldNumber).some(isSuspicious) && !texts.some(holdsCertainNumber)) return true;
  return readDeclaration({ path: '', id: 'any', content }, { today: lastDay }).declaration !== undefined;
}

/** What a version has that the one before it had not. Paragraphs are whole: a number may be half in an old line. */
interface NewParts {
  readonly paragraphs: readonly string[];
  /** Those of the front matter: its lines, with comments, and what they mean; none where it is the same. */
  readonly texts: readonly string[];
}

function newParts(before: State | undefined, after: State): NewParts {
  const old = new Set(before ? paragraphsOf(before.body) : []);
  const isSame = before?.frontMatter === after.frontMatter;
  return {
    paragraphs: paragraphsOf(after.body).filter((paragraph) => !old.has(paragraph)),
    texts: isSame ? [] : [...after.frontMatter.split('\n'), ...listTexts(after.fields, '').map(({ text }) => text)],
  };
}

function paragraphsOf(body: string): string[] {
  return body.split(/\n[ \t]*\n/);
}

/** Whether a paragraph holds a number, or writes one in a way that only the reader of Markdown knows. */
function isSuspicious(paragraph: string): boolean {
  const plain = unmarked(paragraph);
  const isEncoded = /\d/.test(paragraph) && (/[\\<]|&[#\p{L}\p{N}]+;|\]\[/u.test(paragraph) || plain.includes(']('));
  return isEncoded || holdsCertainNumber(paragraph) || holdsCertainNumber(plain);
}

/** A paragraph in one line, without Markdown that may split a number and without the targets of links. */
function unmarked(paragraph: string): string {
  return paragraph
    .replace(/^[ \t>]+|\]\((?:[^()\s]|\([^()\s]*\))*\)/gm, '')
    .replace(/\]\(|[*_[\]`]/g, (mark) => (mark === '](' ? mark : ''))
    .replace(/\s+/g, ' ');
}
