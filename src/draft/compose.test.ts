import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { listParts, type FieldType, type Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { allRules } from '../rules/index.ts';
import { awkwardLine } from '../../tests/support/register/arbitrary.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { typedWords } from '../../tests/support/register/typed.ts';
import { withheldReasons } from '../model/vocabulary/index.ts';
import { compose, composeOrganisation, composeFiles } from './compose.ts';
import { openDeclaration } from './open-declaration.ts';
import { settleAnswer } from './settle-answer.ts';
import { parseAnswerText } from './parse-answer-text.ts';
import { writeAnswerText } from './write-answer-text.ts';
import { toValue } from './typed-values.ts';
import { emptyDraft, type WrittenAnswer, type WrittenFields, type Draft } from './draft.ts';

vi.setConfig({ testTimeout: 120_000 });

const sample = openDeclaration({ id: 'sample-declaration', content: sampleText }).draft;

/** What only whoever fills the form in can put right; every other rule is about a file's form and must never be broken. */
const aboutContent: ReadonlySet<string> = new Set([
  // Answers.
  ...allRules.filter(({ code }) => code === 'contradiction' || code.startsWith('personal-')).map(({ code }) => code),
  ...[
    'cannot-be-withheld',
    'left-to-fill',
    'missing-answer',
    'missing-reason',
    'near-opening',
    'unknown-withheld-reason',
  ],
  // Fields.
  ...allRules.filter(({ scope }) => scope === 'front matter').map(({ code }) => code),
  ...allRules.filter(({ scope }) => scope === 'words').map(({ code }) => code),
]);
/** Of the rules about fields, those that are about how a file says them. */
const aboutForm: ReadonlySet<string> = new Set([
  ...allRules
    .filter(({ code }) => /^(?:yaml-|duplicate-key$|several-lines$|no-fields$|wrong-shape$)/.test(code))
    .map(({ code }) => code),
]);
/** What can be true of what was typed. */
const trueOfText: ReadonlySet<string> = new Set(['file-too-large', 'intricate-markdown', 'too-many-messages']);

const formRules = allRules.map(({ code }) => code).filter((code) => !aboutContent.has(code) || aboutForm.has(code));

test('the rules about form are those that are meant', () => {
  for (const code of [
    'raw-html',
    'code',
    'image',
    'other-heading',
    'unknown-heading',
    'heading-order',
    'repeated-heading',
    'missing-heading',
    'link-scheme',
    'link-credentials',
    'link-title',
    'link-without-words',
    'unsupported-markdown',
    'text-before-headings',
    'forbidden-character',
    'missing-front-matter',
    'unclosed-front-matter',
    'yaml-syntax',
    'yaml-comment',
    'yaml-alias',
    'yaml-tag',
    'several-lines',
    'wrong-shape',
    'duplicate-key',
    'rule-crashed',
    'invalid-utf-8',
    'empty-file',
  ]) {
    expect(formRules).toContain(code);
  }
});

const typedLine = fc.oneof(
  { weight: 3, arbitrary: awkwardLine },
  { weight: 2, arbitrary: typedWords },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'null',
      'true',
      '012',
      '12',
      '2026-03-01',
      '- x',
      '? x',
      '|',
      '>-',
      '&a',
      '*a',
      '!!str x',
      '%',
      '@x',
      '`x`',
      '---',
      '...',
      'a\n---\nb',
      '"',
      "'",
      '{',
      '[',
      'a: b',
      'a #b',
      '#',
      '\u0085',
      'x\u0007',
    ),
  },
);

/** What may be typed into a control; sometimes a value of another shape, as a hostile link may carry. */
function typedInto(control: FieldType): fc.Arbitrary<Plain> {
  switch (control.kind) {
    case 'choice':
      return fc.oneof(fc.constantFrom(...control.list.map(({ value }) => value)), fc.constant(''));
    case 'choices':
      return fc.array(fc.constantFrom(...control.list.map(({ value }) => value), ''), { maxLength: 4 });
    case 'lines':
      return fc.array(typedInto(control.of), { maxLength: 3 });
    case 'group':
      return groupOf(control);
    case 'groups':
      return fc.array(groupOf(control), { maxLength: 3 });
    case 'yes':
      return fc.constantFrom('true', '');
    case 'number':
      return fc.oneof(fc.nat().map(String), typedLine);
    default:
      return typedLine;
  }
}

