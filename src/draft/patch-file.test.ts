import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { listParts } from '../model/fields/field.ts';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { sampleAnswering, sampleText, sampleWith } from '../../tests/support/register/sample.ts';
import '../../tests/support/register/arbitrary.ts';
import { canPatch, compose } from './compose.ts';
import { openDeclaration } from './open-declaration.ts';
import { valueAt, withValue } from './draft-values.ts';
import type { WrittenAnswer, Draft } from './draft.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The invented entries; going live moves them (scripts/golive.ts). */
const folder = ['tests/content/projects', 'content/projects']
  .map((path) => resolve(import.meta.dirname, '../..', path))
  .find((path) => existsSync(path))!;
const projects = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(resolve(folder, name), 'utf8'));

/** A file as nobody's program writes it. */
const handmade = `---
# Kept by the parks team.
stage:   "pilot"   
title: 'Counting visits to parks'

# The summary was agreed in March.
summary: >-
  We count visits to parks
  # not a comment
  to see which paths and benches to mend first.
organisations:
- id: sample-council   
  # leads
  role: lead
# suppliers
-   id: sample-supplier

    role: supplier
declared_by: {post: Head of Parks, organisation: sample-council}
themes: [culture_and_leisure]
areas:
    - wirral

    - sefton
contact:
    phone: 0151 496 0100
    team: "Parks Team"
    checked: 2026-10-01
uses_ai: no
---
Left over.
##   Benefits ##
People   who use the parks
get *better* paths, see [the plan][plan].


## Inputs

* Counts  
* Weather

[plan]: https://parks.example/plan
## Nobody asked this
Still here.
`;

const open = (content: string) => openDeclaration({ id: 'sample-declaration', content }).draft;
const variants = (text: string): string[] => [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()];

describe('a file that is opened and written again', () => {
  test.each([
    ['the sample', sampleText],
    ['a handmade file', handmade],
    ...projects.map((text) => [text.slice(11, 60), text]),
  ])('%s is the same, byte for byte', (_name, text) => {
    for (const variant of variants(text)) {
      expect(canPatch(variant)).toBe(true);
      expect(compose(open(variant), variant)).toBe(variant);
    }
  });
});

/** The lines of a text that another has not, and the other way round. */
function changedLines(before: string, after: string): { gone: string; come: string } {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(was.length, is.length) && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return { gone: was.slice(start, was.length - end).join('\n'), come: is.slice(start, is.length - end).join('\n') };
}

const change = (text: string, path: string, value: Plain | undefined) => {
  const writing = open(text);
  return changedLines(text, compose({ ...writing, fields: withValue(writing.fields, path, value) }, text));
};

const answer = (text: string, id: ProseQuestionId, written: WrittenAnswer) => {
  const writing = open(text);
  return changedLines(text, compose({ ...writing, answers: { ...writing.answers, [id]: written } }, text));
};

describe('a change touches its own lines', () => {
  test.each<[string, Plain | undefined, string, string]>([
    ['stage', 'live', 'stage:   "pilot"   ', 'stage: live'],
    ['title', 'Lakes: visits', "title: 'Counting visits to parks'", 'title: "Lakes: visits"'],
    [
      'summary',
      undefined,
      'summary: >-\n  We count visits to parks\n  # not a comment\n  to see which paths and benches to mend first.',
      '',
    ],
    ['organisations.0.role', 'partner', '  role: lead', '  role: partner'],
    ['organisations.1.id', 'other-supplier', '-   id: sample-supplier', '-   id: other-supplier'],
    ['organisations.1', undefined, '-   id: sample-supplier\n\n    role: supplier', ''],
    ['organisations.2', { id: 'a-funder', role: 'funder' }, '', '- id: a-funder\n  role: funder'],
    [
      'declared_by.post',
      'Head of Lakes',
      'declared_by: {post: Head of Parks, organisation: sample-council}',
      'declared_by:\n  post: Head of Lakes\n  organisation: sample-council',
    ],
    ['themes.1', 'housing', 'themes: [culture_and_leisure]', 'themes:\n  - culture_and_leisure\n  - housing'],
    ['areas.1', 'knowsley', '    - sefton', '    - knowsley'],
    ['areas.2', 'halton', '', '    - halton'],
    ['contact.team', 'Lakes Team', '    team: "Parks Team"', '    team: Lakes Team'],
    ['contact.email', 'parks@a.example', '', '    email: parks@a.example'],
    ['contact.phone', undefined, '    phone: 0151 496 0100', ''],
    ['started', '2026-03', '', 'started: 2026-03'],
    ['updates.0.text', 'It began.', '', 'updates:\n  - text: It began.'],
  ])('%s', (path, value, gone, come) => {
    const changed = change(handmade, path, value);
    expect(changed.gone.trimEnd()).toBe(gone.trimEnd());
    expect(changed.come.trimEnd()).toBe(come.trimEnd());
  });

  test('the first field of an entry goes, and the next takes the hyphen', () => {
    expect(change(sampleText, 'organisations.0.id', undefined)).toEqual({
      gone: '  - id: sample-council\n    role: lead',
      come: '  - role: lead',
    });
  });

  test('an answer, and the definition that another answer needs stays', () => {
    expect(answer(handmade, 'inputs', { state: 'not_sure', words: 'nobody *counts* yet' })).toEqual({
      gone: '* Counts  \n* Weather',
      come: 'Not sure: nobody *counts* yet',
    });
    expect(
      compose(
        { ...open(handmade), answers: { ...open(handmade).answers, inputs: { state: 'answered', words: '' } } },
        handmade,
      ),
    ).toContain('[plan]: https://parks.example/plan');
    expect(answer(handmade, 'benefits', { state: 'answered', words: 'x\ny' }).come).toBe('x\\\ny');
  });

  test('an answer without a heading gets one at its place', () => {
    const { gone, come } = answer(handmade, 'harms', { state: 'answered', words: 'None.' });
    expect(gone).toBe('');
    expect(come).toBe('## Potential harms\n\nNone.\n');
    const first = answer(handmade, 'purpose', { state: 'answered', words: 'To count.' });
    expect(first.come.trim()).toBe('## Purpose and outputs\n\nTo count.');
    const bare = '---\ntitle: x\n---';
    const writing = {
      ...open(bare),
      answers: { ...open(bare).answers, contest: { state: 'answered', words: 'x' } as const },
    };
    expect(compose(writing, bare)).toBe('---\ntitle: x\n---\n\n## Contesting and refusing\n\nx');
  });

  test('new lines end as the others do', () => {
    const text = sampleText.replaceAll('\n', '\r\n');
    const writing = open(text);
    const composed = compose(
      { ...writing, fields: withValue(writing.fields, 'updates', [{ date: '2026-10-01', kind: 'change', text: 'x' }]) },
      text,
    );
    expect(composed).not.toMatch(/[^\r]\n/);
    expect(composed).toContain(
      'updates:\r\n  - date: 2026-10-01\r\n    kind: change\r\n    text: x\r\nexample: true\r\n',
    );
  });

  test('the last answer of a file that does not end in a line end', () => {
    const text = sampleText.trimEnd();
    const writing = open(text);
    const composed = compose(
      { ...writing, answers: { ...writing.answers, contest: { state: 'answered', words: 'Ring us.' } } },
      text,
    );
    expect(composed.endsWith('## Contesting and refusing\n\nRing us.')).toBe(true);
  });

  test('an answer that cannot be read stays as it is while another changes', () => {
    const text = sampleAnswering('inputs', 'We <b>count</b>.\n\n> quoted');
    expect(open(text).answers.inputs.words).toBe('We <b>count</b>.\n\n> quoted');
    expect(compose(open(text), text)).toBe(text);
    expect(answer(text, 'harms', { state: 'answered', words: 'None.' }).come).toBe('None.');
    expect(answer(text, 'inputs', { state: 'answered', words: 'We <b>count</b>.' }).come).toBe('We \\<b>count\\</b>.');
  });
});

