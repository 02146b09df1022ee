import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleFiles, samplePath, sampleText } from '../tests/support/register/sample.ts';
import { commitOnBranch } from './receive/commit-on-branch.ts';
import { git } from '../src/git/run-git.ts';
import { root } from './shared/paths.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const run = promisify(execFile);

let repository: string;

/** Calls the command as npm does. */
async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const options = { cwd: root, env: { ...process.env, REGISTER_TODAY: '2026-11-01', INIT_CWD: repository } };
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ['scripts/review.ts', '--repository', repository, ...args],
      options,
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** Commits the sample on a branch, with some files replaced. */
async function commit(branch: string, base: string, files: Readonly<Record<string, string>>): Promise<void> {
  const listed = Object.entries(files).map(([path, text]) => ({ path: `content/${path}`, bytes: Buffer.from(text) }));
  await commitOnBranch({ repository, branch, base, files: listed, message: branch });
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'register-review-'));
  await git(['init', '--quiet', '--initial-branch=main'], { cwd: repository });
  for (const [name, value] of [['user.name', 'Test'], ['user.email', 'test@register.example']] as const) await git(['config', name, value], { cwd: repository }); // prettier-ignore
  await git(['commit', '--quiet', '--allow-empty', '--message', 'Begin'], { cwd: repository });
  await git(['checkout', '--quiet', '--detach'], { cwd: repository });
  await commit('main', 'main', sampleFiles);
  await commit('live', 'main', { [samplePath]: sampleText.replace('stage: pilot', 'stage: live') });
  await commit('faulty', 'main', { [samplePath]: sampleText.replace('stage: pilot', 'stage: lively') });
  // The published branch goes on: what others have changed meanwhile is none of the proposal's doing.
  await commit('main', 'main', { 'organisations/sample-supplier.md': sampleFiles['organisations/sample-supplier.md']!.replace('Sample Supplier', 'Sample Supplies') }); // prettier-ignore
});
afterAll(() => rm(repository, { recursive: true }));

describe('npm run review', () => {
  test('says that a page cannot be written, and refuses nothing by that', async () => {
    const { code, err } = await call('--base', 'main', '--head', 'live', '--html', 'no/such/folder/review.html');
    expect(code).toBe(2);
    expect(err).toContain('no/such/folder/review.html cannot be written');
  });

  test('says in Markdown what a branch changes, and nothing of what others changed meanwhile', async () => {
    const { code, out } = await call('--base', 'main', '--head', 'live');
    expect(code).toBe(0);
    expect(out).toContain('- **Stage**: Pilot → Live');
    expect(out).toContain('### For the reviewer\n\n- [ ] I have no interest');
    expect(out).not.toContain('Supplies');
  });

  test('refuses what the checker refuses', async () => {
    const { code, out } = await call('--base', 'main', '--head', 'faulty', '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as { schema: number; refused: boolean; messages: { code: string }[] };
    expect(report).toMatchObject({ schema: 1, refused: true, data_only: true, messages: [{ code: 'unknown-value' }] });
  });

  test('writes a page in one file that runs nothing and loads nothing', async () => {
    const { code } = await call('--base', 'main', '--head', 'live', '--html', 'review.html');
    expect(code).toBe(0);
    const page = await readFile(join(repository, 'review.html'), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|src=/);
    expect(page).toContain('Counting visits to parks');
  });

  test.each([
    [[], 'Name the published state with --base'],
    [['--base', 'nowhere'], 'There is no commit called nowhere'],
    [['--base', '--output=/tmp/x'], "Option '--base' argument is ambiguous"],
    [['--base', 'main', '--json', '--markdown'], 'choose one'],
    [['--base', 'main', 'x'], 'nothing to do with x'],
    [['--base', 'main', '--head', 'HEAD:content'], 'There is no commit called HEAD:content'],
  ])('%j is a wrong call', async (args, words) => {
    const { code, err } = await call(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
