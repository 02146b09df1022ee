import { expect, test } from 'vitest';
import { headersFor, readHeadersFile } from './headers-file.ts';

const file = `# What every page sends.
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self'

/data/*.json
  Access-Control-Allow-Origin: *
`;

test('reads addresses and their headers', () => {
  expect(readHeadersFile(file)).toEqual([
    {
      pattern: '/*',
      headers: [
        ['X-Content-Type-Options', 'nosniff'],
        ['Content-Security-Policy', "default-src 'none'; img-src 'self'"],
      ],
    },
    { pattern: '/data/*.json', headers: [['Access-Control-Allow-Origin', '*']] },
  ]);
});

test('reads a file with the line endings of Windows', () => {
  expect(readHeadersFile(file.replaceAll('\n', '\r\n'))).toEqual(readHeadersFile(file));
});

test('gives an address the headers of every rule that fits', () => {
  const rules = readHeadersFile(file);
  expect(headersFor(rules, '/data/projects.json').map(([name]) => name)).toEqual([
    'X-Content-Type-Options',
    'Content-Security-Policy',
    'Access-Control-Allow-Origin',
  ]);
  expect(headersFor(rules, '/about/')).toHaveLength(2);
  expect(headersFor(rules, '/data/projectsXjson')).toHaveLength(2);
});

test('leaves out headers before any address', () => {
  expect(readHeadersFile('  X-Lost: yes\n')).toEqual([]);
});
