import { diffArrays } from 'diff';
import type { Collection } from '../model/collections.ts';
import type { Message } from '../model/message.ts';
import { decodeUtf8 } from '../parse/decode-source.ts';
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
  /** The file's collection. */
  readonly collection: Collection;
  /** The file's name without `.md`. */
  readonly id: string;
  /** The file before the change; absent for a new one. */
  readonly before?: string | Uint8Array | undefined;
  /** The file after the change. */
  readonly after: string | Uint8Array;
  /** The day of the check. */
  readonly today: Day;
}

/**
 * Suggests fixes that need no knowledge of the project: for a hidden character, a misspelt value, a date in another format. Each
 * is tested: it must remove the error and add none. Only lines that the change has added are considered.
 */
export function suggestFixes({ collection, id, before, after, today }: SuggestFixesOptions): Suggestion[] {
  const text = toText(after);
  // GitHub does not count a lone carriage return as a line break.
  if (text === undefined || /\r(?!\n)/.test(text)) return [];
  const path = `content/${collection}/${id}.md`;
  const read = (content: string) => readEntry(collection, { path, id, content }, { today }, draftRules).messages;
  const lines = text.split(/\r?\n/);
  const added = findAddedLines(before === undefined ? '' : (toText(before) ?? ''), lines);
  const found: Suggestion[] = [];
  let faults = read(text).filter(isError);
  for (const { line, code, fix } of faults) {
    if (!added.has(line) || found.some((suggestion) => suggestion.line === line)) continue;
    const fixed = fixLine(lines[line - 1]!, { code, fix });
    if (fixed === undefined || fixed === lines[line - 1]) continue;
    const changed = lines.with(line - 1, fixed);
    const remaining = read(changed.join('\n')).filter(isError);
    const isBetter =
      remaining.length < faults.length || remaining.every((message) => message.line !== line || message.code !== code);
    if (!isBetter || remaining.length > faults.length) continue;
    lines[line - 1] = fixed;
    faults = remaining;
    found.push({ line, text: fixed, code });
  }
  return found.sort((a, b) => a.line - b.line);
}

function isError({ severity }: Message): boolean {
  return severity === 'error';
}

function toText(content: string | Uint8Array): string | undefined {
  return typeof content === 'string' ? content : decodeUtf8(content);
}

/** The numbers of the lines that are not in the earlier text. */
function findAddedLines(before: string, after: readonly string[]): Set<number> {
  if (before === '') return new Set(after.keys().map((index) => index + 1));
  const lineNumbers = new Set<number>();
  let line = 1;
  // With more differences than this it is a different text, and no line is taken for an addition.
  const parts = diffArrays(before.split(/\r?\n/), [...after], { maxEditLength: 2000 });
  for (const { added, removed, count } of parts ?? []) {
    if (removed) continue;
    if (added) for (let index = 0; index < count; index += 1) lineNumbers.add(line + index);
    line += count;
  }
  return lineNumbers;
}
