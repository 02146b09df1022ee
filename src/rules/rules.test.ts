import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message } from '../model/message.ts';
import { reviewFiles } from '../../tests/support/register/change.ts';
import { checkFiles } from '../../tests/support/register/read.ts';
import { sampleFiles, withExample } from '../../tests/support/register/sample.ts';
import { allRules } from './index.ts';
import type { AnyRule, Example } from './rule.ts';

/** Rules whose fault no example can show, and the test, from the root, that shows it. */
const testedElsewhere: Readonly<Record<string, string>> = {
  'answer-withdrawn': 'src/review/review-change.test.ts',
  'changed-review': 'src/review/review-change.test.ts',
  'deleted-entry': 'src/review/review-change.test.ts',
  'deleted-notice': 'src/review/review-change.test.ts',
  'deleted-organisation': 'src/review/review-change.test.ts',
  'empty-folder': 'scripts/check.test.ts',
  'file-too-large': 'scripts/check.test.ts',
  'invalid-id': 'scripts/check.test.ts',
  'invalid-utf-8': 'scripts/check.test.ts',
  'not-a-declaration-file': 'scripts/check.test.ts',
  'rule-crashed': 'src/rules/check-draft.test.ts',
  'signatory-changed': 'src/review/review-change.test.ts',
  'symbolic-link': 'scripts/check.test.ts',
  'taken-id': 'src/draft/check-submission.test.ts',
  'too-many-messages': 'src/parse/hostile.test.ts',
  'unreadable-file': 'scripts/check.test.ts',
};

function messagesOf(example: Example): readonly Message[] {
  if (!('before' in example)) return checkFiles(withExample(example)!);
  return reviewFiles(withExample({ frontMatter: example.before })!, withExample(example)!).messages;
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

test.each(Object.entries(testedElsewhere))('%s is tested in %s', (code, path) => {
  expect(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')).toContain(code);
});

test('severities change only on purpose', () => {
  const warnings = allRules.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  expect(warnings).toMatchInlineSnapshot(`
    [
      "ai-switched-off",
      "answer-withdrawn",
      "contest-route-removed",
      "contradiction",
      "date-in-the-future",
      "empty-folder",
      "hard-to-read",
      "lead-changed",
      "less-personal-data",
      "long-answer",
      "long-sentence",
      "near-opening",
      "pasted-layout",
      "personal-address",
      "personal-bank-details",
      "personal-birth-date",
      "personal-email",
      "personal-ni-number",
      "personal-phone",
      "plainer-word",
      "review-postponed",
      "several-sentences",
      "signatory-changed",
      "too-many-messages",
      "unexplained-acronym",
      "unused-organisation",
    ]
  `);
});

test('a code that begins with "personal-" is about personal data found in text', () => {
  const personal = allRules.filter(({ code }) => code.startsWith('personal-'));
  const files = readdirSync(resolve(import.meta.dirname, 'personal')).filter((name) => name.startsWith('personal-'));
  expect(personal.map(({ code }) => `${code}.ts`)).toEqual(files.sort());
});

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('is described', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(rule.title).toMatch(/\S[^.]$/);
    expect(rule.why).toMatch(/\S[.?!]$/);
  });

  if (isDescribed(rule)) return;

  test('refuses its bad example and accepts its good one', () => {
    expect(messagesOf(rule.bad).map((message) => message.code)).toContain(code);
    expect(messagesOf(rule.good)).toEqual([]);
  });

  test('says exactly this', () => {
    const { line, column, field, message, fix } = messagesOf(rule.bad).find((found) => found.code === code)!;
    expect(`${line}:${column} ${field}\n${message}\n${fix}`).toMatchSnapshot();
  });
});