function groupOf(control: FieldType): fc.Arbitrary<Plain> {
  return someOf(listParts(control));
}

/** Some of the fields, each with what may be typed into it. */
function someOf(parts: readonly Field[]): fc.Arbitrary<WrittenFields> {
  const typed = Object.fromEntries(parts.map((part) => [part.name, typedInto(part.type)]));
  return fc.record(typed, { requiredKeys: [] }) as fc.Arbitrary<WrittenFields>;
}

const typedFields = someOf(Object.values(declarationFields));

const typedAnswer: fc.Arbitrary<WrittenAnswer> = fc
  .tuple(
    fc.constantFrom('answered', 'answered', 'not_sure', 'does_not_apply', 'withheld'),
    fc.constantFrom(undefined, ...withheldReasons.map(({ value }) => value)),
    typedWords,
  )
  .map(([state, withheld, words]) => ({ state, ...(withheld && state === 'withheld' && { withheld }), words }));

const typedWriting: fc.Arbitrary<Draft> = fc
  .tuple(typedFields, fc.array(typedAnswer, { minLength: proseQuestions.length, maxLength: proseQuestions.length }))
  .map(([fields, answers]) => ({
    id: 'sample-declaration',
    fields,
    answers: Object.fromEntries(proseQuestions.map(({ id }, index) => [id, answers[index]])) as Draft['answers'],
  }));

/** An answer as it comes back: what the words say, whatever signs they were typed with. */
function normal(answer: WrittenAnswer): unknown {
  const { state, withheld, words } = settleAnswer({ ...answer, words: writeAnswerText(parseAnswerText(answer.words)) });
  return { state, withheld, words: writeAnswerText(parseAnswerText(words)) };
}

