import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleFiles } from '../tests/support/register/sample.ts';
import { settings } from '../src/settings.ts';

// Each test starts the command, which a busy machine may take its time over.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = resolve(import.meta.dirname, 'new.ts');
let folder: string;

/** Calls the command as npm would from the folder, with nobody there to be asked. */
function make(...given: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--content', 'content', ...given], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, REGISTER_TODAY: '2026-11-22', NO_COLOR: '1' },
  });
  return { out: stdout, err: stderr, code: status };
}

const made = (id: string) => readFileSync(join(folder, 'content/projects', `${id}.md`), 'utf8');

function put(path: string, text: string): string {
  const absolute = join(folder, path);
  mkdirSync(resolve(absolute, '..'), { recursive: true });
  writeFileSync(absolute, text);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  for (const [path, text] of Object.entries(sampleFiles)) put(`content/${path}`, text);
  const blueprint = readFileSync(resolve(import.meta.dirname, '../content/blueprints/assistant-or-chatbot.md'), 'utf8');
  put('content/blueprints/assistant-or-chatbot.md', blueprint);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('from nothing: the facts that were given, the dates of today, every heading', () => {
  const { out, code } = make(
    '--empty',
    '--title',
    'Counting visits to libraries',
    '--organisation',
    'sample-council',
    '--stage',
    'idea',
  );
  expect(code).toBe(0);
  expect(out.replace(settings.address, 'https://charter-register.example')).toMatchInlineSnapshot(`
    "Made content/projects/counting-visits-to-libraries.md
    The checker asks for 27 things more.

    Next:
      1. Open content/projects/counting-visits-to-libraries.md in a text editor and answer the questions; or open it in the form, https://charter-register.example/declare/
      2. npm run check -- content/projects/counting-visits-to-libraries.md
    "
  `);
  expect(made('counting-visits-to-libraries').split('## ')[0]).toMatchInlineSnapshot(`
    "---
    title: Counting visits to libraries
    organisations:
      - id: sample-council
        role: lead
    declared_by:
      organisation: sample-council
    stage: idea
    declared: 2026-11-22
    review_by: 2027-11-22
    ---

    "
  `);
  expect(made('counting-visits-to-libraries').match(/^## /gm)).toHaveLength(17);
});

test('a starting point is written with its gaps, and the checker names them', () => {
  const { code } = make('--blueprint', 'assistant-or-chatbot', '--title', 'An assistant for library questions');
  expect(code).toBe(0);
  expect(made('an-assistant-for-library-questions')).toMatch(/\[fill in: /);
  expect(make('--blueprint', 'no-such').err).toContain('there are: assistant-or-chatbot');
});

test('another declaration is copied without its name, its dates and its history', () => {
  const { code } = make('--from', 'sample-declaration', '--title', 'Counting visits to libraries', '--stage', 'idea');
  expect(code).toBe(0);
  const text = made('counting-visits-to-libraries');
  expect(text).toContain('declared: 2026-11-22');
  expect(text).toContain('Counters at the gates of four parks');
  expect(text).not.toMatch(/^(?:summary|started|example):/m);
  expect(make('--from', 'content/projects/sample-declaration.md', '--title', 'Counting visits to museums').code).toBe(
    0,
  );
});

test('an ATRS record is filled in, its new organisations with it, and what has no place is shown', () => {
  const record = put(
    'record.txt',
    '1 - Name\nRepair Sorter\n2 - Description\nIt sorts.\n1.1 - Organisation or department\nExample Museum\n' +
      '1.2 - Team\nSorting Team\n1.4.2 - Companies House Number\nX99\n5.2 - Risks and mitigations\nIt may be wrong.\n',
  );
  const { out, code } = make('--atrs', record);
  expect(code).toBe(0);
  expect(out).toContain('Not recognised, so it is in no answer yet:\n\n  1.4.2 - Companies House Number\n  X99');
  expect(made('repair-sorter')).toContain('## Potential harms\n\nIt may be wrong.\n');
  expect(made('repair-sorter')).toContain('Not sure: the ATRS record does not ask this.');
  expect(readFileSync(join(folder, 'content/organisations/example-museum.md'), 'utf8')).toBe(
    '---\nname: Example Museum\n---\n',
  );
  expect(make('--atrs', put('letter.txt', 'Dear all')).err).toContain('does not look like an ATRS record');
});

test("the guide's form fills the questions it answers", () => {
  const guide = put('guide.txt', 'Project title: Repair Sorter\n\nPotential harms\n\nIt may be wrong about leaks.\n');
  const { code } = make('--guide', guide, '--id', 'repair-sorter');
  expect(code).toBe(0);
  expect(made('repair-sorter')).toContain('## Potential harms\n\nIt may be wrong about leaks.\n');
});

test('nothing is overwritten', () => {
  const before = made('sample-declaration');
  const { err, code } = make('--empty', '--title', 'Something else', '--id', 'sample-declaration');
  expect(code).toBe(1);
  expect(err).toContain('There is an entry called sample-declaration already');
  expect(made('sample-declaration')).toBe(before);
  // A title that is taken gets an address of its own; the checker then says that the title is taken.
  put('content/projects/counting-visits.md', before);
  make('--empty', '--title', 'Counting visits');
  expect(existsSync(join(folder, 'content/projects/counting-visits-2.md'))).toBe(true);
});

test('an id that would leave the folder makes no file', () => {
  const { err, code } = make('--empty', '--title', 'Anything', '--id', '../../escaped');
  expect(code).toBe(1);
  expect(err).toContain('../../escaped');
  expect(existsSync(join(folder, 'escaped.md'))).toBe(false);
});

test('--print writes nothing', () => {
  const { out, code } = make('--print', '--empty', '--title', 'Counting visits to libraries');
  expect(code).toBe(0);
  expect(out).toMatch(/^---\ntitle: Counting visits to libraries\n/);
  expect(existsSync(join(folder, 'content/projects/counting-visits-to-libraries.md'))).toBe(false);
});

test('wrong usage says what is right', () => {
  expect(make()).toMatchObject({ code: 2 });
  expect(make().err).toContain('Say what to start from; nobody is here to be asked.');
  expect(make('--empty', '--from', 'sample-declaration').err).toContain('A declaration starts from one thing.');
  expect(make('--empty').err).toContain('A declaration needs a name for its file: give --title or --id.');
});
