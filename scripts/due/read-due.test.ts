import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFiles, samplePath, sampleWith } from '../../tests/support/register/sample.ts';
import { readDue } from './read-due.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'register-due-'));
});
afterEach(() => rm(content, { recursive: true }));

/** What is due of the sample's organisations, with another text for its one entry. */
async function dueWith(entry: string) {
  for (const [path, text] of Object.entries({ ...sampleFiles, [samplePath]: entry })) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const { items, unread } = readDue(content, '2026-11-24');
  return { due: items.map(({ organisation, kind }) => `${organisation}: ${kind}`), unread };
}

const ledByAnother = 'organisations:\n  - id: sample-supplier\n    role: lead';

test.each([
  ['is at fault', sampleWith('stage: dreaming'), []],
  ['cannot be read at all', 'x', []],
  ['is at fault and led by another', sampleWith(`${ledByAnother}\nstage: dreaming`), ['sample-council: silent']],
])('what a signatory owes whose only entry %s', async (_words, entry, due) => {
  expect(await dueWith(entry)).toEqual({ due, unread: [expect.stringMatching(/sample-declaration\.md$/)] });
});
