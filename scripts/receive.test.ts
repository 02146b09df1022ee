import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleAnswering, sampleFiles, sampleText, sampleWith } from '../tests/support/register/sample.ts';
import { settings } from '../src/settings.ts';

// Each test starts the command, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = resolve(import.meta.dirname, 'receive.ts');
let folder: string;
let repository: string;

/** Calls the command as npm would from the folder with the sender's files. */
function receive(...given: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--repository', repository, ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...identity, INIT_CWD: folder, REGISTER_TODAY: '2026-11-22', NO_COLOR: '1' },
  });
  return { out: stdout, err: stderr, code: status };
}

const identity = {
  GIT_AUTHOR_NAME: 'Reviewer', GIT_AUTHOR_EMAIL: 'reviewer@register.example',
  GIT_COMMITTER_NAME: 'Reviewer', GIT_COMMITTER_EMAIL: 'reviewer@register.example',
  GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
}; // prettier-ignore

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, encoding: 'utf8', env: { ...process.env, ...identity } }).trim();
}

function send(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const second = sampleWith('title: Counting visits to libraries');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receive-'));
  repository = join(folder, 'register');
  for (const [path, text] of Object.entries(sampleFiles)) {
    mkdirSync(resolve(repository, 'content', path, '..'), { recursive: true });
    writeFileSync(join(repository, 'content', path), text);
  }
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'The register');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a sound file comes onto a branch of its own, byte for byte, and the working folder stays as it was', () => {
  const { out, code } = receive(send('library-visits.md', second.replaceAll('\n', '\r\n')));
  expect(code).toBe(0);
  expect(out.replace(settings.repository, 'https://github.com/example/charter-register')).toMatchInlineSnapshot(`
    "Received: “Counting visits to libraries”, a new entry, is on the branch declaration/library-visits.

    Make sure of the sender before you go on.
      The file says that the Head of Parks of Sample Council answers for it.
      Ask by the contact that the register has published, the Parks Team: ring 0151 496 0100.
      Anybody can write any name under an e-mail. Do not answer the e-mail itself, and use no number that stands in it.

    Then:
      1. git push origin declaration/library-visits
      2. Open a pull request: https://github.com/example/charter-register/compare/main...declaration/library-visits?expand=1
      3. Tell the sender that it has come, and that the register answers within 10 working days.
      Whoever received it should not be the one who approves it.
    "
  `);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('branch', '--show-current')).toBe('main');
  expect(git('diff', '--name-status', 'main', 'declaration/library-visits')).toBe(
    'A\tcontent/projects/library-visits.md',
  );
  expect(git('show', 'declaration/library-visits:content/projects/library-visits.md')).toBe(
    second.replaceAll('\n', '\r\n').trim(),
  );
  expect(git('log', '-1', '--format=%B%an', 'declaration/library-visits')).toMatchInlineSnapshot(`
    "Declare: Counting visits to libraries

    Received by e-mail.

    Requested-by: Head of Parks, sample-council
    Typed-by: Civic Data Cooperative
    Reviewer"
  `);
  expect(git('log', '-1', '--format=%(trailers:key=Requested-by,valueonly)', 'declaration/library-visits')).toBe(
    'Head of Parks, sample-council',
  );
});

test('a corrected file goes on top of the first, and the same file again changes nothing', () => {
  receive(send('library-visits.md', second));
  const corrected = second.replace('every January', 'every February');
  expect(receive(send('library-visits (1).md', corrected)).code).toBe(0);
  expect(git('rev-list', '--count', 'main..declaration/library-visits')).toBe('2');
  const { out, code } = receive('library-visits (1).md');
  expect(code).toBe(0);
  expect(out).toContain(
    'Nothing new: “Counting visits to libraries” is on the branch declaration/library-visits already',
  );
  expect(git('rev-list', '--count', 'main..declaration/library-visits')).toBe('2');
});

