import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { git } from '../src/git/run-git.ts';
import { linkModules } from '../scripts/shared/node-modules.ts';
import { root } from '../scripts/shared/paths.ts';
import { serve } from '../scripts/shared/serve-site.ts';
import { filesOf } from './support/site/sites.ts';
import { openSubmissions } from './support/setup/hostile-content.ts';

// Three builds; and where other packages are installed than the lock file says, npm fetches those it says.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const run = promisify(execFile);
let folder: string;
/** A repository of its own with all that is here, committed or not. */
let repository: string;
let commit: string;

const call = async (script: string, args: readonly string[], env: Record<string, string> = {}) => {
  const { PATH = '', HOME = '' } = process.env;
  const given = { PATH, HOME, NO_COLOR: '1', ...env };
  const ended = run(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: repository, env: given });
  return ended.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout + stderr };
    },
  );
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-verify-test-'));
  repository = join(folder, 'a clone');
  const here = await git(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
  });
  for (const path of here.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    cpSync(join(root, path), join(repository, path), { force: true });
  }
  linkModules(repository);
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  await git([...identity, 'init', '--quiet'], { cwd: repository });
  await git([...identity, 'add', '--all'], { cwd: repository });
  await git([...identity, 'commit', '--quiet', '--message=A register'], { cwd: repository });
  commit = await git(['rev-parse', 'HEAD'], { cwd: repository });
  writeFileSync(join(repository, 'submissions.json'), JSON.stringify(openSubmissions));
  // Somebody else's machine: another place, language, time, and habits of Git.
  const settings = join(folder, '.gitconfig');
  writeFileSync(
    settings,
    '[core]\n\tautocrlf = true\n[diff]\n\trenames = false\n[log]\n\tshowSignature = true\n\tshowRoot = false\n',
  );
  const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: folder };
  const built = await call('build', [], {
    ...elsewhere,
    ASTRO_TELEMETRY_DISABLED: '1',
    REGISTER_TODAY: '2026-11-22',
    REGISTER_SUBMISSIONS: join(repository, 'submissions.json'),
  });
  expect(built.code, built.out).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a site on the web is built again from its commit, and every byte is the same', async () => {
  const site = await serve(join(repository, 'dist'), 0);
  const { code, out } = await call('verify', [site.url]);
  await site.close();
  const count = filesOf(join(repository, 'dist')).length - 1;
  expect(out).toMatch(new RegExp(`\nAll ${count.toLocaleString('en-GB')} files are what commit ${commit} gives\\.\n$`));
  expect(out).toContain('The list of open submissions is not in Git');
  expect(code).toBe(0);
  // The clone is as it was.
  expect(await git(['status', '--porcelain'], { cwd: repository })).toBe('?? submissions.json');
  expect(await git(['worktree', 'list'], { cwd: repository })).not.toContain('\n');
});

test('a tampered copy is named page by page', async () => {
  const copy = join(folder, 'copy');
  cpSync(join(repository, 'dist'), copy, { recursive: true });
  const page = 'projects/missed-appointments/index.html';
  writeFileSync(join(copy, page), readFileSync(join(copy, page), 'utf8').replace('</h1>', ' (withdrawn)</h1>'));
  rmSync(join(copy, 'about/index.html'));
  mkdirSync(join(copy, 'projects/slipped-in'));
  writeFileSync(join(copy, 'projects/slipped-in/index.html'), 'x');
  const index = filesOf(copy).find((path) => path.startsWith('pagefind/index/'))!;
  appendFileSync(join(copy, index), '\0');
  const { code, out } = await call('verify', [copy, '--show', `/projects/missed-appointments/`]);
  const told = out.slice(out.indexOf('\nNot what the commit gives'));
  const listed = ['  /projects/missed-appointments/', `  /${index}`].sort().join('\n');
  expect(told.slice(0, told.indexOf('\nThe site’s own list'))).toBe(
    `\nNot what the commit gives (2):\n${listed}\n\nMissing (1):\n  /about/\n\nNot in the commit (1):\n  /projects/slipped-in/\n`,
  );
  expect(out).toMatch(
    / gives: 2 differ, 1 is missing, 1 is not in it; the site’s own list is wrong about 2 files\.\n$/,
  );
  expect(out).toMatch(/^\+.* \(withdrawn\)<\/h1>/mu);
  expect(code).toBe(1);
});

test('what cannot be proven is said before anything is built', async () => {
  const copy = join(folder, 'unproven');
  mkdirSync(join(copy, '.well-known'), { recursive: true });
  const record = JSON.parse(readFileSync(join(repository, 'dist/.well-known/register.json'), 'utf8')) as object;
  const refused = async (change: object | string) => {
    const text = typeof change === 'string' ? change : JSON.stringify({ ...record, ...change });
    writeFileSync(join(copy, '.well-known/register.json'), text);
    return call('verify', [copy]);
  };
  expect(await refused({ uncommitted: true })).toEqual({ code: 1, out: expect.stringContaining('had been changed since commit') as string }); // prettier-ignore
  expect(await refused({ commit: null, why_no_commit: 'It was a copy.' })).toEqual({ code: 1, out: expect.stringMatching(/^Not proven\. .* names no commit, so nobody can build the same\. It was a copy\.\n$/) as string }); // prettier-ignore
  expect(await refused({ content: null })).toEqual({ code: 1, out: expect.stringContaining('entries outside its repository') as string }); // prettier-ignore
  expect(await refused({ content: 'nowhere', submissions: false })).toEqual({ code: 1, out: expect.stringContaining('has no folder nowhere') as string }); // prettier-ignore
  expect(await refused({ commit: 'f'.repeat(40) })).toEqual({ code: 1, out: expect.stringContaining('git fetch origin') as string }); // prettier-ignore
  expect(await refused({ commit: '--output=x' })).toEqual({ code: 1, out: expect.stringContaining('cannot be read') as string }); // prettier-ignore
  expect(await refused('x')).toEqual({ code: 1, out: expect.stringContaining('It is not JSON.') as string });
  rmSync(join(copy, '.well-known'), { recursive: true });
  expect(await call('verify', [copy])).toEqual({ code: 1, out: expect.stringContaining('has no /.well-known/register.json') as string }); // prettier-ignore
  expect((await call('verify', [])).code).toBe(2);
  expect((await call('verify', ['http://register.example/'])).code).toBe(2);
});