describe('a file that cannot be changed line by line', () => {
  test.each([
    ['between brackets', '---\n{title: Parks, stage: live}\n---\n'],
    ['with a field twice', sampleWith('title: One more\ntitle: Another')],
    ['with an alias', sampleWith('title: &a Parks\nsummary: *a')],
    ['without an end', '---\ntitle: Parks\n'],
    ['that is empty', ''],
    ['that is too large', `---\ntitle: x\n---\n${'x'.repeat(70_000)}`],
  ])('%s is written anew', (_what, text) => {
    expect(canPatch(text)).toBe(false);
    const writing = open(text);
    expect(compose(writing, text)).toBe(compose(writing));
  });
});

/** Every path at which a declaration holds text. */
function textPaths(fields: Draft['fields']): string[] {
  const inside = (value: Plain, path: string): string[] => {
    if (typeof value === 'string') return [path];
    return Object.entries(value ?? {}).flatMap(([key, inner]) => inside(inner, path === '' ? key : `${path}.${key}`));
  };
  return inside(fields, '');
}

const value = fc.constantFrom(
  'Changed',
  'a: b #c',
  '- x',
  '"quoted"',
  "it's",
  '公共 👩‍👩‍👧',
  'true',
  '2026',
  '{x}',
  'مرحبا',
);

test('whichever field of whichever entry changes, only its lines do, and it reads as the new value', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(handmade, ...projects),
      fc.nat(),
      value,
      fc.constantFrom('set', 'remove'),
      (text, index, typed, kind) => {
        const writing = open(text);
        const paths = textPaths(writing.fields);
        const path = paths[index % paths.length]!;
        const wanted = withValue(writing.fields, path, kind === 'set' ? typed : undefined);
        const composed = compose({ ...writing, fields: wanted }, text);
        const back = open(composed);
        expect(back.answers).toEqual(writing.answers);
        expect(compose(back)).toBe(compose({ ...writing, fields: wanted }));
        if (kind === 'set') expect(valueAt(back.fields, path)).toBe(typed);
        const { gone, come } = changedLines(text, composed);
        const [top] = path.split('.') as [string];
        // What is gone and what has come stands in the lines of the one field.
        const isSmall = listParts(declarationFields[top as 'title'].type).length === 0;
        const most = isSmall ? (text === handmade ? 4 : 3) : 3;
        expect(gone.split('\n').length).toBeLessThanOrEqual(most);
        expect(come.split('\n').length).toBeLessThanOrEqual(text === handmade ? 3 : 2);
      },
    ),
    { numRuns: 60 },
  );
});

test('whichever answer changes, only its section does', () => {
  fc.assert(
    fc.property(fc.constantFrom(...projects), fc.constantFrom(...proseQuestions), (text, { id, heading }) => {
      const writing = open(text);
      const answers = { ...writing.answers, [id]: { state: 'answered', words: 'Quite other words.' } as const };
      const composed = compose({ ...writing, answers }, text);
      const without = (whole: string) => {
        const start = whole.indexOf(`## ${heading}\n`);
        const end = whole.indexOf('\n## ', start + 3);
        return whole.slice(0, start) + (end === -1 ? '' : whole.slice(end));
      };
      expect(without(composed)).toBe(without(text));
      expect(open(composed)).toEqual({ ...writing, answers });
    }),
    { numRuns: 50 },
  );
});
