import { diffArrays } from 'diff';
import type { Collection } from '../model/collections.ts';
import type { Message } from '../model/message.ts';
import { readEntry } from '../parse/parse-entry.ts';
import { draftRules } from '../rules/draft-rules.ts';
import type { Day } from '../text/dates.ts';
import { fixLine } from './fix-line.ts';

/** A replacement for a line that a program can fix. */
export interface Suggestion {
  /** From 1, in the later text. */
  readonly line: number;
  /** The replacement. */
  readonly text: string;
  /** The rule that the line broke. */
  readonly code: string;
}

/** A changed file in which to look for fixable lines. */
export interface SuggestFixesOptions {
  readonly collection: Collection;
  readonly id: string;
  /** The file before the change; absent for a new one. */
  readonly before?: string | Uint8Array | undefined;
  readonly after: string | Uint8Array;
  readonly today: Day;
}

/**
 * Fixes for lines that need no knowledge of the project: a hidden character, a misspelt value, a date in another form. Each
 * is tried: the message must go and no new one come. Only lines that the change itself wrote are considered.
 */
export function suggestFixes({ collection, id, before, after, today }: SuggestFixesOptions): Suggestion[] {
  const text = decoded(after);
  // Line numbers are counted as GitHub counts them.
  if (text === undefined || /\r(?!\n)/.test(text)) return [];
  const path = `content/${collection}/${id}.md`;
  const read = (content: string) => readEntry(collection, { path, id, content }, { today }, draftRules).messages;
  const lines = text.split(/\r?\n/);
  const own = writtenLines(before === undefined ? '' : (decoded(before) ?? ''), lines);
  const found: Suggestion[] = [];
  let faults = read(text).filter(isError);
  for (const { line, code, fix } of faults) {
    if (!own.has(line) || found.some((each) => each.line === line)) continue;
    const mended = fixLine(lines[line - 1]!, { code, fix });
    if (mended === undefined || mended === lines[line - 1]) continue;
    const now = lines.with(line - 1, mended);
    const left = read(now.join('\n')).filter(isError);
    const isBetter =
      left.length < faults.length || left.every((message) => message.line !== line || message.code !== code);
    if (!isBetter || left.length > faults.length) continue;
    lines[line - 1] = mended;
    faults = left;
    found.push({ line, text: mended, code });
  }
  return found.sort((a, b) => a.line - b.line);
}

function isError({ severity }: Message): boolean {
  return severity === 'error';
}

function decoded(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** The numbers of the lines that are not in the earlier text. */
function writtenLines(before: string, after: readonly string[]): Set<number> {
  if (before === '') return new Set(after.keys().map((index) => index + 1));
  const written = new Set<number>();
  let line = 1;
  // Beyond this many differences it is another text, and every line may be new.
  const parts = diffArrays(before.split(/\r?\n/), [...after], { maxEditLength: 2000 });
  for (const { added, removed, count } of parts ?? []) {
    if (removed) continue;
    if (added) for (let index = 0; index < count; index += 1) written.add(line + index);
    line += count;
  }
  return written;
}
