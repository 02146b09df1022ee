import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createViteServer } from 'vitest/node';
import { sampleFiles, samplePath, sampleWith } from '../../tests/support/register/sample.ts';
import type { Register } from './model.ts';
import { sharedRegister } from './vite-register.ts';

let content: string;
let server: Awaited<ReturnType<typeof createViteServer>>;

beforeAll(async () => {
  content = await realpath(await mkdtemp(join(tmpdir(), 'register-live-')));
  await write(sampleFiles);
  vi.stubEnv('REGISTER_CONTENT', content);
  vi.stubEnv('REGISTER_TODAY', '2026-11-22');
  server = await createViteServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: sharedRegister(),
    server: { middlewareMode: true, ws: false },
  });
});

afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
  await rm(content, { recursive: true });
});

test('in development, a page shows what was edited, added and removed since', async () => {
  expect(await titles()).toEqual(['Counting visits to parks']);
  const first = await load();
  expect(await load()).toBe(first);

  await write({ [samplePath]: sampleWith('title: Counting benches') });
  await expect.poll(titles, { timeout: 10_000 }).toEqual(['Counting benches']);

  await write({ 'projects/another.md': sampleWith('title: Another one') });
  await expect.poll(titles, { timeout: 10_000 }).toEqual(['Another one', 'Counting benches']);

  await rm(join(content, samplePath));
  await expect.poll(titles, { timeout: 10_000 }).toEqual(['Another one']);
}, 60_000);

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}

/** The register as a page under development gets it. */
async function load(): Promise<Register> {
  const { getRegister } = await server.ssrLoadModule('/src/site/get-register.ts');
  return (getRegister as () => Promise<Register>)();
}

async function titles(): Promise<string[]> {
  return (await load()).projects.map(({ front }) => front.title);
}
