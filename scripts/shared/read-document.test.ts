import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, expect, test } from 'vitest';
import { readGuide } from '../../src/formats/guide/read-guide.ts';
import { proseQuestions } from '../../src/model/questions/index.ts';
import { readDocument } from './read-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const filled = proseQuestions.map(({ heading }, at) => ({ heading, answer: `What we say ${at}.` }));
const layouts = {
  headings: filled.flatMap(({ heading, answer }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
    new Paragraph(answer),
  ]),
  table: [
    new Table({
      rows: filled.map(
        ({ heading, answer }) =>
          new TableRow({
            children: [heading, answer].map((text) => new TableCell({ children: [new Paragraph(text)] })),
          }),
      ),
    }),
  ],
};

test.each(Object.entries(layouts))('a Word file with %s fills every question', async (name, children) => {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const document = await readDocument(put(`${name}.docx`, bytes));
  if ('problem' in document) throw new Error(document.problem);
  const { answers } = readGuide(document.text).submission.declaration;
  expect(proseQuestions.map(({ id }) => answers[id].words)).toEqual(filled.map(({ answer }) => answer));
});

test('what cannot be read says what to do instead', async () => {
  const problemOf = async (path: string) => {
    const document = await readDocument(path);
    return 'problem' in document ? document.problem : undefined;
  };
  expect(await problemOf(put('form.pdf', '%PDF-1.7'))).toContain('A PDF does not say');
  expect(await problemOf(put('broken.docx', 'PK\u0003\u0004 no archive'))).toContain('damaged');
  expect(await problemOf(join(folder, 'nowhere.txt'))).toContain('cannot be read');
  expect(await problemOf(put('sheet.xlsx', 'PK\u0003\u0004'))).toContain('damaged');
});

test('text in the encodings of Windows is read', async () => {
  expect(await readDocument(put('a.txt', Buffer.from('\uFEFFcaf\u00E9', 'utf16le')))).toEqual({ text: 'café' });
  expect(await readDocument(put('b.txt', Buffer.from('caf\u00E9', 'latin1')))).toEqual({ text: 'café' });
});
