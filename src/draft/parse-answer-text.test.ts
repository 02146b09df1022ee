import { describe, expect, test } from 'vitest';
import { toPlainText, type Block, type Inline } from '../model/answer.ts';
import { parseAnswerText } from './parse-answer-text.ts';
import { writeAnswerText } from './write-answer-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const list = (...points: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: false,
  children: points.map((children) => ({ type: 'listItem', children })),
});
const link = (url: string, words = url): Inline => ({ type: 'link', url, children: [text(words)] });

/** The addresses that blocks link to. */
function linksIn(blocks: readonly Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url!);
}

describe('blocks', () => {
  test('a blank line divides paragraphs, and a line end breaks a line', () => {
    expect(parseAnswerText('one\ntwo\r\n \t\r\nthree')).toEqual([
      paragraph(text('one'), { type: 'break' }, text('two')),
      paragraph(text('three')),
    ]);
    expect(parseAnswerText(' \n\n')).toEqual([]);
  });

  test('a list may stand right below a paragraph, and a paragraph right below a list', () => {
    expect(parseAnswerText('We need:\n- paint\n- brushes\nThat is all.')).toEqual([
      paragraph(text('We need:')),
      list([paragraph(text('paint'))], [paragraph(text('brushes'))]),
      paragraph(text('That is all.')),
    ]);
  });

  test('what is indented belongs to the point above it', () => {
    expect(parseAnswerText('- a\n  more\n  - b\n\n  c\n- d')).toEqual([
      list(
        [paragraph(text('a'), { type: 'break' }, text('more')), list([paragraph(text('b'))]), paragraph(text('c'))],
        [paragraph(text('d'))],
      ),
    ]);
  });

  test.each([
    '- a\n- b',
    '* a\n* b',
    '• a\n• b',
    '•\ta\n▪\tb',
    '◦ a\n‣ b',
    '·\ta\n–\tb',
    'o\ta\n●\tb',
    '\uF0B7\ta\n\uF0A7  b',
    '  - a\n- b',
  ])('%j is a list', (words) =>
    expect(parseAnswerText(words)).toEqual([list([paragraph(text('a'))], [paragraph(text('b'))])]),
  );

  test('numbers', () => {
    const ordered = (start: number | undefined, ...words: string[]): Block => ({
      type: 'list',
      ordered: true,
      ...(start !== undefined && { start }),
      children: words.map((word) => ({ type: 'listItem', children: [paragraph(text(word))] })),
    });
    expect(parseAnswerText('1. a\n2. b')).toEqual([ordered(undefined, 'a', 'b')]);
    expect(parseAnswerText('4) a\n\n5) b')).toEqual([ordered(4, 'a', 'b')]);
    expect(parseAnswerText('In the year\n2025. We began')).toEqual([
      paragraph(text('In the year'), { type: 'break' }, text('2025. We began')),
    ]);
  });

  test.each(['-a', '1.a', '-', 'o a', '1 000', '(1) a', '-- a', '+ a'])('%j is no list', (words) => {
    expect(parseAnswerText(words)).toEqual([paragraph(text(words))]);
  });
});

