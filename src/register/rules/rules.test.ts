import { describe, expect, test } from 'vitest';
import { checkFiles } from '../testing/read.ts';
import { sampleFiles, withExample } from '../testing/sample.ts';
import { allRules } from './index.ts';
import type { AnyRule, Example } from './rule.ts';

/** Rules whose fault no text can show, and the test that shows it. */
const testedElsewhere: Readonly<Record<string, string>> = {
  'empty-folder': 'scripts: the check of a folder',
  'file-too-large': 'src/register/read/hostile.test.ts',
  'invalid-id': 'src/register/read/hostile.test.ts',
  'invalid-utf-8': 'src/register/read/hostile.test.ts',
  'not-a-declaration-file': 'scripts: the check of a folder',
  'rule-crashed': 'src/register/rules/check.test.ts',
  'symbolic-link': 'scripts: the check of a folder',
  'unreadable-file': 'scripts: the check of a folder',
};

function codesOf(example: Example): string[] {
  return checkFiles(withExample(example)!).map(({ code }) => code);
}

function isDescribed({ bad }: AnyRule): boolean {
  return 'described' in bad;
}

test('the sample has nothing wrong with it', () => {
  expect(checkFiles(sampleFiles)).toEqual([]);
});

test('no two rules have the same code', () => {
  const codes = allRules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

test('rules whose examples are only described are those tested elsewhere', () => {
  expect(allRules.filter(isDescribed).map(({ code }) => code)).toEqual(Object.keys(testedElsewhere));
});

test('severities change only on purpose', () => {
  const warnings = allRules.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  expect(warnings).toMatchInlineSnapshot(`
    [
      "contradiction",
      "date-in-the-future",
      "empty-folder",
      "hard-to-read",
      "long-answer",
      "long-sentence",
      "near-opening",
      "plainer-word",
      "several-sentences",
      "unexplained-acronym",
      "unused-organisation",
    ]
  `);
});

test('a code that begins with "personal-" is about personal data found in text', () => {
  const personal = allRules.filter(({ code }) => code.startsWith('personal-'));
  expect(personal.map(({ code }) => code)).toEqual([]);
});

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('is described', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(rule.title).toMatch(/\S[^.]$/);
    expect(rule.why).toMatch(/\S[.?!]$/);
  });

  if (isDescribed(rule)) return;

  test('refuses its bad example and accepts its good one', () => {
    expect(codesOf(rule.bad)).toContain(code);
    expect(codesOf(rule.good)).toEqual([]);
  });

  test('says exactly this', () => {
    const { line, column, field, message, fix } = checkFiles(withExample(rule.bad)!).find(
      (found) => found.code === code,
    )!;
    expect(`${line}:${column} ${field}\n${message}\n${fix}`).toMatchSnapshot();
  });
});
