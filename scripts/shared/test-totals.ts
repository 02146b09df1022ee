import { readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that counts. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Reads the totals from vitest's JSON report. A test file that could not be loaded counts as one failure, and so does a
 * report that is not there: vitest stopped before it began.
 */
export function readTotals(path: string): Totals {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1 };
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

const closing = /^\s*(?:Snapshots|Test Files|Tests|Type Errors|Errors)\s+.*$/u;

/** The closing lines of vitest's output: how many files and tests passed. */
export function selectSummary(output: string): string[] {
  // Colours come before the words, so the words are looked for without them.
  return output.split('\n').filter((line) => closing.test(withoutColour(line)));
}

function withoutColour(line: string): string {
  // eslint-disable-next-line no-control-regex -- a colour begins with the control character Escape.
  return line.replace(/\u001b\[\d+m/gu, '');
}
