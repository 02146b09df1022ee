import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { grayMatterInBrowsers, leaveOutHelp } from './browser-plugins.ts';

/** As far as this uses it: the bundler that Astro brings along. */
interface Bundler {
  readonly build: (options: object) => Promise<{ readonly output: readonly { readonly code?: string }[] }>;
}

/** Bytes, gzipped, that the register's own core may weigh in the form: reader, rules, questions and their libraries. */
const budget = 130_000;

afterAll(() => vi.unstubAllEnvs());

test('the core that the form loads keeps within its budget', async () => {
  // Libraries say more to developers, at more bytes.
  vi.stubEnv('NODE_ENV', 'production');
  const ofAstro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  const { build } = (await import(ofAstro.resolve('vite'))) as Bundler;
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [grayMatterInBrowsers(), leaveOutHelp()],
    build: {
      write: false,
      // All that the form asks of the core goes through here.
      rolldownOptions: {
        input: fileURLToPath(import.meta.resolve('../check/check-form-draft.ts')),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const bytes = output.reduce((sum, { code = '' }) => sum + gzipSync(code, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(budget / 2);
  expect(bytes).toBeLessThanOrEqual(budget);
}, 30_000);
