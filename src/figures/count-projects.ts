import { countNoun } from '../text/count-noun.ts';
import { toSlug, type Term } from '../model/vocabulary/index.ts';
import type { FigureRow, Series } from './figure.ts';

/** The one series of a figure that only counts projects. */
export const projectSeries: readonly Series[] = [{ id: 'projects', label: 'Projects', meaning: 'there' }];

/** How many of these have something. */
export function countMatching<T>(all: readonly T[], has: (one: T) => boolean): number {
  return all.reduce((sum, one) => sum + (has(one) ? 1 : 0), 0);
}

/**
 * A row for each term of a closed list, in its order, also where nothing has it: how many of each group have the term. One
 * that has several terms counts under each, one that has a term twice counts once.
 */
export function countByTerm<T>(
  terms: readonly Term[],
  groups: readonly (readonly T[])[],
  termsOf: (one: T) => readonly string[],
  address?: string,
): FigureRow[] {
  const counts = new Map<string, number[]>(terms.map(({ value }) => [value, groups.map(() => 0)]));
  for (const [index, group] of groups.entries()) {
    for (const one of group) {
      for (const value of new Set(termsOf(one))) {
        const values = counts.get(value);
        if (values) values[index]! += 1;
      }
    }
  }
  return terms.map(({ value, label }) => ({
    id: value,
    label,
    ...(address !== undefined && { address: `${address}${toSlug(value)}/` }),
    values: counts.get(value)!,
  }));
}

/** The sum of a row's numbers. */
export function sumValues({ values }: Pick<FigureRow, 'values'>): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Rows with the largest first; equal ones keep their order. */
export function sortLargestFirst(rows: readonly FigureRow[]): FigureRow[] {
  return rows.toSorted((a, b) => sumValues(b) - sumValues(a));
}

/**
 * The beginning of a sentence about a part of a whole: `Of 30 projects, 21 answer`, `Of 1 project, 1 answers`. Each
 * word comes as for one and as for several.
 */
export function describeShare(
  part: number,
  all: number,
  [one, many]: readonly [one: string, many: string],
  [does, doing]: readonly [does: string, doing: string],
): string {
  return `Of ${countNoun(all, one, many)}, ${part.toLocaleString('en-GB')} ${part === 1 ? does : doing}`;
}

/** What most figures count. */
export const projectWords = ['project', 'projects'] as const;
