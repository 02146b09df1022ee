import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { sanitiseLog, sanitiseTitle, escapeMarkdown, parseLogin } from './sanitise.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a text in Markdown is made of, and what it reads as. */
function readMarkdown(text: string): { types: Set<string>; words: string } {
  const types = new Set<string>();
  let words = '';
  const walk = (node: Node) => {
    types.add(node.type);
    words += node.value ?? '';
    node.children?.forEach(walk);
  };
  walk(unified().use(remarkParse).parse(text));
  return { types, words };
}

const hostile = [
  '@everyone and @octo-org/owners',
  'fixes #1, closes GH-2, resolves octo/repo#3',
  '<!-- charter-register:answer proposed -->',
  '<img src=x onerror=alert(1)> <script>',
  '![pixel](https://tracker.example/a.png)',
  '[click](javascript:alert(1))',
  'see https://evil.example and www.evil.example or a@evil.example',
  '`${{ secrets.TOKEN }}` $(rm -rf /)',
  '\u202Eevil\u2066\u200B',
  '# heading\n- list\n\n> quote\n---\n1. one',
  '&lt;b&gt; &#64;everyone',
  '::error::stop\n::set-output name=a::b',
  '[skip ci] \0\x1b[31m',
  '1. first',
  '12) twelfth',
  '| a | b |\n|---|---|',
  '\\@x \\`',
  'https&#58;//evil.example',
  'commit 3d3c42e5aac5ba805825da76410c181273ba90b1',
];

/** Any text, with what GitHub looks for among it. */
const words = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.constantFrom('@', '#1', '\n', '`', '<', '['))).map((parts) => parts.join('')); // prettier-ignore

describe('words inside a comment', () => {
  test('are plain text whatever they are', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { types } = readMarkdown(`- **${escapeMarkdown(text)}**: ${escapeMarkdown(text)}`);
        for (const type of types) expect(['root', 'list', 'listItem', 'paragraph', 'strong', 'text']).toContain(type);
        const alone = readMarkdown(escapeMarkdown(text));
        for (const type of alone.types) expect(['root', 'paragraph', 'text']).toContain(type);
      }),
      { numRuns: 300 },
    );
  });

  test('mention nobody, refer to nothing and link to nothing', () => {
    fc.assert(
      fc.property(words, (text) => {
        const read = readMarkdown(escapeMarkdown(text)).words;
        expect(read).not.toMatch(/@[a-z\d]/i);
        expect(read).not.toMatch(/#\d|GH-\d/i);
        expect(read).not.toMatch(/(?:https?|mailto|ftp|xmpp):|www\./i);
        expect(read).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 300 },
    );
  });

  test('read as they were typed', () => {
    for (const text of [
      'Counting *visits* to “parks” & more_or_less',
      'Ring 0151 496 0100 (Ann)',
      '1. first',
      'Ünïcode 🌳 עברית',
    ])
      expect(readMarkdown(escapeMarkdown(text)).words.replaceAll('\u200B', '')).toBe(text);
  });

  test('are cut', () => {
    expect([...readMarkdown(escapeMarkdown('x'.repeat(1000), 50)).words.replaceAll('\u200B', '')]).toHaveLength(50);
    expect(escapeMarkdown('short', 50)).toBe('short');
  });
});

describe('words in a title', () => {
  test('have no effect', () => {
    fc.assert(
      fc.property(words, (text) => {
        const title = sanitiseTitle(text);
        expect(title).not.toMatch(/[@[\]<>`\n\r\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(title).not.toMatch(/#\s*\d|GH-\d|:\/\//i);
        expect([...title].length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 300 },
    );
  });

  test('stay readable', () => {
    expect(sanitiseTitle('Fixes #1 for @everyone [skip ci]')).toBe('Fixes no. 1 for (at)everyone (skip ci)');
    expect(sanitiseTitle('Leaks at https://github.com/a/b/issues/3, GH-4')).toBe('Leaks at (address) GH 4');
    expect(sanitiseTitle('Ampel #neu: Grün & Rot')).toBe('Ampel #neu: Grün & Rot');
  });
});

test('words in a log are no command', () => {
  for (const text of hostile) {
    expect(sanitiseLog(text)).not.toMatch(/::|\n|##\[/);
  }
});

test('only what can be an account is one', () => {
  expect(['octocat', 'a-b', 'github-actions[bot]', 'ann_corp'].map(parseLogin)).toEqual([
    'octocat',
    'a-b',
    'github-actions[bot]',
    'ann_corp',
  ]);
  expect(['', 'a b', '@a', 'a\nb', '-a', '[bot]', 'x'.repeat(200)].map(parseLogin)).toEqual(Array(7).fill(undefined));
});
