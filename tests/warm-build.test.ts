import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFiles, samplePath, sampleWith } from './support/register/sample.ts';
import { filesOf, hashesOf, textOf } from './support/site/sites.ts';
import { buildSite } from './support/setup/build-apart.ts';

/** Projects that the sample's supplier takes part in: more of them than the home page names when they are held back. */
const withSupplier = Array.from({ length: 12 }, (_, index) => `with-supplier-${index + 1}`);
const supplier = 'organisations/sample-supplier.md';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-warm-'));
  content = join(folder, 'content');
  const files = {
    ...sampleFiles,
    [samplePath]: sampleWith('organisations:\n  - id: sample-council\n    role: lead'),
    ...Object.fromEntries(
      withSupplier.map((id, index) => [`projects/${id}.md`, sampleWith(`title: Counting visits to park ${index + 1}`)]),
    ),
  };
  for (const name of ['projects', 'organisations']) await mkdir(join(content, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(content, path), text);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('an organisation that goes takes its projects with it, and brings them back, in builds that share a cache', async () => {
  const cache = join(folder, 'cache');
  const before = await buildSite(join(folder, 'before'), cache, content);
  expect(published(before)).toEqual(['sample-declaration', ...withSupplier].sort());

  await rm(join(content, supplier));
  const without = await buildSite(join(folder, 'without'), cache, content);
  expect(published(without)).toEqual(['sample-declaration']);
  for (const id of withSupplier) {
    expect(textOf(without, `projects/${id}/index.html`)).toContain('This entry awaits correction');
    expect(textOf(without, 'projects/index.html')).toContain(`href="/projects/${id}/"`);
  }
  const home = textOf(without, 'index.html');
  expect(withSupplier.filter((id) => home.includes(`href="/projects/${id}/"`))).toHaveLength(10);
  expect(home).toContain('All 12 entries that await correction');
  expect(filesOf(without).filter((file) => file.startsWith('organisations/sample-supplier'))).toEqual([]);

  await writeFile(join(content, supplier), sampleFiles[supplier]!);
  const after = await buildSite(join(folder, 'after'), cache, content);
  expect(hashesOf(after)).toEqual(hashesOf(before));
}, 120_000);

/** The ids of the projects whose data a site offers. */
function published(dist: string): string[] {
  return filesOf(dist).flatMap((file) => /^projects\/([^/]+)\.json$/u.exec(file)?.[1] ?? []);
}
