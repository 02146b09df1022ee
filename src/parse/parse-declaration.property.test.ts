import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../model/answer.ts';
import type { Declaration } from '../model/declaration.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { declarationFields, type FrontMatter } from '../model/fields/declaration-fields.ts';
import { awkwardAnswer, awkwardLine, fieldText, pieces } from '../../tests/support/register/arbitrary.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { writeDeclaration } from '../serialize/serialize-declaration.ts';
import { writeFrontMatter } from '../serialize/serialize-front-matter.ts';
import { readAnswer } from './parse-answers.ts';
import { readFrontMatter, readWithYaml } from './parse-front-matter.ts';
import { readMarkdown } from './parse-markdown.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { holdsWords } from './tidy-inline.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = read(sampleText).declaration!;

const answer: fc.Arbitrary<Answer | undefined> = fc
  .tuple(fc.constantFrom('', '', 'Not sure: ', 'Does not apply: ', 'Withheld (legal): '), awkwardAnswer)
  .map(([opening, text]) => {
    if (findForbidden(text).length > 0) return undefined;
    const { blocks, faults } = readMarkdown(`${opening}${text}`, { line: 1, column: 1 }, '');
    const answer = readAnswer(blocks);
    return faults.length === 0 && holdsWords(answer.blocks) ? answer : undefined;
  });

const front: fc.Arbitrary<FrontMatter> = fc
  .record({
    title: fieldText,
    summary: fieldText,
    found_at: fc.uniqueArray(fieldText, { minLength: 1, maxLength: 3 }),
    text: fieldText,
    team: fieldText,
    value: fc.nat(),
    date: fc.constantFrom('2025', '2025-03', '2025-03-14'),
  })
  .map(({ title, summary, found_at, text, team, value, date }) => ({
    ...sample.front,
    title,
    summary,
    found_at,
    contact: { ...sample.front.contact, team },
    updates: [{ date: '2026-05-01', kind: 'outcome', text, result: 'mixed' }],
    contracts: [{ with: 'sample-supplier', value_gbp: value }],
    assessments: [{ kind: 'equality', status: 'done', date }],
  }));

const declaration: fc.Arbitrary<Pick<Declaration, 'front' | 'answers'>> = fc
  .tuple(front, fc.dictionary(fc.constantFrom(...proseQuestions.map(({ id }) => id)), answer, { maxKeys: 4 }))
  .map(([front, replaced]) => {
    const open = new Set(['purpose', 'benefits', 'responsibility', 'contest']);
    const sound = Object.entries(replaced).filter(
      ([id, answer]) => answer && (answer.state === 'answered' || !open.has(id)),
    );
    return { front, answers: { ...sample.answers, ...Object.fromEntries(sound) } };
  });

test('a declaration that is written reads as itself, and writing it again gives the same bytes', () => {
  fc.assert(
    fc.property(declaration, ({ front, answers }) => {
      const written = writeDeclaration({ front, answers });
      const { declaration: back, messages } = read(written);
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify({ id: sample.id, front, answers })));
      expect(writeDeclaration(back!)).toBe(written);
    }),
    { numRuns: 80 },
  );
});

test('every text survives YAML, also with a reader that guesses types', () => {
  fc.assert(
    fc.property(awkwardLine, (line) => {
      const text = line.trim();
      fc.pre(text !== '' && findForbidden(text).length === 0);
      const written = writeFrontMatter(
        { title: text, found_at: [text], ai: [{ name: text }] },
        Object.keys(declarationFields),
      );
      const expected = { title: text, ai: [{ name: text }], found_at: [text] };
      expect(parse(written, { schema: 'core' })).toEqual(expected);
      expect({ ...readFrontMatter(written).values, ai: [{ name: text }] }).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

const yamlLine = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  - ', '- ', '    ', '    - '),
    fc.constantFrom('title', 'ai', 'key', 'Key', 'a.b', '"q"', '__proto__', ''),
    fc.constantFrom(':', ': ', ':  ', ''),
    fc.array(fc.constantFrom('word', 'null', '~', '"in quotes"', '"', "'", ' ', ...pieces), { maxLength: 3 }),
  )
  .map(([indent, key, colon, value]) => indent + key + colon + value.join(''));

const plainLine = fc.constantFrom(
  ...['title: words', 'stage:  live', 'ended: ~', 'themes:', 'ai:', 'contact:', '  - word', '  - "a: b"', '  - null'],
  ...[
    '  - kind: x',
    '    role: "y #1"',
    '    name:',
    '  team: z',
    '  phone: 12:30',
    '    - deep',
    '- flat',
    '',
    '# note',
    '  # note',
  ],
);

test('plain front matter reads the same with the yaml package and without', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: plainLine }, { weight: 1, arbitrary: yamlLine }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.constantFrom('', '\n'),
      (lines, end) => {
        const text = lines.join('\n') + end;
        fc.pre(findForbidden(text).length === 0);
        const found = readPlainYaml(text);
        if (!found) return;
        plain += 1;
        const { values, places, faults, readable } = readWithYaml(text);
        expect({ values: found.values, places: new Map(found.places), faults: [], readable: true }).toEqual({
          values,
          places: new Map(places),
          faults,
          readable,
        });
      },
    ),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(50);
});

test('the sample is plain, and reads the same both ways', () => {
  const text = sampleText.split('---\n')[1]!;
  expect(readPlainYaml(text)).toEqual(readWithYaml(text));
});

test('whatever a file holds, reading it throws nothing and points into the file', () => {
  const mutated = fc
    .tuple(fc.nat(sampleText.length), fc.nat(200), fc.oneof(awkwardLine, fc.string({ unit: 'binary' }), yamlLine))
    .map(([from, length, text]) => sampleText.slice(0, from) + text + sampleText.slice(from + length));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' }), awkwardAnswer), (text) => {
      const lines = text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .split('\n');
      for (const { line, column, message, fix } of read(text).messages) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(fix).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 300 },
  );
});
