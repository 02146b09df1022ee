import {
  AlignmentType, CheckBox, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer,
  Paragraph, Table, TableCell, TableRow, TextRun, type ISectionOptions,
} from 'docx'; // prettier-ignore
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import '../../../tests/support/register/arbitrary.ts';
import { readWordFile } from './word-file.ts';

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

const textOf = async (children: ISectionOptions['children']) => readWordFile(await wordFile(children));
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

type Files = Readonly<Record<string, string | Uint8Array>>;

/** An archive of some files, or a Word file in which these replace or join its own. */
async function archiveOf(files: Files, original?: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const zip = original ? await JSZip.loadAsync(original) : new JSZip();
  for (const [name, content] of Object.entries(files)) {
    zip.file(name, content, name.endsWith('.png') ? { compression: 'STORE' } : {});
  }
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }));
}

/** Changes what an archive says of its first file, in both places where it says it. */
function claim(archive: Uint8Array<ArrayBuffer>, at: number, value: number, bytes: 2 | 4): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer);
  const directory = view.getUint32(archive.length - 6, true);
  for (const place of [at, directory + at + 2]) {
    if (bytes === 4) view.setUint32(place, value, true);
    else view.setUint16(place, value, true);
  }
  return archive;
}
const flags = 6;
const checksum = 14;
const unpackedSize = 22;

describe('a hostile file', () => {
  test('that unpacks to far more than it says is not unpacked to its end', async () => {
    // Whatever unpacks it further than the limit meets data that cannot be unpacked.
    const makeBomb = async (size: number) => {
      const bomb = claim(await archiveOf({ 'word/document.xml': new Uint8Array(size) }), unpackedSize, 10, 4);
      return bomb.fill(0xff, Math.floor(bomb.length * 0.6), Math.floor(bomb.length * 0.7));
    };
    expect(await readWordFile(await makeBomb(60_000_000))).toEqual({ fault: 'too-large' });
    expect(await readWordFile(await makeBomb(4_000_000))).toEqual({ fault: 'damaged' });
  });

  test('of many texts that are too large only together is refused, of large pictures is not', async () => {
    const sound = await wordFile([new Paragraph('Sound.')]);
    const large = (ending: string) =>
      Object.fromEntries(['a', 'b', 'c'].map((name) => [`word/${name}.${ending}`, new Uint8Array(3_000_000)]));
    expect(await readWordFile(await archiveOf(large('xml'), sound))).toEqual({ fault: 'too-large' });
    expect(await readWordFile(await archiveOf(large('emf'), sound))).toEqual({ text: 'Sound.' });
  });

  test('of thousands of files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.png`, 'x']));
    expect(await readWordFile(await archiveOf(many))).toEqual({ fault: 'too-large' });
  });

  test.each([
    ['an untrue size', unpackedSize, 10, 4],
    ['a wrong checksum', checksum, 1, 4],
    ['encryption', flags, 1, 2],
  ] as const)('with %s is damaged', async (_, at, value, bytes) => {
    const sound = await archiveOf({}, await wordFile([new Paragraph('Sound.')]));
    expect(await readWordFile(sound)).toEqual({ text: 'Sound.' });
    expect(await readWordFile(claim(sound, at, value, bytes))).toEqual({ fault: 'damaged' });
  });

  test('that is cut off is damaged', async () => {
    const sound = await wordFile([new Paragraph('Sound.')]);
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      expect(await readWordFile(sound.slice(0, sound.length * part))).toEqual({ fault: 'damaged' });
    }
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
    ['an entity of its own', `<!DOCTYPE x [<!ENTITY a "a">]>${body('&a;')}`],
    ['an entity of a file', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body('&a;')}`],
    ['no element', 'text'],
    ['two outermost elements', body('') + body('')],
  ])('with %s is refused at once', async (_, xml) => {
    const changed = await archiveOf({ 'word/document.xml': xml }, await wordFile([new Paragraph('x')]));
    const start = process.cpuUsage();
    expect(await readWordFile(changed)).toEqual({ fault: 'damaged' });
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  test('that is another kind of archive is none of Word', async () => {
    expect(await readWordFile(await archiveOf({ 'content.xml': '' }))).toEqual({
      fault: 'no-word-file',
    });
  });

  test.each(['', 'PK', 'PK\x03\x04 and no more', 'no archive at all, but of a fair length'])(
    '%j is damaged',
    async (text) => {
      expect(await readWordFile(new TextEncoder().encode(text))).toEqual({ fault: 'damaged' });
    },
  );

  test('never throws, whatever byte of it is changed', async () => {
    const sound = await wordFile([new Paragraph('Sound.')]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await readWordFile(bytes);
        expect('text' in result || 'fault' in result).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
