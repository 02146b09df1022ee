import { deflateRawSync } from 'node:zlib';
import {
  AlignmentType, CheckBox, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer,
  Paragraph, Table, TableCell, TableRow, TextRun, type ISectionOptions,
} from 'docx'; // prettier-ignore
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../tests/support/register/arbitrary.ts';
import { textOfWordFile } from './word-file.ts';
import { unzip, zipStored, type ZipEntry } from './zip.ts';

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
  reference,
  levels: [0, 1].map((level) => ({ level, format, text: '•', alignment: AlignmentType.START })),
});

async function wordFile(children: ISectionOptions['children']): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    numbering: { config: [list('bullets', LevelFormat.BULLET), list('numbers', LevelFormat.DECIMAL)] },
    footnotes: { 1: { children: [new Paragraph('As of May.')] } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const textOf = async (children: ISectionOptions['children']) => textOfWordFile(await wordFile(children));
const point = (text: string, reference: string, level = 0) => new Paragraph({ text, numbering: { reference, level } });
const cell = (...children: Paragraph[]) => new TableCell({ children });

describe('the words of a Word file', () => {
  test('keep paragraphs, line breaks and lists', async () => {
    expect(
      await textOf([
        new Paragraph({ text: 'Potential harms', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [new TextRun('One '), new TextRun('bold'), new TextRun({ text: 'Two', break: 1 })],
        }),
        new Paragraph(''),
        point('first', 'bullets'),
        point('below', 'bullets', 1),
        point('second', 'bullets'),
        point('a', 'numbers'),
        point('b', 'numbers'),
        new Paragraph('Between.'),
        point('c', 'numbers'),
        new Paragraph({
          text: 'A heading with a number',
          heading: HeadingLevel.HEADING_2,
          numbering: { reference: 'numbers', level: 0 },
        }),
      ]),
    ).toEqual({
      text: `Potential harms

One bold
Two

- first
   - below
- second
3. a
4. b

Between.

1. c

A heading with a number`,
    });
  });

  test('keep each cell of a table', async () => {
    const rows = [
      new TableRow({ children: [cell(new Paragraph('Title')), cell(new Paragraph('Park visits'))] }),
      new TableRow({
        children: [cell(new Paragraph('Benefits')), cell(new Paragraph('They are:'), point('shade', 'bullets'))],
      }),
    ];
    expect(await textOf([new Table({ rows })])).toEqual({
      text: 'Title\n\nPark visits\n\nBenefits\n\nThey are:\n\n- shade',
    });
  });

  test('keep links, notes and ticked boxes', async () => {
    const link = (text: string, address: string) =>
      new ExternalHyperlink({ link: address, children: [new TextRun(text)] });
    const line = (...children: (ExternalHyperlink | TextRun | CheckBox | FootnoteReferenceRun)[]) =>
      new Paragraph({ children });
    expect(
      await textOf([
        line(link('our page', 'https://a.example/b'), new TextRun('.')),
        line(link('https://a.example', 'https://a.example')),
        line(link('old page', 'http://a.example')),
        line(link('team@a.example', 'mailto:team@a.example')),
        line(link('write to us', 'mailto:team@a.example')),
        line(link('a trap', 'javascript:alert(1)')),
        line(new TextRun('Counted'), new FootnoteReferenceRun(1)),
        line(new CheckBox({ checked: true }), new TextRun('Yes'), new CheckBox({ checked: false }), new TextRun('No')),
      ]),
    ).toEqual({
      text: `[our page](https://a.example/b).

https://a.example

old page (http://a.example)

team@a.example

write to us (team@a.example)

a trap

Counted (As of May.)

☒ Yes☐ No`,
    });
  });

  test('come out in every script', async () => {
    const words = 'Cyngor Ŵyr â ŷ, 公共数据, می\u200Cخواهم, 👩‍👩‍👧‍👦, “quotes”, R&D <b>, \u00A0.';
    expect(await textOf([new Paragraph(words)])).toEqual({ text: words });
  });
});

/** A file packed as an archive of one file that says of itself whatever one likes. */
function archiveOf(name: string, content: Uint8Array, claimed = content.length): Uint8Array<ArrayBuffer> {
  const stored = zipStored([{ name, bytes: new Uint8Array(deflateRawSync(content)) }]);
  const view = new DataView(stored.buffer);
  const directory = view.getUint32(stored.length - 6, true);
  view.setUint16(8, 8, true);
  view.setUint16(directory + 10, 8, true);
  view.setUint32(22, claimed, true);
  view.setUint32(directory + 24, claimed, true);
  return stored;
}

describe('a hostile file', () => {
  test('that unpacks to far more than it says is not unpacked to its end', async () => {
    const bomb = archiveOf('word/document.xml', new Uint8Array(60_000_000), 10);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await textOfWordFile(bomb)).toEqual({ fault: 'too-large' });
    expect(await unzip(archiveOf('a', new Uint8Array(1000)), () => true, 999)).toBe('too-large');
    expect(await unzip(archiveOf('a', new Uint8Array(1000)), () => true, 1000)).toEqual([
      { name: 'a', bytes: new Uint8Array(1000) },
    ]);
  });

  const body = (words: string) =>
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}</w:body></w:document>`;
  const nested = (levels: number) =>
    '<w:tbl><w:tr><w:tc>'.repeat(levels) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(levels);

  test.each([
    ['elements deep in one another', body(nested(50_000))],
    ['elements that do not end', body('<w:tbl></w:p>'.repeat(50_000))],
    ['ends hidden in an attribute', body('<w:p w:a="</w:p>">'.repeat(50_000))],
    ['ten thousand attributes', body(`<w:p ${Array.from({ length: 10_000 }, (_, n) => `a${n}=""`).join(' ')}/>`)],
    ['half a million elements', body('<w:p/>'.repeat(500_000))],
    ['definitions that grow', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${body('&b;')}`],
    ['no element', 'text'],
  ])('with %s is refused at once', async (_, xml) => {
    const entries = (await unzip(await wordFile([new Paragraph('x')]), () => true, 1e7)) as ZipEntry[];
    const changed = entries.map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, bytes: new TextEncoder().encode(xml) } : entry,
    );
    const start = performance.now();
    expect(await textOfWordFile(zipStored(changed))).toEqual({ fault: 'damaged' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('that is another kind of archive is none of Word', async () => {
    expect(await textOfWordFile(zipStored([{ name: 'content.xml', bytes: new Uint8Array() }]))).toEqual({
      fault: 'no-word-file',
    });
  });

  test.each(['', 'PK', 'PK\x03\x04 and no more', 'no archive at all, but of a fair length'])(
    '%j is damaged',
    async (text) => {
      expect(await textOfWordFile(new TextEncoder().encode(text))).toEqual({ fault: 'damaged' });
    },
  );

  test('never throws, whatever byte of it is changed', async () => {
    const sound = await wordFile([new Paragraph('Sound.')]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await textOfWordFile(bytes);
        expect('text' in result || 'fault' in result).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
