import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { awkwardAnswer, awkwardLine } from '../../tests/support/register/arbitrary.ts';
import { sampleAnswering, sampleText, sampleWith } from '../../tests/support/register/sample.ts';
import { compose } from './compose.ts';
import { openDeclaration } from './open-declaration.ts';
import { emptyDraft } from './draft.ts';

vi.setConfig({ testTimeout: 60_000 });

const open = (content: string | Uint8Array) => openDeclaration({ id: 'sample-declaration', content });
const codes = (content: string | Uint8Array) => open(content).messages.map(({ code }) => code);

test('a sound file is opened whole', () => {
  const { draft, messages, leftOver } = open(new TextEncoder().encode(sampleText));
  expect([messages, leftOver]).toEqual([[], []]);
  expect(draft.id).toBe('sample-declaration');
  expect(draft.fields['organisations']).toEqual([
    { id: 'sample-council', role: 'lead' },
    { id: 'sample-supplier', role: 'supplier' },
  ]);
  expect(draft.answers.five_safes).toEqual({
    state: 'withheld',
    withheld: 'security',
    words: 'the places of the counters would help a thief.',
  });
  expect(draft.answers.contest.words).toContain('[0151 496 0100](tel:+441514960100)');
});

describe('a file that is not sound', () => {
  test('keeps what its fields say, right or wrong', () => {
    const { draft, messages } = open(sampleWith('stage: lively\ncolour: green\nthemes: housing\nended:'));
    expect(messages).toEqual([]);
    expect(draft.fields).toMatchObject({ stage: 'lively', colour: 'green', themes: 'housing', ended: null });
  });

  test('an answer that the reader refuses becomes words as it stands', () => {
    const text = sampleAnswering('inputs', 'Not sure: <b>x</b>\n\n![y](https://a.example/y.png)');
    expect(open(text).draft.answers.inputs).toEqual({
      state: 'not_sure',
      words: '<b>x</b>\n\n![y](https://a.example/y.png)',
    });
    expect(codes(text)).toEqual(['raw-html', 'raw-html', 'image']);
  });

  test('text that has no place is left over', () => {
    const text = sampleText
      .replace('## Purpose', 'Before.\n\n## Purpose')
      .concat('\n## Something else\n\nMore.\n\n## Inputs\n\nAgain.\n');
    const { leftOver, draft } = open(text);
    expect(leftOver).toEqual(['Before.', '## Something else\n\nMore.', '## Inputs\n\nAgain.']);
    expect(codes(text)).toEqual(['text-before-headings', 'unknown-heading', 'repeated-heading']);
    expect(draft.answers).toEqual(open(sampleText).draft.answers);
  });

  test('a heading that is nearly right is taken for what it means', () => {
    const text = sampleText.replace('## Inputs', '## Input');
    expect(open(text).draft).toEqual(open(sampleText).draft);
  });

  test.each([
    ['front matter nobody can read', sampleText.replace('stage:', '"stage'), 'yaml-syntax'],
    ['no front matter', sampleText.slice(sampleText.indexOf('\n## ') + 1), 'missing-front-matter'],
    ['front matter without an end', sampleText.replace('\n---\n\n', '\n\n'), 'unclosed-front-matter'],
  ])('%s: the answers are taken over all the same', (_what, text, code) => {
    const { draft, messages } = open(text);
    expect(messages[0]!.code).toBe(code);
    expect(draft.fields).toEqual({});
    expect(draft.answers).toEqual(open(sampleText).draft.answers);
  });

  test('front matter that cannot be read is left over', () => {
    expect(open('---\n"title\n---\n').leftOver).toEqual(['"title']);
    expect(open('---\ntitle: x\n').leftOver).toEqual(['---\ntitle: x']);
  });

  test.each([
    ['nothing', '', 'empty-file'],
    ['too much', 'x'.repeat(70_000), 'file-too-large'],
    ['other bytes', Uint8Array.of(0xff, 0xfe, 0x00), 'invalid-utf-8'],
  ])('%s', (_what, content, code) => {
    expect(open(content).draft).toEqual({ ...emptyDraft, id: 'sample-declaration' });
    expect(codes(content)).toEqual([code]);
  });

  test('fields that mean something to a program are fields like any other', () => {
    const { fields } = open('---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n').draft;
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('nothing a file may hold throws, and all of it can be written again', () => {
  const text = fc.oneof(
    awkwardAnswer,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(fc.nat(sampleText.length), fc.nat(200), fc.oneof(awkwardLine, fc.string({ unit: 'binary' })))
      .map(([from, length, put]) => sampleText.slice(0, from) + put + sampleText.slice(from + length)),
  );
  fc.assert(
    fc.property(text, (content) => {
      const { draft } = open(content);
      expect(compose(draft)).toContain('## Purpose');
      compose(draft, content);
    }),
    { numRuns: 120 },
  );
});
