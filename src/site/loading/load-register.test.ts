import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFiles, samplePath, sampleWith } from '../../../tests/support/register/sample.ts';
import { loadRegister } from './load-register.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-load-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Loads a content folder with some files; what it warns of is returned as well. */
async function load(name: string, files: Readonly<Record<string, string>>) {
  const content = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const warnings: string[] = [];
  const options = { content, base: process.cwd(), cache: join(folder, 'cache'), today: '2026-11-22' };
  const register = await loadRegister({ ...options, warn: (warning) => warnings.push(warning) });
  return { register, warnings };
}

test('a sound folder is published, with the texts of the register itself', async () => {
  const { register, warnings } = await load('sound', sampleFiles);
  expect(warnings).toEqual([]);
  expect(register.projects.map(({ id }) => id)).toEqual(['sample-declaration']);
  expect(Buffer.from(register.files.get('sample-declaration')!).toString()).toBe(sampleFiles[samplePath]);
  expect(register.known.kind).toBe('none');
  expect(register.pages.size).toBeGreaterThan(0);
  expect(register.principles.every(({ summary }) => summary !== '')).toBe(true);
});

test('a fault in one entry holds back that entry and those that need it', async () => {
  const { register, warnings } = await load('faulty', {
    ...sampleFiles,
    'projects/no-front-matter.md': 'Nothing.',
    'projects/Not An Id.md': 'Nothing.',
    'projects/unknown-lead.md': sampleWith('title: Another one\norganisations:\n  - id: nobody\n    role: lead'),
    'organisations/faulty.md': 'Nothing.',
    'reviews/faulty.md': 'Nothing.',
  });
  expect(register.projects.map(({ id }) => id)).toEqual(['sample-declaration']);
  expect(register.awaiting).toEqual([
    { id: 'faulty', collection: 'organisations' },
    { id: 'no-front-matter', collection: 'projects' },
    { id: 'unknown-lead', collection: 'projects' },
  ]);
  expect(register.unusableNames).toBe(1);
  expect(register.heldReviews).toBe(1);
  expect(register.find('faulty')).toMatchObject({ name: 'faulty' });
  expect(warnings).toEqual([
    'projects: 3 held back until corrected: Not An Id, no-front-matter, unknown-lead. Run "npm run check".',
    'organisations: 1 held back until corrected: faulty. Run "npm run check".',
    'reviews: 1 held back until corrected: faulty. Run "npm run check".',
  ]);
});
