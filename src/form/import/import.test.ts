import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegisterFacts } from '../../model/register-facts.ts';
import '../../../tests/support/register/arbitrary.ts';
import { sampleAnswering, sampleFiles, sampleText, sampleWith } from '../../../tests/support/register/sample.ts';
import { composeFiles } from '../../draft/compose.ts';
import { emptyDraft } from '../../draft/draft.ts';
import { readInputs } from './read-inputs.ts';
import { idFromFileName, mostBytes, recognise, type Input } from '../../formats/recognise-input.ts';

const place = { line: 1, column: 1 };
const empty: RegisterFacts = { projects: [], organisations: [], reviews: [], removals: [] };
const organisation = sampleFiles['organisations/sample-council.md']!;

const bytesOf = (content: string | readonly number[]) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
const file = (name: string, content: string | readonly number[]): Input => ({ name, bytes: bytesOf(content) });

describe('what an input is', () => {
  test('is told by its content, not by its name', async () => {
    expect(await recognise(file('a-project.docx', sampleText))).toMatchObject({ kind: 'declaration', id: '' });
    expect(await recognise(file('a-project.md', sampleText))).toEqual({
      kind: 'declaration',
      id: 'a-project',
      text: sampleText,
    });
    expect(await recognise(file('x', `\uFEFF${sampleText.replaceAll('\n', '\r\n')}`))).toMatchObject({
      kind: 'declaration',
    });
    expect(await recognise({ pasted: `\n\n${sampleText}` })).toMatchObject({ kind: 'declaration', text: sampleText });
    expect(await recognise(file('sample-council.md', organisation))).toMatchObject({
      kind: 'organisation',
      id: 'sample-council',
    });
    expect(await recognise(file('notes.md', 'Purpose and outputs\n\nTo count.'))).toMatchObject({ kind: 'document' });
    // A blueprint has a name too.
    const named = sampleText.replace('title:', 'name: A\ntitle:');
    expect(await recognise(file('x.md', named))).toMatchObject({ kind: 'declaration' });
  });

  test('is read in the encodings that programs write', async () => {
    const text = async (bytes: readonly number[]) => recognise(file('x.txt', bytes));
    expect(await text([0x63, 0x61, 0x66, 0xe9, 0x93, 0x20])).toEqual({ kind: 'document', text: 'café“ ' });
    expect(await text([0xff, 0xfe, 0x57, 0x01, 0x21, 0x00])).toEqual({ kind: 'document', text: 'ŗ!' });
    expect(await text([0xfe, 0xff, 0x01, 0x57, 0x00, 0x21])).toEqual({ kind: 'document', text: 'ŗ!' });
  });

  test.each([
    ['a.pdf', '%PDF-1.7', /PDF .*paste the text here/],
    ['a.png', [0x89, 0x50, 0x4e, 0x47, 0x0d], /picture/],
    ['a.jpg', [0xff, 0xd8, 0xff, 0xe0], /picture/],
    ['a.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /Save it as a Word document \(\.docx\), or: open it/],
    ['a.rtf', '{\\rtf1', /Save it as a Word document/],
    ['a.docx', 'PK\x03\x04', /damaged/],
    ['a.html', '<!DOCTYPE html><p>x', /web page/],
    ['a.bin', [1, 2, 3], /no text/],
    ['a.txt', '', /empty/],
    ['a.txt', ' \n', /no text/],
    ['a.txt', 'a'.repeat(mostBytes + 1), /larger than 5 MB/],
    ['a.txt', 'a '.repeat(200_000), /longer than 300,000 characters/],
  ])('%s is refused with what to do instead', async (name, content, why) => {
    expect(await recognise(file(name, content))).toEqual({
      kind: 'refused',
      why: expect.stringMatching(why) as unknown,
    });
  });

  test('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map(bytesOf)), async (bytes) => {
        const { kind } = await recognise({ name: 'x', bytes: new Uint8Array(bytes) });
        expect(['declaration', 'organisation', 'document', 'refused']).toContain(kind);
      }),
    );
  });
});

test.each([
  ['park-visits.md', 'park-visits'],
  ['park-visits (2).md', 'park-visits'],
  ['unnamed.md', ''],
  ['Park visits.md', ''],
  ['page.md', ''],
])('the file name %s gives the id %j', (name, id) => {
  expect(idFromFileName(name)).toBe(id);
});

describe('a declaration’s file', () => {
  test('comes back as it was saved, with its new organisations', async () => {
    const known: RegisterFacts = {
      ...empty,
      projects: [
        { kind: 'project', file: '', id: 'sample-declaration', title: '', titlePlace: place, declared: '', leads: [], mentions: [], previousIds: [] },
      ],
    }; // prettier-ignore
    const inputs = [
      file('sample-council (1).md', organisation),
      file('sample-declaration.md', sampleText),
      file('sample-supplier.md', sampleFiles['organisations/sample-supplier.md']!),
    ];
    const { brought, filled, leftOver, problems } = await readInputs(inputs, known);
    expect({ leftOver, problems }).toEqual({ leftOver: [], problems: [] });
    expect(filled).toEqual(expect.arrayContaining(['title', 'organisations', 'purpose', 'contest']));
    expect(brought?.updates).toBe('sample-declaration');
    expect(composeFiles(brought!.submission, sampleText).map(({ path, text }) => [path, text])).toEqual([
      ['content/organisations/sample-council.md', organisation],
      ['content/organisations/sample-supplier.md', sampleFiles['organisations/sample-supplier.md']],
      ['content/projects/sample-declaration.md', sampleText],
    ]);
    expect((await readInputs(inputs, empty)).brought).not.toHaveProperty('updates');
  });

  test('loses nothing that has no place in it', async () => {
    const odd = `${sampleText}\n## Our own heading\n\nWords of our own.\n`;
    const { brought, leftOver } = await readInputs([file('x-project.md', odd)], empty);
    expect(leftOver.join('\n')).toContain('Words of our own.');
    expect(brought?.notes.leftOver).toEqual(leftOver);
  });

  test('with faults tells them and brings what it can', async () => {
    const { brought, problems } = await readInputs([file('x-project.md', sampleWith('title: &a Parks'))], empty);
    expect(problems).toEqual([{ file: 'x-project.md', words: expect.stringContaining('nchor') as unknown }]);
    expect(brought?.submission.declaration.answers.harms.words).not.toBe('');
  });

  test('brings answers of every kind', async () => {
    const text = sampleAnswering('harms', 'Not sure: we are finding out.');
    const { brought } = await readInputs([{ pasted: text }], empty);
    expect(brought?.submission.declaration.answers.harms).toEqual({ state: 'not_sure', words: 'we are finding out.' });
  });
});

