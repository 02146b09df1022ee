import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFolder } from './folder-site.ts';
import { NotProvenError } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-folder-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that cannot be read is a finding and ends nothing', async () => {
  writeFileSync(join(folder, 'gone.html'), 'text');
  // Its name is no UTF-8, so nobody can ask for it by a text.
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/turned-`), Buffer.from([0xff]), Buffer.from('.html')]), 'text');
  symlinkSync('/etc/hostname', join(folder, 'link.html'));
  mkdirSync(join(folder, 'folder'));
  const site = openFolder(folder, 'the folder');
  rmSync(join(folder, 'gone.html'));
  const looks = await Promise.all([...site.paths!].map(async (path) => (await site.inspect(path, 4)).kind));
  expect(looks).toEqual(['unreadable', 'unreadable', 'unreadable']);
  await expect(site.read('gone.html', 4)).rejects.toThrow(NotProvenError);
});

test('of a folder that cannot be listed nothing is proven', () => {
  expect(() => openFolder(join(folder, 'no-such-folder'), 'no-such-folder')).toThrow(NotProvenError);
});
