import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../tests/support/register/sample.ts';
import { settings } from '../src/settings.ts';
import { exampleContent, root } from './shared/paths.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: string;

/** Copies what going live changes, and what runs it, into a folder of its own. */
function makeCopy() {
  copy = mkdtempSync(join(tmpdir(), 'register-golive-'));
  for (const path of [
    'src',
    'scripts',
    'content',
    'public',
    '.github',
    'docs',
    'tests/support',
    'CONTRIBUTING.md',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  // A register that has gone live already is tried with the entries it had before.
  cpSync(exampleContent, join(copy, 'content'), { recursive: true });
  rmSync(join(copy, 'public/CNAME'), { force: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}
const removeCopy = () => rmSync(copy, { recursive: true });

const answers = {
  address: 'https://register.tidewick.test',
  repository: 'https://github.com/tidewick-data/register',
  email: 'register@tidewick.test',
  reviewers: '@tidewick-data/reviewers',
};

function call(given: Readonly<Record<string, string>>, ...more: string[]) {
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/golive.ts', ...args, ...more], { cwd: copy, encoding: 'utf8', env: { ...process.env, INIT_CWD: copy, REGISTER_TODAY: '2026-11-24' } }); // prettier-ignore
  return { status, stdout, stderr };
}
const read = (path: string) => readFileSync(join(copy, path), 'utf8');
const entries = (folder: string) => readdirSync(join(copy, folder)).filter((name) => name.endsWith('.md'));

describe('npm run golive', () => {
  beforeEach(makeCopy);
  afterEach(removeCopy);

  test('sets address, repository, e-mail and owners, and takes the invented entries out', () => {
    const invented = entries('content/projects').length;
    const { status, stdout } = call(answers);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Wrote src/settings.ts\nWrote .github/CODEOWNERS\nWrote public/CNAME\nWrote CONTRIBUTING.md\n',
    );
    expect(stdout).toMatch(/\nWrote content\/pages\/not-here\.md\n[^]*\nMoved \d+ invented entries/);
    expect(read('src/settings.ts')).toContain("address: 'https://register.tidewick.test',");
    expect(read('src/settings.ts')).toContain("repository: 'https://github.com/tidewick-data/register'");
    expect(read('src/settings.ts')).toContain("email: 'register@tidewick.test',");
    for (const path of ['CONTRIBUTING.md', ...entries('content/pages').map((name) => `content/pages/${name}`)])
      expect(read(path), path).not.toContain(settings.email);
    expect(read('content/pages/not-here.md')).toContain(
      'E-mail [register@tidewick.test](mailto:register@tidewick.test).',
    );
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toContain('https://register.tidewick.test/declare/');
    expect(read('.github/CODEOWNERS')).toMatch(/^\* @tidewick-data\/reviewers$/m);
    expect(read('public/CNAME')).toBe('register.tidewick.test\n');
    expect(entries('content/projects')).toEqual([]);
    expect(entries('tests/content/projects')).toHaveLength(invented);
    expect(entries('content/principles')).toHaveLength(11);
    // Nothing is left to do, and nothing is lost.
    expect(call(answers)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('There was nothing to do.') as string,
    });
    expect(entries('tests/content/projects')).toHaveLength(invented);
    const check = spawnSync(process.execPath, ['scripts/check.ts'], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: copy },
    });
    expect(check.stdout).toContain('0 errors');
  });

  test('changes nothing on trial, and nothing when a real entry names an invented organisation', () => {
    const before = read('src/settings.ts');
    expect(call(answers, '--dry-run').stdout).toMatch(/Moved \d+ invented entries[^]*Nothing was changed\.\n$/);
    const organisation = entries('content/organisations')[0]!.replace('.md', '');
    const real = sampleText.replaceAll('sample-council', organisation).replace('example: true\n', '');
    writeFileSync(
      join(copy, 'content/projects/a-real-one.md'),
      real.replace(/ {2}- id: sample-supplier\n {4}role: supplier\n/, ''),
    );
    const { status, stderr } = call(answers);
    expect(status).toBe(1);
    expect(stderr).toContain(`content/projects/a-real-one.md names ${organisation}`);
    expect(read('src/settings.ts')).toBe(before);
    expect(existsSync(join(copy, 'tests/content'))).toBe(false);
  });

  test("writes no name for an address of GitHub's own", () => {
    call({ ...answers, address: 'https://tidewick-data.github.io' }, '--keep-examples');
    expect(existsSync(join(copy, 'public/CNAME'))).toBe(false);
    expect(entries('content/projects').length).toBeGreaterThan(0);
  });
});

describe('npm run golive changes nothing and', () => {
  beforeAll(makeCopy);
  afterAll(removeCopy);

  test.each([
    ['address', 'http://register.tidewick.test', 'begins with https://'],
    ['address', 'https://tidewick-data.github.io/register', 'the register sits at the root of its host'],
    ['address', "https://x.test/';process.exit()//", 'no more than the name'],
    ['address', 'https://charter-register.example', 'exists only in examples'],
    ['repository', 'https://gitlab.com/a/b', 'https://github.com/owner/name'],
    ['repository', 'https://github.com/example/charter-register', 'exists only in examples'],
    ['email', "a'b@c.test", 'Expected an e-mail address'],
    ['reviewers', 'reviewers', 'Expected a team'],
    ['reviewers', '@a\n* @mallory', 'Expected a team'],
  ])('refuses --%s %s', (name, value, words) => {
    const { status, stderr } = call({ ...answers, [name]: value });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test('says what is missing when nobody is there to be asked', () => {
    expect(call({ address: answers.address })).toMatchObject({ status: 2, stderr: expect.stringContaining('give --repository, --email, --reviewers') as string }); // prettier-ignore
    expect(call({}, '--apply').stderr).toContain('GITHUB_TOKEN is missing');
  });
});
