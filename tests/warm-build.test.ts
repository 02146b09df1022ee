import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { foreignTitles, hostileTitles } from './support/setup/hostile-content.ts';
import { runBuild } from './support/setup/run-build.ts';
import { filesOf, hashesOf, sites, textOf } from './support/site/sites.ts';

vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-warm-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a second build with the cache of the first gives the same files, byte for byte', async () => {
  const again = await runBuild({ ...sites.history.build, outDir: join(folder, 'again') });
  expect(hashesOf(again)).toEqual(hashesOf(sites.history.dist));
});

test('an organisation that goes takes its projects with it, and brings them back, in builds that share a cache', async () => {
  const { build, dist: before } = sites.hostile;
  const supplier = join(build.content, 'organisations/sample-supplier.md');
  const withSupplier = Object.keys({ ...hostileTitles, ...foreignTitles });
  expect(published(before)).toEqual(['sample-declaration', ...withSupplier].sort());

  const text = readFileSync(supplier);
  rmSync(supplier);
  const without = await runBuild({ ...build, outDir: join(folder, 'without') });
  expect(published(without)).toEqual(['sample-declaration']);
  for (const id of withSupplier) {
    expect(textOf(without, `projects/${id}/index.html`)).toContain('This entry awaits correction');
    expect(textOf(without, 'projects/index.html')).toContain(`href="/projects/${id}/"`);
  }
  const home = textOf(without, 'index.html');
  const [, count] = /All (\d+) entries that await correction/u.exec(home) ?? [];
  expect(Number(count)).toBeGreaterThan(withSupplier.length);
  const [list = ''] = /id="awaiting".*?<\/section>/su.exec(home) ?? [];
  expect(list.match(/href="\/(?:projects|organisations)\/[^/"]+\/"/gu)).toHaveLength(10);
  expect(filesOf(without).filter((file) => file.startsWith('organisations/sample-supplier'))).toEqual([]);

  writeFileSync(supplier, text);
  const after = await runBuild({ ...build, outDir: join(folder, 'after') });
  expect(hashesOf(after)).toEqual(hashesOf(before));
});

/** The ids of the projects whose data a site offers. */
function published(dist: string): string[] {
  return filesOf(dist).flatMap((file) => /^projects\/([^/]+)\.json$/u.exec(file)?.[1] ?? []);
}
