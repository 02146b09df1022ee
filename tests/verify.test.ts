import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compareSite } from '../scripts/verify/compare-site.ts';
import { findCommit } from '../scripts/verify/find-commit.ts';
import { openFolder } from '../scripts/verify/folder-site.ts';
import { isProven, reportVerified } from '../scripts/verify/report-verified.ts';
import { showDifference } from '../scripts/verify/show-difference.ts';
import { verifySite } from '../scripts/verify/verify-site.ts';
import { buildRecordPath, readBuildRecord, type BuildRecord } from '../src/export/build-record.ts';
import { git } from '../src/git/run-git.ts';
import { filesOf, sites } from './support/site/sites.ts';

// It builds a site.
vi.setConfig({ testTimeout: 300_000 });
const run = promisify(execFile);
const { repository, dist, url } = sites.own;
let folder: string;
let commit: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-verify-test-'));
  commit = await git(['rev-parse', 'HEAD'], { cwd: repository });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls the command as npm does, in the clone. */
async function call(...args: string[]): Promise<{ code: number; out: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const options = { cwd: repository, env: { PATH, HOME, NO_COLOR: '1' } };
  try {
    const { stdout } = await run(process.execPath, ['scripts/verify.ts', ...args], options);
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

// The site was built with another language, time zone and habits of Git than it is built with here.
test('a site on the web is built again from its commit, and every byte is the same', async () => {
  const { code, out } = await call(url);
  const count = filesOf(dist).length - 1;
  expect(out).toMatch(new RegExp(`\nAll ${count.toLocaleString('en-GB')} files are what commit ${commit} gives\\.\n$`));
  expect(out).toContain('The list of open submissions is not in Git');
  expect(code).toBe(0);
  // The clone is as it was.
  expect(await git(['status', '--porcelain'], { cwd: repository })).toBe('');
  expect(await git(['worktree', 'list'], { cwd: repository })).not.toContain('\n');
});

test('a tampered copy is named page by page', async () => {
  const copy = join(folder, 'copy');
  cpSync(dist, copy, { recursive: true });
  const page = 'projects/missed-appointments/index.html';
  writeFileSync(join(copy, page), readFileSync(join(copy, page), 'utf8').replace('</h1>', ' (withdrawn)</h1>'));
  rmSync(join(copy, 'about/index.html'));
  mkdirSync(join(copy, 'projects/slipped-in'));
  writeFileSync(join(copy, 'projects/slipped-in/index.html'), 'x');
  const index = filesOf(copy).find((path) => path.startsWith('pagefind/index/'))!;
  appendFileSync(join(copy, index), '\0');

  const site = openFolder(copy, 'copy');
  const record = { ...(readBuildRecord(readFileSync(join(copy, buildRecordPath), 'utf8')) as BuildRecord), commit };
  const findings = await compareSite(site, record, dist);
  const known = await findCommit(repository, commit);
  const report = stripVTControlCharacters(reportVerified({ site: site.name, record, known, findings }));
  const listed = ['  /projects/missed-appointments/', `  /${index}`].sort().join('\n');
  expect(report.slice(report.indexOf('\nNot what the commit gives'), report.indexOf('\nThe site’s own list'))).toBe(
    `\nNot what the commit gives (2):\n${listed}\n\nMissing (1):\n  /about/\n\nNot in the commit (1):\n  /projects/slipped-in/\n`,
  );
  expect(report).toMatch(
    / gives: 2 differ, 1 is missing, 1 is not in it; the site’s own list is wrong about 2 files\.\n$/,
  );
  expect(isProven(findings)).toBe(false);
  const shown = stripVTControlCharacters(await showDifference(site, dist, '/projects/missed-appointments/'));
  expect(shown).toMatch(/^\+.* \(withdrawn\)<\/h1>/mu);
});

test('what cannot be proven is said before anything is built', async () => {
  const copy = join(folder, 'unproven');
  mkdirSync(join(copy, '.well-known'), { recursive: true });
  const path = join(copy, buildRecordPath);
  const record = JSON.parse(readFileSync(join(dist, buildRecordPath), 'utf8')) as object;
  const quiet = { say: () => undefined, count: () => undefined, end: () => undefined };
  const refusal = async (change: object | string) => {
    writeFileSync(path, typeof change === 'string' ? change : JSON.stringify({ ...record, ...change }));
    const said = await verifySite(openFolder(copy, 'copy'), repository, quiet, undefined).catch(
      (error: unknown) => error,
    );
    return (said as Error).message;
  };
  expect(await refusal({ uncommitted: true })).toContain('had been changed since commit');
  expect(await refusal({ commit: null, why_no_commit: 'It was a copy.' })).toMatch(/ names no commit, so nobody can build the same\. It was a copy\.$/); // prettier-ignore
  expect(await refusal({ content: null })).toContain('entries outside its repository');
  expect(await refusal({ content: 'nowhere', submissions: false })).toContain('has no folder nowhere');
  expect(await refusal({ commit: 'f'.repeat(40) })).toContain('git fetch origin');
  expect(await refusal({ commit: '--output=x' })).toContain('cannot be read');
  expect(await refusal('x')).toContain('It is not JSON.');
  expect(await call(copy)).toEqual({ code: 1, out: expect.stringMatching(/^Not proven\. .*It is not JSON\.\n$/s) as string }); // prettier-ignore
  rmSync(path);
  await expect(verifySite(openFolder(copy, 'copy'), repository, quiet, undefined)).rejects.toThrow('has no /.well-known/register.json'); // prettier-ignore
  expect((await call()).code).toBe(2);
  expect((await call('http://register.example/')).code).toBe(2);
});
