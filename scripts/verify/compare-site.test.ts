import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashFiles } from '../../src/files/hash-files.ts';
import { buildRecordPath, type BuildRecord } from '../../src/export/build-record.ts';
import { serve, type ServedSite } from '../shared/serve-site.ts';
import { compareSite, type Findings } from './compare-site.ts';
import { openFolder } from './folder-site.ts';
import { isProven, reportVerified } from './report-verified.ts';
import type { Site } from './site.ts';
import { showDifference } from './show-difference.ts';
import { openWeb } from './web-site.ts';

const files = {
  'index.html': '<!doctype html><title>Home</title><main><h1>Register</h1></main>',
  'projects/park-visits/index.html': '<!doctype html><title>Park visits</title><p>Nobody is recognised.</p>',
  'projects/park-visits.md': '---\ntitle: Park visits\n---\n',
  'pagefind/index/en_1.pf_index': 'index',
  '404.html': 'Nothing is here.',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n',
  'empty.txt': '',
};
const commit = 'c'.repeat(40);

let folder: string;
let dist: string;
let tampered: string;
let record: BuildRecord;
const write = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-compare-'));
  dist = join(folder, 'dist');
  for (const [path, text] of Object.entries(files)) write(dist, path, text);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  tampered = join(folder, 'tampered');
  cpSync(dist, tampered, { recursive: true });
  record = {
    schema: 1,
    commit,
    uncommitted: false,
    built_for: '2026-11-22',
    content: 'content',
    submissions: false,
    files: hashFiles(dist),
  };
  write(tampered, buildRecordPath, '{}');
});
afterEach(() => rmSync(tampered, { recursive: true }));

