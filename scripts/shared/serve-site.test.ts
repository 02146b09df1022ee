import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type ServedSite } from './serve-site.ts';

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
  await writeFile(join(folder, '404.html'), '<!doctype html><title>Not here</title>');
  await writeFile(join(folder, 'entry.md'), 'Ysgol');
  await writeFile(join(folder, '_headers'), "/*\n  Content-Security-Policy: default-src 'none'\n");
  site = await serve(folder, 0);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test('sends a page with the headers of the _headers file', async () => {
  const response = await fetch(`${site.url}/`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
});

test('answers an unknown address with the 404 page, under the same policy', async () => {
  const response = await fetch(`${site.url}/nowhere/?q=1`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(await response.text()).toContain('Not here');
});

test.each(['//[', '//', '/%', '/%E0%A4%A', '/?[', '/..%2f..%2f'])(
  'goes on serving after a request for %s',
  async (path) => {
    expect((await fetch(`${site.url}${path}`)).status).toBeLessThan(500);
    expect((await fetch(`${site.url}/`)).status).toBe(200);
  },
);

test('says that a declaration file is UTF-8', async () => {
  const response = await fetch(`${site.url}/entry.md`);
  expect(response.headers.get('content-type')).toBe('text/markdown;charset=utf-8');
});

test('takes the next port when one is taken', async () => {
  const port = Number(new URL(site.url).port);
  const second = await serve(folder, port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

test('refuses a folder without a site', async () => {
  await expect(serve(join(folder, 'none'), 0)).rejects.toThrow('There is no built site in');
});
