import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftRules } from '../../../src/rules/draft-rules.ts';
import { checkRegister } from '../../../src/rules/register/check-register.ts';
import { groupFacts } from '../../../src/model/register-facts.ts';
import { findFiles } from '../../../src/files/content-folder.ts';
import { readFile } from '../../../src/files/read-entries.ts';
import { generateContent } from './generate-content.ts';
import { inventWord, lastDay } from './invented.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'register-generate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every generated file is read without a message of any kind', () => {
  generateContent(folder, 60, 7);
  const read = (['projects', 'organisations', 'reviews'] as const).flatMap((collection) =>
    findFiles(folder, collection, (path) => path).map((file) => readFile(file, { today: lastDay }, draftRules)),
  );
  expect(read.filter(({ file }) => file.collection === 'projects')).toHaveLength(60);
  expect(read.flatMap(({ messages }) => messages)).toEqual([]);
  expect(checkRegister(groupFacts(read.map(({ facts }) => facts)))).toEqual([]);
});

test('the same seed gives the same bytes, another seed another register', () => {
  const made = [3, 3, 4].map((seed, index) => {
    const place = join(folder, String(index));
    generateContent(place, 5, seed);
    return readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(place, name), 'utf8')}`)
      .join('\n');
  });
  expect(made[1]).toBe(made[0]);
  expect(made[2]).not.toBe(made[0]);
});

test('no two ranks share an invented word', () => {
  const ranks = [...Array(6000).keys(), 2 ** 18 - 1, 2 ** 18, 2 ** 18 + 1];
  expect(new Set(ranks.map(inventWord)).size).toBe(ranks.length);
});