describe('inside a paragraph', () => {
  test('emphasis stands between spaces or signs', () => {
    expect(parseAnswerText('a *b* (**c**), ***d***.')).toEqual([
      paragraph(
        text('a '),
        { type: 'emphasis', children: [text('b')] },
        text(' ('),
        { type: 'strong', children: [text('c')] },
        text('), '),
        { type: 'emphasis', children: [{ type: 'strong', children: [text('d')] }] },
        text('.'),
      ),
    ]);
  });

  test.each([
    '2*3*4',
    'a * b * c',
    '*a',
    'a*',
    '**a*b**c',
    '_a_',
    '__a__',
    '`a`',
    '# a',
    '> a',
    '---',
    '***',
    '<b>a</b>',
    '&amp;',
    '\\\\server\\x',
    'C:\\d',
    '[a]',
    '[a](b)',
    '[](https://a.example)',
    '[fill in: how many]',
    '~~a~~',
    '| a | b |',
    '[a](javascript:alert)',
    '[a](http://a.example)',
    'https://',
    'a@b',
    '@team',
    'https://user:pass@a.example/',
    '    code',
  ])('%j is text', (words) => expect(toPlainText(parseAnswerText(`x ${words} y`))).toBe(`x ${words} y`));

  test('the words of a picture become a link to it', () => {
    expect(parseAnswerText('![a](https://a.example/)')).toEqual([
      paragraph(text('!'), link('https://a.example/', 'a')),
    ]);
  });

  test('a backslash makes text of a sign, and is text everywhere else', () => {
    expect(parseAnswerText('\\*a\\* \\[b](https://c.example) \\\\*d*')).toEqual([
      paragraph(text('*a* [b]('), link('https://c.example'), text(') \\'), { type: 'emphasis', children: [text('d')] }),
    ]);
    expect(parseAnswerText('\\- a\n\\1. b')).toEqual([paragraph(text('- a'), { type: 'break' }, text('1. b'))]);
  });

  test('addresses and e-mail addresses become links, without the signs of the sentence', () => {
    expect(parseAnswerText('See https://a.example/x_(y), (https://b.example/) or team@c.example.')).toEqual([
      paragraph(
        text('See '),
        link('https://a.example/x_(y)'),
        text(', ('),
        link('https://b.example/'),
        text(') or '),
        link('mailto:team@c.example', 'team@c.example'),
        text('.'),
      ),
    ]);
    expect(parseAnswerText('[ring *us*](tel:+441514960100)')).toEqual([
      paragraph({
        type: 'link',
        url: 'tel:+441514960100',
        children: [text('ring '), { type: 'emphasis', children: [text('us')] }],
      }),
    ]);
  });

  const x = 'https://x.example';
  test.each([
    [`${x}/a_(b)`, `${x}/a_(b)`],
    [`(${x}/a_(b))`, `${x}/a_(b)`],
    [`(see ${x}/a)`, `${x}/a`],
    [`[${x}/a]`, `${x}/a`],
    [`${x}/reports?f[0]=topic:12.`, `${x}/reports?f[0]=topic:12`],
    [`[${x}/reports?f[0]=topic:12], and`, `${x}/reports?f[0]=topic:12`],
    [`${x}/doc?id={0A1B-2C}`, `${x}/doc?id={0A1B-2C}`],
    [`${x}/search?f=a|b`, `${x}/search?f=a|b`],
    [`${x}/2*3*4, then`, `${x}/2*3*4`],
    [`${x}/a_b_c!`, `${x}/a_b_c`],
    [`<${x}/a>`, `${x}/a`],
    [`“${x}/a”`, `${x}/a`],
    [`*${x}/a*`, `${x}/a`],
    [`[${x}/a_(b)](${x}/c_(d))`, `${x}/c_(d)`],
    ['HTTPS://x.example/a', 'HTTPS://x.example/a'],
    ["people's-panel@council.example", "mailto:people's-panel@council.example"],
    ["people's.panel@council.example", "mailto:people's.panel@council.example"],
    ['r&d@council.example.', 'mailto:r&d@council.example'],
    ["'team@council.example'", 'mailto:team@council.example'],
    ['(team@council.example)', 'mailto:team@council.example'],
  ])('%s links to %s', (words, url) => {
    expect(linksIn(parseAnswerText(`Write to ${words} or ring`))).toEqual([url]);
    expect(linksIn(parseAnswerText(words))).toEqual([url]);
  });

  test.each([
    'people’s-panel@council.example',
    'josé@council.example',
    'a=team@council.example',
    '*people*@council.example',
    'people@council.example_x',
    `${x}/*a* and`,
    `${x}/a\\b`,
    `x${x}/`,
    'http://x.example/',
    'www.x.example',
    `${x}/${'a'.repeat(2001)}`,
  ])('of %s no part is a link', (words) => expect(linksIn(parseAnswerText(`Write to ${words}`))).toEqual([]));

  test('pasted text keeps its quotation marks and loses what cannot be seen', () => {
    expect(
      toPlainText(parseAnswerText('“10\u00A0km”,\u202F‘don’t’ hy\u00ADphen \u200Bx\u202E \u0007y 👩‍👩‍👧 می\u200Cخواهم')),
    ).toBe('“10 km”, ‘don’t’ hyphen x y 👩‍👩‍👧 می\u200Cخواهم');
    expect(parseAnswerText('a\vb\u2028c\u2029d')).toEqual(parseAnswerText('a\nb\nc\nd'));
    expect(toPlainText(parseAnswerText('☎\uFE0F\uFE0F\u200B\uFE0F'))).toBe('☎\uFE0F');
  });
});

test.each([
  'One paragraph.\n\nAnother,\non two lines.',
  'We need:\n\n- *paint*\n- brushes\n  - thin\n  - thick\n\n  Both old.\n\nhttps://a.example/x and team@b.example',
  '- a\n\n* b\n\n- c',
  '3. a\n4. b\n\n1) c',
  '[how *to*](https://a.example/\\(x), 5 * 3, 2*3*4, [fill in: x]',
  '\\- no list\n\\* none',
  '\\*both\\* and *one*',
])('%j is written as it was typed', (words) => {
  expect(writeAnswerText(parseAnswerText(words))).toBe(words);
});

test('what the notation cannot say keeps its words', () => {
  const inside: Block = paragraph(text('wo'), { type: 'emphasis', children: [text('r')] }, text('d'));
  expect(writeAnswerText([inside])).toBe('word');
  expect(writeAnswerText([paragraph(text('a'), { type: 'break' }, { type: 'break' }, text('b\u00A0\tc'))])).toBe(
    'a\nb  c',
  );
  expect(writeAnswerText([paragraph({ type: 'emphasis', children: [text(' a ')] }, text('b'))])).toBe('*a* b');
});

test.each([
  '*',
  'a *',
  '* a* ',
  '[',
  '[a](https:',
  '[a](b)',
  '[[a](b)](c)',
  "'a@b.cc",
  '\\',
  '\\*',
  'https://',
  'a@',
  'aaaa.',
  '- ',
  '\n  - ',
  '1. ',
  '(https://a.b/(',
  '\uFE0F',
  '\u200B',
  '\n',
])('a box full of %j is read at once', (piece) => {
  const words = piece.repeat(Math.floor(60_000 / piece.length));
  const start = process.cpuUsage();
  writeAnswerText(parseAnswerText(words));
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});

test('lists a thousand deep are read', () => {
  const words = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n');
  expect(toPlainText(parseAnswerText(words)).match(/x/g)).toHaveLength(1000);
});
