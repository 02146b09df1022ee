import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './shared/paths.ts';

const readText = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

test.each(Object.entries(scripts))('npm run %s runs something that is there', (_name, command) => {
  const [program, target] = command.split(' ');
  const path = program === 'node' ? target! : join('node_modules/.bin', program!);
  expect(existsSync(join(root, path)), path).toBe(true);
});

test("README's test line is what .ci/run runs", () => {
  const lines = readText('README.md')
    .split('\n')
    .map((line) => line.trim());
  const [line] = readText('.ci/run').trimEnd().split('\n').slice(-1);
  expect(line).toBe('npm cit');
  expect(lines).toContain(line);
  expect(lines).toContain('npm ci && npm start');
});

const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

test.each(documents)('%s names only code that exists', (document) => {
  const named = [...readText(document).matchAll(/`((?:src|scripts)\/[\w./-]+)`/g)].map(([, path]) => path!);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('architecture.md is short enough to be read', () => {
  expect(readText('docs/architecture.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});