/** What is not as it should be. */
async function wrong(site: Site): Promise<Partial<Findings>> {
  const { expected, sawEverything, ...lists } = await compareSite(site, record, dist);
  expect({ expected, sawEverything }).toEqual({ expected: 7, sawEverything: site.paths !== undefined });
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
const list = (changes: Record<string, string | undefined>) => {
  const changed = Object.entries({ ...Object.fromEntries(record.files), ...changes });
  record = { ...record, files: new Map(changed.filter((entry): entry is [string, string] => entry[1] !== undefined)) };
};

describe.each(['in a folder', 'on the web'])('a site %s', (where) => {
  let served: ServedSite | undefined;
  const open = async (): Promise<Site> => {
    if (where === 'in a folder') return openFolder(tampered, 'tampered');
    served = await serve(tampered, 0);
    return openWeb(served.url);
  };
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  test('that is the same has nothing wrong', async () => {
    expect(await wrong(await open())).toEqual({});
  });

  test.each([
    ['a page', 'projects/park-visits/index.html'],
    ['the home page', 'index.html'],
    ['the search index', 'pagefind/index/en_1.pf_index'],
    ['the page for what is not there', '404.html'],
  ])('is caught by one other byte in %s, whatever its list says', async (_what, path) => {
    const text = files[path as keyof typeof files];
    write(tampered, path, `${text.slice(0, -1)}~`);
    expect(await wrong(await open())).toEqual({ differ: [path], misstated: [path] });
    list({ [path]: hashFiles(tampered).get(path) });
    expect(await wrong(await open())).toEqual({ differ: [path] });
  });

  test('is caught by a byte too many, one too few and none at all', async () => {
    write(tampered, 'index.html', `${files['index.html']}\n`);
    write(tampered, 'projects/park-visits.md', files['projects/park-visits.md'].slice(0, -1));
    write(tampered, 'pagefind/index/en_1.pf_index', '');
    const differ = ['index.html', 'pagefind/index/en_1.pf_index', 'projects/park-visits.md'];
    expect(await wrong(await open())).toMatchObject({ differ });
  });

  test('is caught by a page that is missing, also when its list does not name it', async () => {
    rmSync(join(tampered, 'projects/park-visits/index.html'));
    expect(await wrong(await open())).toEqual({ missing: ['projects/park-visits/index.html'] });
    list({ 'projects/park-visits/index.html': undefined });
    expect(await wrong(await open())).toEqual({ missing: ['projects/park-visits/index.html'] });
  });

  test('is caught by a page too many that its list names', async () => {
    write(tampered, 'projects/new/index.html', 'We have always been here.');
    list({ 'projects/new/index.html': hashFiles(tampered).get('projects/new/index.html') });
    expect(await wrong(await open())).toEqual({ extra: ['projects/new/index.html'] });
  });

  test('is told when its list alone lies', async () => {
    list({ 'index.html': '0'.repeat(64), 'projects/park-visits.md': undefined, 'nowhere.html': '0'.repeat(64) });
    const found = await wrong(await open());
    expect(found).toEqual({ misstated: ['index.html', 'projects/park-visits.md'], invented: ['nowhere.html'] });
    const findings = await compareSite(await open(), record, dist);
    expect(isProven(findings)).toBe(false);
  });
});

test('a folder has also what no list names, and links in it are not followed', async () => {
  write(tampered, 'secret/index.html', 'Only who has the address sees this.');
  rmSync(join(tampered, 'index.html'));
  symlinkSync('/etc/hostname', join(tampered, 'index.html'));
  expect(await wrong(openFolder(tampered, 'tampered'))).toEqual({
    extra: ['secret/index.html'],
    unreadable: [['index.html', 'it is a link, not a file']],
  });
});

test('of a list without end no more is asked for than proves that it is wrong', async () => {
  const names = Array.from({ length: 5000 }, (_, index) => `nowhere/${index}`);
  list(Object.fromEntries(names.map((name) => [name, '0'.repeat(64)])));
  const asked: string[] = [];
  const folder = openFolder(tampered, 'tampered');
  const look: Site['inspect'] = (path, expected) => {
    asked.push(path);
    return folder.inspect(path, expected);
  };
  const findings = await compareSite({ ...folder, paths: undefined, inspect: look }, record, dist);
  expect(asked.filter((path) => path.startsWith('nowhere/'))).toHaveLength(1000);
  expect(findings.unreadable).toEqual([[expect.stringMatching(/^nowhere/), expect.stringContaining('4000')]]);
  expect(isProven(findings)).toBe(false);
});

test('a host may keep _headers for itself', async () => {
  rmSync(join(tampered, '_headers'));
  const served = await serve(tampered, 0);
  expect(await wrong(openWeb(served.url))).toEqual({ kept: ['_headers'] });
  await served.close();
});

test('the report names pages by their addresses, by kind, and ends with how it stands', async () => {
  write(
    tampered,
    'projects/park-visits/index.html',
    files['projects/park-visits/index.html'].replace('Nobody is', 'All are'),
  );
  write(tampered, 'projects/new\u001b[2J/index.html', 'x');
  rmSync(join(tampered, 'pagefind/index/en_1.pf_index'));
  list({ 'nowhere.html': '0'.repeat(64) });
  const site = openFolder(tampered, 'tampered');
  const known = { subject: 'An \u202eupdate', day: '2026-11-21', branch: 'main', behind: 3 };
  const findings = await compareSite(site, record, dist);
  const report = (found: Findings) =>
    reportVerified({ site: 'dist', record: { ...record, commit }, known, findings: found });
  expect(report(findings)).toMatchSnapshot();
  const web: Findings = { ...findings, differ: [], missing: [], extra: [], misstated: [], invented: [], kept: ['_headers'], sawEverything: false }; // prettier-ignore
  record = { ...record, submissions: true, content: 'tests/content' };
  expect(report(web)).toMatchSnapshot();
  expect(report({ ...web, invented: ['nowhere.html'] })).toMatch(
    /gives, but the site’s own list is wrong about 1 file\.\n$/,
  );
  expect(await showDifference(site, dist, 'https://register.example/projects/park-visits/')).toMatchSnapshot();
  expect(await showDifference(site, dist, '/projects/new/')).toBe('The commit gives no /projects/new/.\n');
  expect(await showDifference(site, dist, '/pagefind/index/en_1.pf_index')).toBe('tampered has no /pagefind/index/en_1.pf_index.\n'); // prettier-ignore
});
