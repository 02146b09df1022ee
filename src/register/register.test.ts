import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('.', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'),
);
/**
 * Packages that run in a browser as well as in Node; gray-matter wants `Buffer.from` there, and a stand-in for `fs`.
 * schema-dts is types alone.
 */
const allowed =
  /^(?:diff|fastest-levenshtein|flesch-kincaid|gray-matter|mdast|remark-parse|remark-stringify|schema-dts|syllable|unified|yaml|zod\/mini)$/;

test.each(files)('%s is pure', (path) => {
  const text = readFileSync(new URL(path, root), 'utf8');
  const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name!);
  expect(imported.filter((name) => !name.startsWith('.') && !allowed.test(name))).toEqual([]);
  const outside = imported.filter(
    (name) => name.startsWith('.') && !new URL(name, new URL(path, root)).href.startsWith(root.href),
  );
  expect(outside).toEqual([]);
  expect(imported.filter((name) => name.includes('/testing/'))).toEqual([]);
  const code = text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').replace(/'[^'\n]*'/g, '');
  expect(code).not.toMatch(/\b(?:document|window|process|Buffer|globalThis|require|fetch|localStorage)\s*[.(]/);
  expect(code).not.toMatch(/\bnew Date\(\)|Date\.now\(|Math\.random\(/);
});
