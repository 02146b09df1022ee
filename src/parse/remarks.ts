import { findPersonalData } from '../rules/personal/index.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** A comment line of front matter: it is in no field, but it is published with the file. */
export interface Remark {
  /** The line of the file, from 1. */
  readonly line: number;
  /** The line, including "#". */
  readonly text: string;
}

/** Lists the lines that begin with "#". Those inside a multi-line text are included, so that none is missed. */
export function findRemarks(frontMatter: string): Remark[] {
  if (!frontMatter.includes('#')) return [];
  return frontMatter
    .split('\n')
    .flatMap((line, index) =>
      line.trimStart().startsWith('#') ? [{ line: frontMatterLine + index, text: line.trim() }] : [],
    );
}

/** Reports what looks like personal data in comment lines. */
export function checkRemarks(frontMatter: string): Fault[] {
  return findRemarks(frontMatter).flatMap(({ line, text }) =>
    findPersonalData({ text }).map(({ rule, finding }) => makeFault(rule, finding.details, '', { line, column: 1 })),
  );
}