describe('several files', () => {
  test('of which one is refused still bring the others', async () => {
    const { brought, problems } = await readInputs([file('a.pdf', '%PDF'), file('x-project.md', sampleText)], empty);
    expect(brought).toBeDefined();
    expect(problems).toEqual([{ file: 'a.pdf', words: expect.stringContaining('PDF') as unknown }]);
  });

  test('with two declarations bring the first', async () => {
    const { brought, problems } = await readInputs(
      [file('one-project.md', sampleText), file('two-project.md', sampleText)],
      empty,
    );
    expect(brought?.submission.declaration.id).toBe('one-project');
    expect(problems).toEqual([{ file: 'two-project.md', words: expect.stringContaining('on its own') as unknown }]);
  });

  test('of organisations alone bring nothing', async () => {
    const { brought, problems } = await readInputs([file('a-council.md', organisation)], empty);
    expect(brought).toBeUndefined();
    expect(problems).toEqual([{ file: 'a-council.md', words: expect.stringContaining('together') as unknown }]);
  });

  test('leave the organisations of the register as they are', async () => {
    const known: RegisterFacts = {
      ...empty,
      organisations: [
        { kind: 'organisation', file: '', id: 'sample-council', name: '', namePlace: place, partOf: undefined, commercial: false, signatory: false, lacks: [] },
      ],
    }; // prettier-ignore
    const inputs = [
      file('x-project.md', sampleText),
      file('sample-council.md', organisation),
      file('friends.md', '---\nname: Friends\nkind: nonsense\n---\n'),
      file('friends (1).md', '---\nname: Friends\n---\n'),
    ];
    const { brought, problems } = await readInputs(inputs, known);
    expect(brought?.submission.organisations).toEqual([
      { id: 'friends', fields: { name: 'Friends', kind: 'nonsense' } },
    ]);
    const words = problems.map(({ file: name, words: said }) => `${name}: ${said}`);
    expect(words).toContainEqual(expect.stringMatching(/^sample-council\.md: The register has this/));
    expect(words).toContainEqual(expect.stringMatching(/^friends\.md: .*nonsense/));
    expect(words).toContainEqual(expect.stringMatching(/^friends \(1\)\.md: .*twice/));
  });
});

const record = `Algorithmic transparency record

1.1 - Name
Route planner for school minibuses

1.2 - Description
Suggests a route for each minibus.

1.3 - Website URL
https://council.example/routes

1.4 - Contact email
routes@council.example

2.1 - Organisation or department
Gorsebank Council

2.4.2.2 - Description of model
It compares routes.`;

describe('a document', () => {
  test('that is an ATRS record is read as one, from a Word file too', async () => {
    const pasted = await readInputs([{ pasted: record }], empty);
    expect(pasted.brought?.submission.declaration.fields['title']).toBe('Route planner for school minibuses');
    const children = record.split('\n').map((line) => new Paragraph(line));
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const fromWord = await readInputs([{ name: 'record.docx', bytes }], empty);
    expect(fromWord.brought?.submission).toEqual(pasted.brought?.submission);
  });

  test('that is the guide’s form is read by its questions, and what fits none is kept', async () => {
    const text = 'Some words before.\n\nTitle\n\nCounting visits to parks\n\nPurpose and outputs\n\nTo mend paths.';
    const { brought, leftOver, filled } = await readInputs([{ pasted: text }], empty);
    expect(filled).toEqual(expect.arrayContaining(['title', 'purpose']));
    expect(brought?.submission.declaration.fields['title']).toBe('Counting visits to parks');
    expect(leftOver.join('\n')).toContain('Some words before.');
  });

  test('in which nothing is recognised makes no draft, and is shown whole', async () => {
    const { brought, leftOver, problems } = await readInputs([{ pasted: 'A shopping list: milk, bread.' }], empty);
    expect(brought).toBeUndefined();
    expect(leftOver.join('\n')).toContain('milk, bread.');
    expect(problems).toHaveLength(1);
  });
});

test('a blank form saved to a file and opened again is not empty, and has no name', async () => {
  const [saved] = composeFiles({
    declaration: { ...emptyDraft, fields: { title: 'Parks and paths' } },
    organisations: [],
  });
  const { brought } = await readInputs([file('unnamed.md', saved!.text)], empty);
  expect(brought?.submission.declaration).toMatchObject({ id: '', fields: { title: 'Parks and paths' } });
});
