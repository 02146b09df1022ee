import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The rooms whose code runs in browsers as well as in Node. */
const pureRooms = [
  'src/text',
  'src/model',
  'src/rules',
  'src/parse',
  'src/serialize',
  'src/draft',
  'src/diff',
  'src/derive',
  'src/formats',
  'src/export',
  'src/figures',
  'src/review',
  'src/render',
  'src/search/shared',
];

/** Packages that run in a browser, too; gray-matter wants `Buffer.from` there, and a stand-in for `fs`. */
const portablePackages =
  /^(?:diff|fastest-levenshtein|flesch-kincaid|gray-matter|jszip|mammoth|mdast|remark-parse|remark-stringify|saxes|schema-dts|stemmer|syllable|unified|yaml|zod\/mini)$/;

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

/** Every file with the names it imports, types included: lint's own check for circles leaves those out. */
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const code = file.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text;
    return [file, ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName)] as const;
  }),
);

function importedFiles(file: string): string[] {
  const relative = imports.get(file)!.filter((name) => name.startsWith('.'));
  return relative.map((name) => normalize(join(file, '..', name))).filter((name) => imports.has(name));
}

/** A row of things each of which leads to the next, and the last to the first; undefined where there is none. */
function findCircle(names: Iterable<string>, next: (name: string) => Iterable<string>): string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const other of next(name)) {
      const circle = visit(other, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of names) {
    const circle = visit(name, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The room of a file: its folder below `src/` or `scripts/`; the search has three. */
function roomOf(file: string): string {
  const depth = file.startsWith('src/search/') ? 3 : 2;
  return file.split('/').slice(0, depth).join('/');
}

test('no file imports itself by way of others, types included', () => {
  expect(findCircle(files, importedFiles)).toBeUndefined();
});

test('no room imports itself by way of others, types included', () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of files) {
    const others = rooms.get(roomOf(file)) ?? new Set();
    rooms.set(roomOf(file), others);
    for (const other of importedFiles(file)) if (roomOf(other) !== roomOf(file)) others.add(roomOf(other));
  }
  expect(findCircle(rooms.keys(), (room) => rooms.get(room) ?? [])).toBeUndefined();
});

test('a circle is found where there is one', () => {
  const next: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'] };
  expect(findCircle(['a'], (name) => next[name]!)).toEqual(['b', 'c', 'b']);
});

describe('the domain is pure', () => {
  const pureFiles = files.filter((file) => pureRooms.some((room) => file.startsWith(`${room}/`)));

  test.each(pureFiles)('%s', (file) => {
    const packages = imports.get(file)!.filter((name) => !name.startsWith('.'));
    expect(packages.filter((name) => !portablePackages.test(name))).toEqual([]);
    const text = readFileSync(join(root, file), 'utf8');
    const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').replace(/'[^'\n]*'/g, '');
    expect(code).not.toMatch(
      /(?<!\.)\b(?:document|window|process|Buffer|globalThis|require|fetch|localStorage)(?:\.\w|\()/,
    );
    expect(code).not.toMatch(/\bnew Date\(\)|Date\.now\(|Math\.random\(/);
  });
});
