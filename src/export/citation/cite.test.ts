import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeBibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { writeCslJson } from './csl.ts';
import { writeCitation } from './citation-sentence.ts';

const cited: Cited = {
  id: 'park-visits',
  title: 'Counting visits to parks',
  authors: ['Sandhey Council', 'Health and Care Trust, North'],
  register: 'Charter Register, Liverpool City Region',
  publisher: 'Civic Data Cooperative',
  address: 'https://charter-register.example/projects/park-visits/history/#version-3',
  day: '2026-03-04',
  version: 3,
  commit: '6845e0a6845e0a6845e0a6845e0a6845e0a6845e',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** Texts that formats read more into than their words. */
const hostile = [
  String.raw`100% of R&D costs £5_000 #1 {a} ~b^c \d`,
  'one { too many',
  'one } too many',
  '}}, title = {other}, x = {{',
  String.raw`\input{/etc/passwd} \write18{x}`,
  '@misc{other, title = {x}}',
  "a -- b --- c ''d'' ``e`` f~g",
  '$x^2$ "quoted" <b>bold</b> | a',
  'عدد زوار الحدائق',
  '公园访客统计 ŵ ŷ é',
  'Health and Care and others',
  '</pre><script>alert(1)</script>',
];

/** What a program that is not ours reads in a text: CSL items. A text it cannot read to the end throws. */
function readBy(type: string, text: string): Record<string, unknown>[] {
  const options = {
    forceType: type,
    strict: true,
    maxChainLength: 10,
    generateGraph: false,
    target: '@csl/list+object',
  };
  const items = new Cite(text, options).data as unknown as Record<string, unknown>[];
  // It gives a name that is not to be taken apart as a family name with nothing beside it.
  return items.map((item) => ({ ...item, author: (item['author'] as object[] | undefined)?.map(literally) }));
}

function literally(name: { readonly family?: string }): object {
  return Object.keys(name).join('') === 'family' ? { literal: name.family } : name;
}

describe('a citation', () => {
  it('is a plain sentence', () => {
    expect(writeCitation(cited)).toBe(
      'Sandhey Council and Health and Care Trust, North, “Counting visits to parks”, Charter Register, Liverpool City Region (Civic Data Cooperative), 4 March 2026, version 3, commit 6845e0a684, licence CC BY 4.0, https://charter-register.example/projects/park-visits/history/#version-3',
    );
  });

  it('says that an entry is invented, and leaves out what nobody knows', () => {
    const unknown = {
      ...cited,
      version: undefined,
      commit: undefined,
      address: 'https://register.example/projects/x/',
    };
    const sentence = writeCitation({ ...unknown, authors: [], example: true });
    expect(sentence).toMatch(/^“Counting visits to parks” \[invented example\], /);
    expect(sentence).not.toMatch(/, version|commit|undefined/);
    expect(writeBibtex({ ...unknown, authors: [], example: true })).not.toMatch(/version|author|[Cc]ommit|undefined/);
    expect(writeBibtex({ ...unknown, example: true })).toContain('note = {Invented example. Licence: CC BY 4.0');
  });

  it('is read from BibTeX and from CSL-JSON as the same', () => {
    const expected = {
      title: cited.title,
      author: cited.authors.map((literal) => ({ literal })),
      publisher: cited.publisher,
      version: '3',
      URL: cited.address,
      issued: { 'date-parts': [[2026, 3, 4]] },
    };
    expect(readBy('@biblatex/text', writeBibtex(cited))).toEqual([expect.objectContaining(expected)]);
    expect(readBy('@csl/list+object', JSON.parse(writeCslJson(cited)) as never)).toEqual([
      expect.objectContaining({ id: 'park-visits-v3', type: 'webpage', ...expected }),
    ]);
  });

  it('comes out of a citation style with everything that finds it again', () => {
    const text = new Cite(JSON.parse(writeCslJson(cited)) as never).format('bibliography', {
      format: 'text',
      template: 'apa',
      lang: 'en-GB',
    });
    expect(text).toContain('Sandhey Council & Health and Care Trust, North. (2026, March 4)');
    expect(text).toContain('Counting visits to parks');
    expect(text).toContain(cited.address);
  });
});

describe.each(hostile)('a title and an author %j', (text) => {
  const entry = { ...cited, title: text, authors: [text, 'Another'] };

  test('come back from BibTeX as they were', () => {
    const [item, ...others] = readBy('@biblatex/text', writeBibtex(entry));
    expect(others).toEqual([]);
    expect(plain(item?.['title'])).toBe(text);
    expect((item?.['author'] as { literal: string }[]).map(({ literal }) => plain(literal))).toEqual([text, 'Another']);
  });

  test('come back from CSL-JSON as they were', () => {
    expect(JSON.parse(writeCslJson(entry))).toEqual([
      expect.objectContaining({ title: text, author: [{ literal: text }, { literal: 'Another' }] }),
    ]);
  });
});

test('any text comes back from BibTeX', () => {
  const characters = Array.from('ab {}\\&%$#_~^<>|-\'`"@,=()é');
  const texts = fc
    .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(texts, (title) => {
      expect(plain(readBy('@biblatex/text', writeBibtex({ ...cited, title }))[0]?.['title'])).toBe(title);
    }),
    { numRuns: 100 },
  );
});

/** CSL marks words that must keep their capitals with an element of HTML; ours are all of that kind. */
function plain(text: unknown): string {
  return String(text).replace(/<span class="nocase">|<\/span>/gu, '');
}
