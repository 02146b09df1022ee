import { describe, expect, test } from 'vitest';
import { applyGate, maximumEntries } from './gate.ts';
import type { TreeChange } from './gate.ts';

const file = (path: string, more: { mode?: string; size?: number; before?: boolean } = {}): TreeChange => ({
  path,
  after: { mode: more.mode ?? '100644', sha: 'a'.repeat(40), size: more.size ?? 100 },
  ...(more.before && { before: { mode: '100644', sha: 'b'.repeat(40) } }),
});
const gone = (path: string): TreeChange => ({ path, before: { mode: '100644', sha: 'b'.repeat(40) } });
const entry = 'content/projects/park-visits.md';

const look = (...changes: TreeChange[]) => applyGate({ changes, complete: true });

describe('the gate', () => {
  test('lets entries through', () => {
    const result = look(file(entry), file('content/organisations/sample-council.md', { before: true }));
    expect(result).toMatchObject({ dataOnly: true, outside: [], refusals: [] });
    expect(result.entries).toHaveLength(2);
  });

  test.each([
    'package.json',
    'scripts/check.ts',
    '.github/workflows/evil.yml',
    'Content/projects/x.md',
    'contents/x.md',
    'content',
  ])('sees that %s is no entry', (path) =>
    expect(look(file(path), file(entry))).toMatchObject({ dataOnly: false, outside: [path] }),
  );

  test.each([file('content/LICENSE.md', { before: true }), gone('content/LICENSE.md'), gone('content/evil.ts')])(
    'sees that $path is no entry, though it lies among them',
    (change) =>
      expect(look(change, file(entry))).toMatchObject({ dataOnly: false, outside: [change.path], refusals: [] }),
  );

  test('sees what a renamed file was', () => {
    expect(look(gone('scripts/check.ts'), file(entry))).toMatchObject({
      dataOnly: false,
      outside: ['scripts/check.ts'],
    });
  });

  test.each([
    ['a link', '120000'],
    ['a link to another repository', '160000'],
    ['a program', '100755'],
  ])('refuses %s', (words, mode) => {
    const result = look(file(entry, { mode }));
    expect(result.refusals[0]!.words).toContain(words);
    expect(result.entries).toEqual([]);
  });

  test.each([
    'content/projects/../../scripts/x.md',
    'content/projects/.md',
    'content/projects/a/b.md',
    'content/projects/Park-Visits.md',
    'content/projects/park\uFFFDvisits.md',
    'content/projects/con.md',
    'content/projects/park-visits.txt',
    'content/elsewhere/park-visits.md',
    'content/evil.ts',
    'content/organisations/x.md/y.md',
  ])('refuses the name %s', (path) => {
    const result = look(file(path));
    expect(result.refusals).toHaveLength(1);
    expect(result.entries).toEqual([]);
  });

  test('says why, and what to do', () => {
    expect(look(file('content/projects/Park-Visits.md')).refusals).toMatchInlineSnapshot(`
      [
        {
          "path": "content/projects/Park-Visits.md",
          "remedy": "Choose another name for the file.",
          "words": ""Park-Visits" cannot be an id: an id has only lower-case letters, digits and single hyphens between words, and starts with a letter.",
        },
      ]
    `);
    expect(look(file(entry, { size: 65_537 })).refusals).toMatchInlineSnapshot(`
      [
        {
          "path": "content/projects/park-visits.md",
          "remedy": "Shorten the longest answers.",
          "words": "It has 65,537 bytes; 65,536 are the most.",
        },
      ]
    `);
    expect(look(file('content/evil.ts')).refusals).toMatchInlineSnapshot(`
      [
        {
          "path": "content/evil.ts",
          "remedy": "An entry is a file such as content/projects/park-visits.md; the folders are projects, organisations, principles, reviews, pages, blueprints, removed, search.",
          "words": "No file of the register belongs here.",
        },
      ]
    `);
  });

  test('refuses what is too much to look at, and what is not listed whole', () => {
    const many = Array.from({ length: maximumEntries + 1 }, (_, index) => file(`content/projects/entry-${index}.md`));
    expect(look(...many).refusals[0]!.words).toBe('It changes 51 entries at once; 50 are the most.');
    expect(applyGate({ changes: [file(entry)], complete: false })).toMatchObject({
      dataOnly: false,
      refusals: [{ path: '', words: 'GitHub does not list all that this changes, so it cannot be checked.' }],
    });
  });

  test('lets go what should never have been there', () => {
    expect(look(gone('content/projects/Old Name.md'))).toMatchObject({ dataOnly: true, refusals: [] });
  });
});
