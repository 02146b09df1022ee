import { describe, expect, test } from 'vitest';
import { codesOf, read } from '../../tests/support/register/read.ts';
import { sampleAnswering, sampleText, sampleWith } from '../../tests/support/register/sample.ts';

/** Each text is refused for the reason named, and nothing of it is published. */
function refuses(cases: Readonly<Record<string, readonly [text: string | Uint8Array, code: string]>>): void {
  test.each(Object.entries(cases))('%s', (_name, [text, code]) => {
    expect(codesOf(text)).toContain(code);
    expect(read(text).declaration).toBeUndefined();
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const opening = (fence: string) => sampleText.replace('---', fence);
const closing = (fence: string) => sampleText.replace('\n---\n', `\n${fence}\n`);

describe('fences', () => {
  refuses({
    'front matter that would run': [opening('---js'), 'missing-front-matter'],
    'front matter that would run, by its long name': [opening('---javascript'), 'missing-front-matter'],
    'front matter that would run, in capitals': [opening('---JS'), 'missing-front-matter'],
    'an inherited function as a language': [opening('---constructor'), 'missing-front-matter'],
    'another language': [opening('---json'), 'missing-front-matter'],
    'a space after the first fence': [opening('--- '), 'missing-front-matter'],
    'four hyphens': [opening('----'), 'missing-front-matter'],
    'a space before the first fence': [opening(' ---'), 'missing-front-matter'],
    'a line before the first fence': [`\n${sampleText}`, 'missing-front-matter'],
    'no end': [sampleText.replace('\n---\n', '\n'), 'unclosed-front-matter'],
    'a space after the second fence': [closing('--- '), 'unclosed-front-matter'],
    'letters after the second fence': [closing('---oops'), 'unclosed-front-matter'],
    'a fence with a comment': [closing('--- # end'), 'unclosed-front-matter'],
    'the other end of a YAML document': [closing('...'), 'unclosed-front-matter'],
    'a second document': [sampleText.replace('\nstage', '\n...\nstage'), 'yaml-syntax'],
    'a directive': [sampleText.replace('\ntitle', '\n%YAML 1.1\ntitle'), 'yaml-syntax'],
    'no fields between the fences': ['---\n---\n', 'missing-field'],
    'a list between the fences': ['---\n- a\n- b\n---\n', 'no-fields'],
  });
});

describe('YAML', () => {
  refuses({
    'an alias': [sampleWith('found_at: [&a Park, *a]'), 'yaml-alias'],
    'an alias of nothing': [sampleWith('title: *nowhere'), 'yaml-alias'],
    'an anchor alone': [sampleWith('title: &a Counting visits'), 'yaml-alias'],
    'an anchor on fields': [
      sampleWith('contact: &c\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2026-10-01'),
      'yaml-alias',
    ],
    'an anchor on a name': [sampleWith('&a title: Counting visits'), 'yaml-alias'],
    'an anchor on everything': [sampleText.replace('---\n', '---\n&all\n'), 'yaml-alias'],
    'a merge key': [sampleWith('contest: &c\n  how: Ring us.\ncontact:\n  <<: *c'), 'yaml-alias'],
    'a merge key without an alias': [sampleWith('contact:\n  <<: { team: Parks Team }'), 'unknown-key'],
    'a tag': [sampleWith('title: !!binary Q291bnRpbmc='), 'yaml-tag'],
    'the tag that text has anyway': [sampleWith('title: !!str Counting visits'), 'yaml-tag'],
    'a tag on a list': [sampleWith('themes: !!seq [transport]'), 'yaml-tag'],
    'a set': [sampleWith('themes: !!set {transport}'), 'yaml-tag'],
    'a local tag': [sampleWith('title: !run Counting visits'), 'yaml-tag'],
    'a tag without a name': [sampleWith('title: ! Counting visits'), 'yaml-tag'],
    'a tag that would run': [sampleWith("title: !!js/function 'function () {}'"), 'yaml-tag'],
    'a tag on everything': [sampleText.replace('---\n', '---\n!!map\n'), 'yaml-tag'],
    'a name twice': [sampleText.replace('\nstage', '\ntitle: Another\nstage'), 'duplicate-key'],
    'a name twice, once in quotation marks': [
      sampleText.replace('\nstage', '\n"title": Another\nstage'),
      'duplicate-key',
    ],
    'an inner name twice': [
      sampleWith('declared_by:\n  post: A\n  post: B\n  organisation: sample-council'),
      'duplicate-key',
    ],
    'a name that is a list': [sampleText.replace('\nstage', '\n? [a, b]\n: c\nstage'), 'yaml-syntax'],
    'a name of 2,000 characters': [sampleText.replace('\nstage', `\n${'a'.repeat(2000)}: b\nstage`), 'unknown-key'],
    'brackets 10,000 deep': [sampleWith(`found_at: ${'['.repeat(10_000)}`), 'yaml-syntax'],
    'closed brackets 10,000 deep': [sampleWith(`found_at: ${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'yaml-syntax'],
    'lists 10,000 deep': [sampleWith(`found_at:\n  ${'- '.repeat(10_000)}x`), 'yaml-syntax'],
    'a tab before a name': [sampleWith('contact:\n\tteam: Parks Team'), 'yaml-syntax'],
    'a text on several lines': [sampleWith('title: >-\n  Counting\n\n  visits'), 'several-lines'],
    'a text on several lines, by escape': [sampleWith('title: "Counting\\nvisits"'), 'several-lines'],
    'a comment after a value': [sampleWith('title: Leaks #3 in parks'), 'yaml-comment'],
  });

  test('nesting that ends the stack is one message', () => {
    const { messages } = read(sampleWith(`found_at: ${'['.repeat(10_000)}`));
    expect(messages.map(({ code }) => code)).toEqual(['yaml-syntax']);
  });

  test('an alias bomb is refused before it unfolds', () => {
    const levels = 'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]`);
    const { messages } = read(sampleWith(`a: &a [x]\n${levels.join('\n')}`));
    expect(messages.some(({ code }) => code === 'yaml-alias')).toBe(true);
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  test.each(names)('%s is an unknown field, wherever it stands', (name) => {
    const top = read(sampleWith(`${name}:\n  polluted: yes`));
    expect(top.messages.map(({ code, field }) => `${code} ${field}`)).toEqual([`unknown-key ${name}`]);
    const inner = read(
      sampleWith(`declared_by:\n  post: Head of Parks\n  organisation: sample-council\n  ${name}: yes`),
    );
    expect(inner.messages.map(({ code, field }) => `${code} ${field}`)).toEqual([`unknown-key declared_by.${name}`]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(names)('%s is no value and no heading', (name) => {
    expect(codesOf(sampleWith(`stage: ${name}`))).toContain('unknown-value');
    expect(codesOf(sampleText.replace('## Inputs', `## ${name}`))).toContain('unknown-heading');
    expect(codesOf(sampleAnswering('harms', `Withheld (${name}): a secret.`))).toContain('unknown-withheld-reason');
  });

  test.each(names)('%s defines no link', (name) => {
    const { declaration, messages } = read(sampleAnswering('purpose', `We count [visits][${name}] to parks.`));
    expect(messages).toEqual([]);
    expect(JSON.stringify(declaration!.answers.purpose)).not.toContain('"link"');
  });
});

describe('bytes', () => {
  const long = (length: number) => sampleText.replace('Four batteries', 'x'.repeat(length - sampleText.length + 14));
  refuses({
    'a byte too many': [long(65_537), 'file-too-large'],
    'many signs of few bytes short of too many': [
      bytes(sampleAnswering('purpose', '公'.repeat(22_000))),
      'file-too-large',
    ],
    'a byte that is no text': [new Uint8Array([...bytes(sampleText), 0xff]), 'invalid-utf-8'],
    'half a character': [new Uint8Array([...bytes(sampleText), 0xe2, 0x82]), 'invalid-utf-8'],
    'an overlong slash': [new Uint8Array([...bytes(sampleText), 0xc0, 0xaf]), 'invalid-utf-8'],
    'UTF-16': [
      new Uint8Array(new Uint16Array([...`\uFEFF${sampleText}`].map((sign) => sign.charCodeAt(0))).buffer),
      'invalid-utf-8',
    ],
    nothing: ['', 'empty-file'],
    'only blank lines': ['\r\n \r\n', 'empty-file'],
    'a NUL': [sampleText.replace('Four', 'Fo\0ur'), 'forbidden-character'],
    'half a character, from a form': [sampleText.replace('Four', 'Fo\uD800ur'), 'forbidden-character'],
  });

  test('65,536 bytes are read', () => {
    expect(long(65_536)).toHaveLength(65_536);
    expect(codesOf(long(65_536))).not.toContain('file-too-large');
  });

  test.each(['\n', '\r\n', '\r'])('line ends %j read the same', (end) => {
    expect(read(sampleText.replaceAll('\n', end))).toMatchObject({
      messages: [],
      declaration: read(sampleText).declaration,
    });
  });

  test('a byte order mark is dropped, a second one is not', () => {
    expect(read(bytes(`\uFEFF${sampleText}`)).messages).toEqual([]);
    expect(codesOf(bytes(`\uFEFF\uFEFF${sampleText}`))).toContain('forbidden-character');
  });

  test.each([
    'Park Visits (final)',
    'a',
    '-a',
    'a-',
    'a--b',
    'Park',
    'pärk',
    '1park',
    'con',
    'null',
    'page',
    'lpt1',
    '..',
    'a/b',
    'a'.repeat(81),
  ])('the id %j is refused', (id) => {
    expect(read(sampleText, id).messages.map(({ code }) => code)).toContain('invalid-id');
  });
});

describe('HTML in an answer', () => {
  const html = [
    ...['<script>alert(1)</script>', '<b>bold</b>', 'a <br> b', 'a <br/> b', '<!-- hidden -->', 'a <!-- hidden --> b'],
    ...[
      '<![CDATA[x]]>',
      '<?php echo 1 ?>',
      '<!DOCTYPE html>',
      '<div',
      '<div>\nunclosed',
      '</div>',
      '<style>p{}</style>',
    ],
    ...[
      '<a href="https://a.example" onclick="x()">a</a>',
      '- point\n\n  <b>',
      '*a <i>b</i>*',
      '[<img src=x>](https://a.example)',
    ],
    ...[
      '<svg onload=alert(1)>',
      '<x-y>',
      '<iframe src="https://a.example">',
      '<details open ontoggle=alert(1)>',
      '<SCRIPT >',
    ],
    ...['<math><mi//xlink:href="data:x,y">', '<textarea>', '<!-->', '<a\nb>', '> <b>quoted</b>', '1. <b>numbered</b>'],
  ];
  test.each(html)('%j', (text) => {
    const { declaration, messages } = read(sampleAnswering('purpose', text));
    // An unclosed tag is text to Markdown, and every page escapes text.
    if (text === '<div' || text === '<math><mi//xlink:href="data:x,y">') return;
    expect(messages.map(({ code }) => code)).toContain('raw-html');
    expect(declaration).toBeUndefined();
  });

  test('an unclosed tag is text', () => {
    const { declaration } = read(sampleAnswering('purpose', 'a <div b'));
    expect(declaration!.answers.purpose.blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'a <div b' }] },
    ]);
  });

  test('character references and titles full of markup are text', () => {
    const title = `<script>alert(1)</script> " ' onx=1 </title> ]]> {{x}} \${y}`;
    const { declaration, messages } = read(
      sampleWith(`title: ${JSON.stringify(title)}`).replace('Four batteries', '&lt;b&gt; batteries'),
    );
    expect(messages).toEqual([]);
    expect(declaration!.front.title).toBe(title);
    expect(JSON.stringify(declaration!.answers.environment)).toContain('<b> batteries');
  });
});

describe('links', () => {
  const schemes = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '&#106;avascript:alert(1)',
      'javascript&colon;alert(1)',
      'java&Tab;script:alert(1)',
    ],
    ...[
      'java&NewLine;script:alert(1)',
      '&#x6A;&#x61;vascript:alert(1)',
      '<java\tscript:alert(1)>',
      '\u0001javascript:alert(1)',
    ],
    ...[
      'data:text/html,x',
      'DATA:text/html;base64,eA==',
      'vbscript:x',
      'file:///etc/passwd',
      'http://a.example/',
      'ftp://a.example/',
    ],
    ...[
      '//a.example/',
      '/projects/',
      'page.html',
      '#top',
      '?q',
      '',
      'https:a.example',
      'https:/a.example',
      'https:\\\\a.example',
    ],
    ...[
      'blob:https://a.example/x',
      'about:blank',
      'ws://a.example',
      'https://',
      'https://a b',
      '<https://a b>',
      'mailto:',
      'tel:',
    ],
    ...[
      'https://a.example\\@b.example/',
      'https://a.example/&#x202e;',
      '&#32;javascript:x',
      'view-source:https://a.example',
    ],
  ];
  test.each(schemes)('to %j is refused', (url) => {
    const { declaration, messages } = read(sampleAnswering('purpose', `[words](${url})`));
    const codes = messages.map(({ code }) => code);
    // What Markdown takes for no link at all is plain text.
    if (declaration) expect(JSON.stringify(declaration.answers.purpose)).not.toContain('"link"');
    else expect(codes.some((code) => /^(link-|forbidden-)/.test(code))).toBe(true);
  });

  refuses({
    'in a definition': [sampleAnswering('purpose', '[words][x]\n\n[x]: javascript:alert(1)'), 'link-scheme'],
    'in a definition that nothing uses': [
      sampleAnswering('purpose', 'words\n\n[x]: javascript:alert(1)'),
      'link-scheme',
    ],
    'in a definition of another answer': [
      sampleAnswering('purpose', '[words][x]').replace('Four batteries', '[x]: javascript:alert(1)\n\nFour batteries'),
      'link-scheme',
    ],
    'between angle brackets': [sampleAnswering('purpose', '<javascript:alert(1)>'), 'link-scheme'],
    'in an image': [sampleAnswering('purpose', '![words](javascript:alert(1))'), 'image'],
    'in a list': [sampleAnswering('purpose', '- a\n  - [words](data:x,y)'), 'link-scheme'],
    'with a user name': [sampleAnswering('purpose', '[words](https://bank.example@evil.example/)'), 'link-credentials'],
    'with a password': [sampleAnswering('purpose', '[words](https://:secret@a.example/)'), 'link-credentials'],
    'in a definition with a user name': [
      sampleAnswering('purpose', 'a\n\n[x]: https://u@a.example/'),
      'link-credentials',
    ],
    'with a title': [sampleAnswering('purpose', '[words](https://a.example "&#x202e;")'), 'link-title'],
    'with a title in its definition': [
      sampleAnswering('purpose', "[words][x]\n\n[x]: https://a.example 'x'"),
      'link-title',
    ],
    'without words': [sampleAnswering('purpose', '[&zwj;](https://a.example)'), 'link-without-words'],
    'in a field': [
      sampleWith('contact:\n  team: Parks\n  url: javascript:alert(1)\n  checked: 2026-10-01'),
      'wrong-address',
    ],
    'in a field, relative': [
      sampleWith('contact:\n  team: Parks\n  url: //a.example/\n  checked: 2026-10-01'),
      'wrong-address',
    ],
    'in a field, with a user name': [
      sampleWith('contact:\n  team: Parks\n  url: https://u@a.example/\n  checked: 2026-10-01'),
      'address-credentials',
    ],
    'in a field, with markup': [
      sampleWith("contact:\n  team: Parks\n  url: 'https://a.example/\"><script>'\n  checked: 2026-10-01"),
      'wrong-address',
    ],
  });

  test('a definition serves every answer', () => {
    const text = sampleAnswering('purpose', 'See [our page][1].').replace(
      'Four batteries',
      '[1]: https://a.example/\n\nFour batteries',
    );
    const { declaration, messages } = read(text);
    expect(messages).toEqual([]);
    expect(JSON.stringify(declaration!.answers.purpose)).toContain('"url":"https://a.example/"');
  });
});

describe('hidden characters', () => {
  const forbidden = [
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200B',
    '\u2060',
    '\u{E0041}',
    '\u{E007F}',
    '\u0007',
    '\u0085',
    '\u2028',
    '\u2063',
    '\uFFF9',
    '\u3164',
    '\uFE0F\uFE0F',
    '\uF8FF',
    '\u{F0000}',
  ];
  test.each(forbidden.map((sign) => [sign.codePointAt(0)!.toString(16), sign]))('U+%s', (hex, sign) => {
    const escaped = [...sign].map((one) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, '0')}`).join('');
    const reference = [...sign].map((one) => `&#x${one.codePointAt(0)!.toString(16)};`).join('');
    expect(codesOf(sampleAnswering('purpose', `We${sign}count`)), 'as it is').toContain('forbidden-character');
    expect(codesOf(sampleWith(`title: "Counting ${escaped} visits"`)), 'in YAML').toContain('forbidden-character');
    expect(codesOf(sampleWith(`"a${escaped}b": c`)), 'in the name of a field').toEqual(['forbidden-character']);
    // HTML forbids references to control characters, and Markdown replaces them by U+FFFD.
    if (hex !== '7' && hex !== '85') {
      expect(codesOf(sampleAnswering('purpose', `We${reference}count`)), 'as a reference').toContain(
        'forbidden-character',
      );
    }
  });

  test('are told of twenty times at most', () => {
    expect(read(sampleAnswering('purpose', '\u202E'.repeat(9000))).messages.length).toBeLessThan(50);
  });

  test('alone make no title and no answer', () => {
    expect(codesOf(sampleWith(`title: "${'\u200C'.repeat(9)}"`))).toContain('wrong-length');
    expect(codesOf(sampleAnswering('harms', '\u200D\u200E'))).toContain('missing-answer');
    expect(codesOf(sampleAnswering('harms', 'Not sure: \u200D'))).toContain('missing-reason');
    expect(codesOf(sampleAnswering('harms', '-\n-'))).toContain('missing-answer');
    expect(codesOf(sampleAnswering('harms', '…'))).toContain('missing-answer');
  });

  test.each([
    'مرحبا بالعالم، كيف حالكم؟',
    'این خانه‌های ماست و می‌خواهیم',
    'Mae’r cyngor yn cyfri ymwelwyr â’r parciau ŵŷ',
    '我们统计公园的访客人数',
    'Fun for all: 👨‍👩‍👧‍👦 and 🏳️‍🌈 and 1️⃣',
    '\u200Eabc\u200F def',
    'x\u0301 naïve Ω',
  ])('%s passes', (text) => {
    const { declaration, messages } = read(
      sampleWith(`title: ${JSON.stringify(text)}`).replace('Four batteries a year', text),
    );
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(declaration!.front.title).toBe(text);
    expect(JSON.stringify(declaration!.answers.environment)).toContain(text);
  });
});

describe('texts made to take long', () => {
  const texts = {
    'a long line': sampleWith(`title: ${'a'.repeat(55_000)}`),
    spaces: sampleAnswering('purpose', `a *b*${' '.repeat(50_000)}c`),
    'a heading of spaces': sampleAnswering('purpose', `## ${' '.repeat(50_000)}x`),
    'hash signs': sampleWith(`title: a${' #'.repeat(27_000)}`),
    comments: sampleWith(`${'# c\n'.repeat(12_000)}title: Counting`),
    'unknown names': sampleWith(Array.from({ length: 7000 }, (_, n) => `k${n}:`).join('\n')),
    'nested emphasis': sampleAnswering('purpose', `${'*a _b '.repeat(4000)}${'_* '.repeat(4000)}`),
    'nested quotations': sampleAnswering('purpose', `${'>'.repeat(50_000)} x`),
    'nested lists': sampleAnswering('purpose', `${'- '.repeat(25_000)}x`),
    'open links': sampleAnswering('purpose', '[a]('.repeat(12_000)),
    'open brackets': sampleAnswering('purpose', '['.repeat(50_000)),
    'a row of hyphens': sampleAnswering('purpose', '- '.repeat(25_000)),
    'headings and definitions': `${sampleText}${'## a\n\n[\n\n'.repeat(3000)}${'[a]: https://a.example\n'.repeat(800)}`,
    'points far apart': sampleAnswering('purpose', '- a\n\n'.repeat(9000)),
    'an acronym without end': sampleAnswering('purpose', `${'A&'.repeat(25_000)}-`),
    references: sampleAnswering('purpose', '&'.repeat(50_000)),
    'a long address': sampleWith(`contact:\n  team: Parks\n  email: ${'a.'.repeat(20_000)}@\n  checked: 2026-10-01`),
  };
  test.each(Object.entries(texts))('%s', { timeout: 10_000 }, (_name, text) => {
    expect(() => read(text)).not.toThrow();
  });
});

test('of thousands of faults, the first 200 are told, errors before warnings', () => {
  const { declaration, messages } = read(sampleAnswering('contest', '---\n\n'.repeat(5000)));
  expect(declaration).toBeUndefined();
  expect(messages).toHaveLength(201);
  expect(messages.filter(({ code }) => code === 'too-many-messages')).toMatchObject([
    { line: 1, message: 'There are 5000 messages about this file; the first 200 are shown, errors before warnings.' },
  ]);
  expect(messages.filter(({ severity }) => severity === 'error')).toHaveLength(200);
});
