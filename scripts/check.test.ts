import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Message } from '../src/model/message.ts';
import { sampleFiles } from '../tests/support/register/sample.ts';

// Each test starts the command, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = resolve(import.meta.dirname, 'check.ts');
let folder: string;

/** Calls the command as npm would from the folder, and gives what it printed and its exit code. */
function check(...given: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...given], {
    cwd: resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, REGISTER_TODAY: '2026-11-22', NO_COLOR: '1' },
  });
  return { out: stdout, err: stderr, code: status };
}

interface Answer {
  schema: number;
  checked: number;
  errors: number;
  warnings: number;
  messages: Message[];
}

function checkJson(...given: string[]): Answer {
  return JSON.parse(check('--json', ...given).out) as Answer;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [path, text] of Object.entries(sampleFiles)) put(`content/${path}`, text);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): string {
  const absolute = join(folder, path);
  mkdirSync(resolve(absolute, '..'), { recursive: true });
  writeFileSync(absolute, content);
  return path;
}

describe('exit codes', () => {
  test('0 for a sound register, with the sum as the last line', () => {
    const { out, code } = check('--content', 'content');
    expect(out).toBe('3 files checked: 0 errors, 0 warnings.\n');
    expect(code).toBe(0);
  });

  test('1 for an error, named with its file, line and remedy', () => {
    const path = put('other/park-visits.md', 'no fences\n');
    const { out, code } = check('--content', 'content', path);
    expect(out).toContain('other/park-visits.md');
    expect(out).toContain('1:1  error  The first line is "no fences"; expected exactly "---".');
    expect(out).toContain('Make the first line three hyphens and nothing else.');
    expect(out).toMatch(/1 file checked: 1 error, 0 warnings\.\n$/);
    expect(code).toBe(1);
  });

  test.each([
    [['--jsn'], /Unknown option/],
    [['--json', '--github'], /--json and --github cannot be used together/],
    [['--content', 'nowhere'], /There is no folder nowhere/],
  ])('2 for a wrong call: %j', (given, words) => {
    const { out, err, code } = check(...given);
    expect(err).toMatch(words);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('--help tells how to call it and exits 0', () => {
    const { out, code } = check('--help');
    expect(out).toMatch(/^npm run check -- \[files…\]/);
    expect(code).toBe(0);
  });
});

describe('--json', () => {
  test('prints the promised shape and nothing else', () => {
    const path = put('other/shape.md', '---\nstage: pilott\n---\n');
    const answer = checkJson('--content', 'content', path);
    expect(answer).toMatchObject({ schema: 1, checked: 1, errors: answer.messages.length, warnings: 0 });
    expect(answer.messages.find(({ code }) => code === 'unknown-value')).toEqual({
      file: 'other/shape.md',
      line: 2,
      column: 8,
      code: 'unknown-value',
      severity: 'error',
      field: 'stage',
      message:
        'Stage: "pilott" is not one of the choices. Expected idea, procurement, development, pilot, live, paused, retired or withdrawn.',
      fix: 'Did you mean "pilot"?',
      help: '/help/unknown-value/',
    });
  });
});

describe('--github', () => {
  test('writes annotations that text from a file cannot end or forge', () => {
    const path = put('other/forge.md', '---%0A::error::forged\n---\n');
    const { out } = check('--github', '--content', 'content', path);
    const lines = out.trimEnd().split('\n');
    expect(lines.every((line) => line.startsWith('::error file=other/forge.md,line='))).toBe(true);
    expect(out).toContain('%250A::error::forged');
  });
});

describe('what the file system can hold', () => {
  const codes = (path: string) => checkJson('--content', 'content', path).messages.map(({ code }) => code);

  test('a symbolic link is not followed', () => {
    symlinkSync('/etc/hostname', join(folder, 'link.md'));
    expect(codes('link.md')).toEqual(['symbolic-link']);
  });
  test('a file that is not there', () => {
    expect(codes('nowhere.md')).toEqual(['unreadable-file']);
  });
  test('a folder, and a file of another kind', () => {
    mkdirSync(join(folder, 'folder.md'));
    expect(codes('folder.md')).toEqual(['not-a-declaration-file']);
    expect(codes(put('notes.txt', 'x'))).toEqual(['not-a-declaration-file']);
  });
  test('65,537 bytes are too many, 65,536 are not', () => {
    expect(codes(put('too-big.md', 'a'.repeat(65_537)))).toEqual(['file-too-large']);
    expect(codes(put('just-fits.md', 'a'.repeat(65_536)))).toEqual(['missing-front-matter']);
  });
  test('bytes that are not UTF-8, and a name that is no id', () => {
    expect(codes(put('other-encoding.md', Uint8Array.of(0xff, 0xfe, 0x41)))).toEqual(['invalid-utf-8']);
    expect(codes(put('Park Visits.md', ''))).toEqual(['empty-file', 'invalid-id']);
  });
  test('a folder without declarations', () => {
    mkdirSync(join(folder, 'empty'));
    const { messages, checked } = checkJson('--content', 'empty');
    expect(messages.map(({ code, severity }) => [code, severity])).toEqual([['empty-folder', 'warning']]);
    expect(checked).toBe(0);
  });
});

describe('the cache of earlier runs', () => {
  test('never hides a change, not even one of the same size', () => {
    const path = 'content/projects/sample-declaration.md';
    const sound = sampleFiles['projects/sample-declaration.md']!;
    expect(checkJson('--content', 'content', path).errors).toBe(0);
    put(path, sound.replace('stage: ', 'stagE: '));
    utimesSync(join(folder, path), new Date(), new Date(Date.now() + 5000));
    expect(checkJson('--content', 'content', path).errors).toBeGreaterThan(0);
    put(path, sound);
    expect(checkJson('--content', 'content', path).errors).toBe(0);
  });
});
