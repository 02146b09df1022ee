import { findPersonalData } from '../rules/personal/index.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** A line of front matter that begins with "#": no field holds it, yet it is published with the file as it was written. */
export interface Remark {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines that begin with "#". In a text of several lines such a line is told as well: rather one too many than one unseen. */
export function findRemarks(frontMatter: string): Remark[] {
  if (!frontMatter.includes('#')) return [];
  return frontMatter
    .split('\n')
    .flatMap((line, index) =>
      line.trimStart().startsWith('#') ? [{ line: frontMatterLine + index, text: line.trim() }] : [],
    );
}

/** What looks like personal data in such lines. */
export function checkRemarks(frontMatter: string): Fault[] {
  return findRemarks(frontMatter).flatMap(({ line, text }) =>
    findPersonalData({ text }).map(({ rule, finding }) => makeFault(rule, finding.details, '', { line, column: 1 })),
  );
}
