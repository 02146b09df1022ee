import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sampleFiles } from '../tests/support/register/sample.ts';
import { root } from './shared/paths.ts';

vi.setConfig({ testTimeout: 120_000 });
const run = promisify(execFile);
let content: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'register-due-'));
  for (const [path, text] of Object.entries({ ...sampleFiles, 'projects/broken.md': 'x' })) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
});
afterAll(() => rm(content, { recursive: true }));

async function call(today: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const env = { ...process.env, REGISTER_TODAY: today, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    const { stdout } = await run(process.execPath, ['scripts/due.ts', '--content', content, ...args], {
      cwd: root,
      env,
    });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout || stderr };
  }
}

test('npm run due lists what is due by organisation, and names what it could not look at', async () => {
  expect(await call('2026-11-01')).toEqual({
    code: 0,
    out: '0 things overdue, 0 due soon. 1 file could not be looked at: npm run check.\n',
  });
  const { code, out } = await call('2027-04-02');
  expect(code).toBe(1);
  expect(out).toContain('Sample Council\n  overdue  31 March 2027  Counting visits to parks: Say whether it goes on: it has been a pilot since March 2026.\n'); // prettier-ignore
  expect(out).toMatch(/2 things overdue, 0 due soon\. 1 file could not be looked at: npm run check\.\n$/);
});

test('npm run due tells programs the same', async () => {
  const { code, out } = await call('2027-02-15', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ schema: 1, today: '2027-02-15', items: [{ kind: 'review', overdue: false, organisation: 'sample-council' }] }); // prettier-ignore
});

test.each([[['x']], [['--nothing']]])('%j is a wrong call', async (args) => {
  expect((await call('2026-11-01', ...args)).code).toBe(2);
});