test('a file of an entry that is there is an update of it', () => {
  const { out, code } = receive(send('sample-declaration.md', sampleText.replace('every January', 'every March')));
  expect(code).toBe(0);
  expect(out).toContain('an update of an entry');
  expect(git('diff', '--shortstat', 'main', 'declaration/sample-declaration')).toContain(
    '1 insertion(+), 1 deletion(-)',
  );
});

test('an update by somebody who puts themselves in the place of the organisation leads to the published contact', () => {
  const takeover = sampleText
    .replaceAll('sample-council', 'example-museum')
    .replace('Head of Parks', 'Head of Museums');
  const museum = sampleFiles['organisations/sample-council.md']!.replace('Sample Council', 'Example Museum').replace(
    '0100',
    '0999',
  );
  const { out } = receive(send('sample-declaration.md', takeover), send('example-museum.md', museum));
  expect(out).toContain(
    'Sample Council answers for the published entry. The file that was sent names this post: Head of Museums.',
  );
  expect(out).toContain('the Parks Team: ring 0151 496 0100.');
  expect(out).not.toContain('0999');
});

test('organisations that are new come with the declaration, and are told apart by what is in them', () => {
  const newcomer = sampleFiles['organisations/sample-council.md']!.replace('Sample Council', 'Example Museum');
  const declaration = second.replaceAll('sample-council', 'example-museum');
  const alone = receive(send('library-visits.md', declaration));
  expect(alone.code).toBe(1);
  expect(alone.out).toContain('example-museum');
  const { out, code } = receive('library-visits.md', send('example-museum.md', newcomer));
  expect(code).toBe(0);
  expect(out).toContain('Example Museum is new to the register. Find its number on its own website');
  expect(git('diff', '--name-only', 'main', 'declaration/library-visits').split('\n')).toEqual([
    'content/organisations/example-museum.md',
    'content/projects/library-visits.md',
  ]);
});

test('what the checker refuses is refused, in its words, and no branch is made', () => {
  const { out, code } = receive(send('library-visits.md', second.replace('stage: pilot', 'stage: pilto')));
  expect(code).toBe(1);
  expect(out).toMatch(/^library-visits\.md\n/);
  expect(out).toContain('Did you mean');
  expect(out).toContain('Not received. Nothing was changed.');
  expect(git('branch', '--list', 'declaration/*')).toBe('');
});

test.each([
  ['a title that is taken', 'other-visits.md', sampleText],
  ['a name that can be no id', 'Library Visits.md', second],
  ['a name that would leave the folder', '..md', second],
])('%s is refused', (_what, name, text) => {
  const { out, code } = receive(send(name, text));
  expect(code).toBe(1);
  expect(out).toContain('Not received. Nothing was changed.');
  expect(git('branch', '--list', 'declaration/*')).toBe('');
});

test('a link is not followed', () => {
  writeFileSync(join(folder, 'secret'), second);
  symlinkSync(join(folder, 'secret'), join(folder, 'library-visits.md'));
  const { out, code } = receive('library-visits.md');
  expect(code).toBe(1);
  expect(out).toContain('symbolic-link');
});

test('a number of the NHS is refused outright', () => {
  const withNumber = sampleAnswering('harms', 'We met the patient 943 476 5919.').replace(
    'visits to parks',
    'visits to libraries',
  );
  const { out, code } = receive(send('library-visits.md', withNumber), '--personal-data-checked');
  expect(code).toBe(1);
  expect(out).toContain('personal-nhs-number');
});

test('organisations alone, two declarations, and no file at all are refused with what to do', () => {
  const organisation = sampleFiles['organisations/sample-council.md']!;
  expect(receive(send('sample-council.md', organisation)).out).toContain('Name the declaration as well.');
  const both = receive(send('library-visits.md', second), send('sample-declaration.md', sampleText));
  expect(both.out).toContain('Receive each by itself');
  const none = receive();
  expect(none.code).toBe(2);
  expect(none.err).toContain('Name the file you were sent.');
});

test('a base that is not there is told, not guessed', () => {
  const { err, code } = receive(send('library-visits.md', second), '--base', 'nowhere');
  expect(code).toBe(1);
  expect(err).toContain('There is no nowhere in this repository.');
});
