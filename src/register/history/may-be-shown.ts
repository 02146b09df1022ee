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
  // A quick look at the lines that are new finds too much rather than too little; then the strict reader decides.
  if (personalFindings([newLines(before, after)], ['error']).length === 0) return true;
  return readDeclaration({ path: '', id: 'any', content }, { today: lastDay }).declaration !== undefined;
}

function newLines(before: State | undefined, after: State): string {
  const old = new Set(before ? linesOf(before) : []);
  return linesOf(after)
    .filter((line) => !old.has(line))
    .join('\n');
}

function linesOf({ frontMatter, body }: State): string[] {
  return `${frontMatter}\n${body}`.split('\n');
}
