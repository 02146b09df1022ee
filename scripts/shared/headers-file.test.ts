import { expect, test } from 'vitest';
import { selectHeaders, readHeadersFile } from './headers-file.ts';

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
      without: [],
      headers: [
        ['X-Content-Type-Options', 'nosniff'],
        ['Content-Security-Policy', "default-src 'none'; img-src 'self'"],
      ],
    },
    { pattern: '/data/*.json', without: [], headers: [['Access-Control-Allow-Origin', '*']] },
  ]);
});

test('reads a file with the line endings of Windows', () => {
  expect(readHeadersFile(file.replaceAll('\n', '\r\n'))).toEqual(readHeadersFile(file));
});

test('gives an address the headers of every rule that fits', () => {
  const rules = readHeadersFile(file);
  expect(selectHeaders(rules, '/data/projects.json').map(([name]) => name)).toEqual([
    'X-Content-Type-Options',
    'Content-Security-Policy',
    'Access-Control-Allow-Origin',
  ]);
  expect(selectHeaders(rules, '/about/')).toHaveLength(2);
  expect(selectHeaders(rules, '/data/projectsXjson')).toHaveLength(2);
});

test('leaves out headers before any address', () => {
  expect(readHeadersFile('  X-Lost: yes\n')).toEqual([]);
});

test('takes off a header that an earlier rule has set, and joins one that is set twice', () => {
  const rules = readHeadersFile(`/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
/projects/:id/card/
  ! content-security-policy
  Content-Security-Policy: frame-ancestors *
/projects/*
  X-Content-Type-Options: again
`);
  expect(selectHeaders(rules, '/projects/park-visits/card/')).toEqual([
    ['X-Content-Type-Options', 'nosniff, again'],
    ['Content-Security-Policy', 'frame-ancestors *'],
  ]);
  for (const other of ['/projects/card/', '/projects/a/b/card/', '/projects/park-visits/card/x', '/about/']) {
    expect(new Map(selectHeaders(rules, other)).get('Content-Security-Policy'), other).toBe("frame-ancestors 'none'");
  }
});
