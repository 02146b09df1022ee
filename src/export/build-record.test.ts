import { expect, test } from 'vitest';
import { readBuildRecord, writeBuildRecord, type BuildRecord } from './build-record.ts';

const hash = 'a'.repeat(64);
const record: BuildRecord = {
  schema: 1,
  commit: '0123456789abcdef0123456789abcdef01234567',
  uncommitted: false,
  built_for: '2026-11-22',
  content: 'content',
  submissions: false,
  files: new Map([
    ['projects/a/index.html', hash],
    ['__proto__', hash],
    ['index.html', hash],
  ]),
};
const json = (change: object) => JSON.stringify({ ...record, files: { 'index.html': hash }, ...change });

test('a commit may have the longer name of a newer repository', () => {
  const longer = { ...record, commit: 'a'.repeat(64) };
  expect(readBuildRecord(writeBuildRecord(longer))).toEqual(longer);
});

test('a record reads as it was written, with its files in order', () => {
  const text = writeBuildRecord(record);
  expect(readBuildRecord(text)).toEqual(record);
  expect([...(readBuildRecord(text) as BuildRecord).files.keys()]).toEqual([...record.files.keys()].sort());
  expect(text).toBe(writeBuildRecord({ ...record, files: new Map([...record.files].reverse()) }));
});

test('a site that was built outside Git says why', () => {
  const without = { ...record, commit: null, why_no_commit: 'There is no Git repository.', content: null };
  expect(readBuildRecord(writeBuildRecord(without))).toEqual(without);
});

test.each([
  ['', 'not JSON'],
  ['[]', '"schema"'],
  ['['.repeat(100_000), 'not JSON'],
  [json({ schema: 2 }), '"schema"'],
  [json({ commit: '--upload-pack=touch /tmp/x' }), '"commit"'],
  [json({ commit: 'HEAD' }), '"commit"'],
  [json({ commit: 'a'.repeat(50) }), '"commit"'],
  [json({ commit: 7 }), '"commit"'],
  [json({ built_for: '2026-02-30' }), '"built_for"'],
  [json({ uncommitted: 'no' }), '"uncommitted"'],
  [json({ content: '../elsewhere' }), '"content"'],
  [json({ content: '/etc' }), '"content"'],
  [json({ files: [] }), 'no list'],
  [json({ files: null }), 'no list'],
  [json({ files: { 'index.html': 3 } }), 'no SHA-256'],
  [json({ files: { 'index.html': 'x' } }), 'no SHA-256'],
  [json({ files: { '../../etc/passwd': hash } }), 'outside'],
  [json({ files: { '/etc/passwd': hash } }), 'outside'],
  [json({ files: { 'a\\..\\b': hash } }), 'outside'],
  [json({ files: { 'C:evil': hash } }), 'outside'],
  [json({ files: { 'a//b': hash } }), 'outside'],
  [json({ files: { '': hash } }), 'outside'],
  [json({ files: { 'a\u001b[2Jb': hash } }), 'outside'],
  [json({ files: { 'a\u202eb': hash } }), 'outside'],
])('%.60s is refused: %s', (text, why) => {
  expect(readBuildRecord(text)).toContain(why);
});
