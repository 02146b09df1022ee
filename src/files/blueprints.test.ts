import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPlainText } from '../model/answer.ts';
import { findGaps } from '../model/gaps.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleToday } from '../../tests/support/register/sample.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { wordRules } from '../rules/words/index.ts';
import { findFiles, readFound } from './content-folder.ts';
import { readFile } from './read-entries.ts';

const content = resolve(import.meta.dirname, '../../content');
const files = findFiles(content, 'blueprints', (path) => path);

/** What only a project knows. */
const ownFields = `title: A project that began from a starting point
summary: We try whether a starting point that is filled in makes a declaration.
organisations:
  - id: sample-council
    role: lead
declared_by:
  post: Head of Parks
  organisation: sample-council
stage: pilot
started: 2026-03
areas:
  - wirral
contact:
  team: Parks Team
  phone: 0151 496 0100
  checked: 2026-10-01
responsible:
  bias: Head of Data
  updating: Head of Data
  monitoring: Head of Parks
  training: not_sure
declared: ${sampleToday}
review_by: 2027-10-01
`;

/** A starting point with words in each gap, and with what only a project knows. */
function filledIn(text: string): string {
  return text
    .replaceAll(/\[fill in[^\]]*\]/g, 'twelve')
    .replace(/^name: .*\nsummary: .*\n/m, ownFields)
    .replace(/^contest:\n/m, 'contest:\n  phone: 0151 496 0100\n');
}

function textOf(file: (typeof files)[number]): string {
  const found = readFound(file);
  if (!('bytes' in found)) throw new Error(found.message.message);
  return new TextDecoder().decode(found.bytes);
}

test('there are starting points', () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
});

describe.each(files.map((file) => [file.id, file] as const))('%s', (_id, file) => {
  const context = { today: sampleToday };

  test('is read without an error or advice, and answers every question', () => {
    const { messages, blueprint } = readFile(file, context, [...draftRules, ...wordRules]);
    expect(messages).toEqual([]);
    expect(Object.keys(blueprint!.answers)).toEqual(proseQuestions.map(({ id }) => id));
  });

  test('filled in, is a declaration with nothing wrong', () => {
    expect(read(filledIn(textOf(file))).messages).toEqual([]);
  });

  test('not filled in, cannot be published', () => {
    const unfilled = filledIn(textOf(file).replaceAll('[fill in', '[fill  in'));
    expect(read(unfilled).messages.map(({ code }) => code)).toContain('left-to-fill');
  });

  test('has a gap in each answer, so that none is published unread', () => {
    const { blueprint } = readFile(file, context, draftRules);
    const answers = Object.entries(blueprint!.answers);
    expect(answers.filter(([, { blocks }]) => findGaps(toPlainText(blocks)).length === 0).map(([id]) => id)).toEqual(
      [],
    );
  });

  test('says of each gap what is wanted', () => {
    const gaps = findGaps(textOf(file));
    expect(gaps.length).toBeGreaterThan(10);
    expect(gaps.filter(({ text, wanted }) => wanted.length < 3 || !text.startsWith('[fill in: '))).toEqual([]);
  });

  test('uses strong words for nothing else, because pages mark gaps with them', () => {
    expect(textOf(file)).not.toMatch(/\*\*|__/);
  });

  test('names no organisation, date or address as its own', () => {
    expect(textOf(file)).not.toMatch(/example:|\.example\b|https?:|@/);
  });
});

test('a file at fault keeps no other from being read', () => {
  const absolute = join(content, 'pages/about.md');
  const read = readFile({ collection: 'blueprints', id: 'about', absolute, path: 'about.md' }, { today: sampleToday }, draftRules);
  expect(read.blueprint).toBeUndefined();
  expect(read.messages.map(({ code }) => code)).toContain('missing-heading');
}); // prettier-ignore
