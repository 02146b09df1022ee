import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectSummary, readTotals } from './test-totals.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'totals-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('counts a test file that could not be loaded as a failure', async () => {
  const path = join(folder, 'report.json');
  await writeFile(
    path,
    JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}, {}] },
      ],
    }),
  );
  expect(readTotals(path)).toEqual({ passed: 3, failed: 2 });
});

test('counts a missing report as a failure', () => {
  expect(readTotals(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 });
});

test('keeps the closing lines, in colour or not', () => {
  const output =
    ' ✓ unit a.test.ts\n\n Test Files  2 passed (2)\n\u001b[2m      Tests \u001b[22m 9 passed (9)\n   Start at  10:00\n';
  expect(selectSummary(output)).toEqual([' Test Files  2 passed (2)', '\u001b[2m      Tests \u001b[22m 9 passed (9)']);
});