test('whatever is typed, its file has nothing wrong in its form and reads as what was typed', () => {
  fc.assert(
    fc.property(typedWriting, (draft) => {
      const text = compose(draft);
      const { messages } = read(text);
      const codes = messages.map(({ code }) => code).filter((code) => formRules.includes(code));
      expect(codes.filter((code) => !trueOfText.has(code))).toEqual([]);
      if (codes.length > 0) return;
      const { draft: back, messages: lost, leftOver } = openDeclaration({ id: draft.id, content: text });
      expect([lost, leftOver]).toEqual([[], []]);
      for (const { name, type: control } of Object.values(declarationFields)) {
        expect(toValue(back.fields[name], control)).toEqual(toValue(draft.fields[name], control));
      }
      for (const { id } of proseQuestions) expect(normal(back.answers[id])).toEqual(normal(draft.answers[id]));
      // What is opened can be written line by line.
      expect(compose(back, text)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('what an unkind hand put in place of fields is named by the checker and breaks nothing', () => {
  const { value } = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { weight: 4, arbitrary: typedLine },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.dictionary(typedLine, tie('value'), { maxKeys: 3 }) },
    ),
  }));
  const keys = fc.oneof(
    fc.constantFrom(...Object.keys(declarationFields), 'constructor', '__proto__', 'hasOwnProperty'),
    typedLine,
  );
  fc.assert(
    fc.property(fc.dictionary(keys, value, { maxKeys: 6 }), (fields) => {
      const text = compose({ ...sample, fields });
      const codes = new Set(read(text).messages.map(({ code }) => code));
      for (const code of [
        'yaml-syntax',
        'yaml-tag',
        'yaml-alias',
        'yaml-comment',
        'duplicate-key',
        'unclosed-front-matter',
        'forbidden-character',
        'no-fields',
        'several-lines',
      ]) {
        expect(codes).not.toContain(code);
      }
    }),
    { numRuns: 150 },
  );
});

describe('a declaration that is written', () => {
  test('is canonical', () => {
    expect(compose(sample)).toBe(sampleText);
    const fields = Object.fromEntries(Object.entries(sample.fields).toReversed());
    expect(compose({ ...sample, fields })).toBe(sampleText);
  });

  test('has every heading when nothing is written yet', () => {
    const text = compose(emptyDraft);
    expect(text).toBe(`---\n---\n\n${proseQuestions.map(({ heading }) => `## ${heading}\n`).join('\n')}`);
    const codes = new Set(read(text).messages.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(['missing-answer', 'missing-contest', 'missing-field']);
  });

  test('keeps fields nobody knows at the end, for the checker to name', () => {
    const text = compose({ ...sample, fields: { colour: 'green', 'two words': '', note: null, ...sample.fields } });
    expect(text).toContain('example: true\ncolour: green\nnote:\n---\n');
    expect(read(text).messages.map(({ code, field }) => [code, field])).toEqual([
      ['unknown-key', 'colour'],
      ['unknown-key', 'note'],
    ]);
  });

  test('has each value on one line, and numbers and dates as a file says them', () => {
    const fields = {
      title: ' Parks\r\n\tand \u200Blakes ',
      contest: { reply_days: '10' },
      contracts: [{ with: 'x', value_gbp: '012' }],
      example: 'true',
    };
    const text = compose({ ...emptyDraft, fields });
    expect(text).toContain('title: Parks and lakes\n');
    expect(text).toContain('  reply_days: 10\n');
    expect(text).toContain('    value_gbp: "012"\n');
    expect(text).toContain('example: true\n');
  });

  test('keeps the place of what is still empty in a list, so that messages name the right entry', () => {
    const fields = {
      ...sample.fields,
      ai: [{}, { kind: 'vision', role: 'informs' }, { kind: '' }],
      found_at: ['', 'A park', ''],
    };
    const { messages } = read(compose({ ...sample, fields: { ...fields, uses_ai: 'planned' } }));
    expect(messages.map(({ code, field }) => [code, field])).toEqual([
      ['missing-field', 'ai.0.kind'],
      ['missing-field', 'ai.0.role'],
      ['wrong-length', 'found_at.0'],
    ]);
  });

  test.each<[string, WrittenAnswer, string]>([
    ['no reason chosen', { state: 'withheld', words: 'a thief' }, 'unknown-withheld-reason'],
    ['no reason chosen nor written', { state: 'withheld', words: '' }, 'unknown-withheld-reason'],
    ['no reason written', { state: 'withheld', withheld: 'security', words: ' ' }, 'missing-reason'],
    ['not sure, and why', { state: 'not_sure', words: '' }, 'missing-reason'],
    ['an empty answer', { state: 'answered', words: '\n\n' }, 'missing-answer'],
  ])('%s', (_what, answer, code) => {
    const text = compose({ ...sample, answers: { ...sample.answers, five_safes: answer } });
    expect(read(text).messages.map((message) => [message.code, message.field])).toEqual([[code, 'five_safes']]);
    expect(openDeclaration({ id: 'x', content: text }).draft.answers.five_safes).toEqual({
      ...answer,
      words: answer.words.trim(),
    });
  });

  test('a list may follow the words that name a state', () => {
    const text = compose({
      ...sample,
      answers: { ...sample.answers, harms: { state: 'not_sure', words: '- one\n- two' } },
    });
    expect(text).toContain('## Potential harms\n\nNot sure:\n\n- one\n- two\n\n##');
    expect(openDeclaration({ id: 'x', content: text }).draft.answers.harms).toEqual({
      state: 'not_sure',
      words: '- one\n- two',
    });
  });
});

test('files have their paths, the organisations first', () => {
  const organisations = [{ id: 'new-council', fields: { kind: 'council', name: 'New: Council', github: ['new'] } }];
  const files = composeFiles({ declaration: { ...sample, id: '' }, organisations });
  expect(files.map(({ path }) => path)).toEqual([
    'content/organisations/new-council.md',
    'content/projects/counting-visits-to-parks.md',
  ]);
  expect(files[0]!.text).toBe('---\nname: "New: Council"\nkind: council\ngithub:\n  - new\n---\n');
  expect(composeOrganisation({ id: '', fields: {} })).toBe('---\n---\n');
  expect(composeFiles({ declaration: emptyDraft, organisations: [] })[0]!.path).toBe('content/projects/unnamed.md');
});
