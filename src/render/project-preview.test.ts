import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import type { PartialDeclaration } from '../model/declaration.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { declarationFields } from '../model/fields/declaration-fields.ts';
import { awkwardAnswer, awkwardLine } from '../../tests/support/register/arbitrary.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText, sampleToday, sampleWith } from '../../tests/support/register/sample.ts';
import { previewPage } from './project-preview.ts';
import { projectPage } from './project-page.ts';
import { deriveProject, type DeriveContext } from '../derive/derived-project.ts';
import { faultsIn } from '../../tests/support/markup/markup.ts';

vi.setConfig({ testTimeout: 60_000 });

const beside: DeriveContext = { today: sampleToday, oversight: () => ({}), organisationName: (id) => id };
const draftOf = (text: string) => read(text).draft!;
const preview = (draft: PartialDeclaration) => previewPage(draft, beside).html;
const mark = '<span class="mark">Not filled in yet</span>';
const marksIn = (page: string) => page.split(mark).length - 1;
const nothing: PartialDeclaration = { id: '', front: {}, given: new Set(), answers: {} };

/** The sample without a field. */
function without(field: string): PartialDeclaration {
  const draft = draftOf(sampleText);
  const kept = Object.entries(draft.front).filter(([name]) => name !== field);
  return { ...draft, front: Object.fromEntries(kept), given: new Set(kept.map(([name]) => name)) };
}

test('a complete draft looks as its page will, except for what leads to an entry that is there', () => {
  const shown = { ...deriveProject(read(sampleText).declaration!, beside), id: undefined };
  const page = preview(draftOf(sampleText));
  expect(page).toBe(projectPage(shown).html);
  expect(page).not.toMatch(/Update this entry|\.md"|\.json"/);
});

describe('of an empty draft', () => {
  const page = preview(nothing);

  it('the preview is sound and has every part', () => {
    expect(faultsIn(page)).toEqual([]);
    const headings = (markup: string) => [...markup.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
    const shown = headings(preview(draftOf(sampleText)));
    expect(shown.filter((id) => !headings(page).includes(id))).toEqual(['how-to-object']);
  });

  it('every answer and every part is marked', () => {
    expect(page).toMatch(new RegExp(`^<h1 dir="auto">${mark}</h1> <p class="lead" dir="auto">${mark}</p>`));
    for (const { heading } of proseQuestions) expect(page).toContain(`>${heading}</h3> <p>${mark}</p>`);
    expect(page).toContain(`<p>Organisations: ${mark}</p>`);
    expect(page).toContain(`Declared on ${mark}.`);
    expect(page).toContain(`<p>How to contest: ${mark}</p>`);
  });

  it('nothing is worked out', () => {
    expect(page).toContain(`<p>${mark} The register works this out once`);
    expect(page).not.toMatch(/state-(?:answered|open|due|not_yet_due)/);
  });
});

describe('a field that is missing is marked', () => {
  const required = Object.entries(declarationFields).flatMap(([name, { schema }]) =>
    schema.safeParse(undefined).success ? [] : [name],
  );

  // The page does not show the themes.
  test.each(required.filter((name) => name !== 'themes'))('%s', (name) => {
    const page = preview(without(name));
    expect(marksIn(page)).toBeGreaterThan(1);
    expect(page).toContain(`${mark} The register works this out once`);
    expect(faultsIn(page)).toEqual([]);
  });

  test.each([
    ['uses_ai: yes', [], `<p>AI systems: ${mark}</p>`],
    ['stage: live\nuses_ai: yes', [], `<th scope="row">Training staff</th> <td dir="auto">${mark}</td>`],
    ['stage: live', ['started'], `<p>Started: ${mark}</p>`],
    ['stage: live', ['started'], `<p>${mark} Stage and start tell`],
    ['personal_data:\n  - identifiable', [], `<p>${mark} whether it includes health`],
    ['personal_data:\n  - identifiable', [], `<p>Assessments: ${mark}</p>`],
    [
      'personal_data:\n  - identifiable\nassessments:\n  - kind: equality\n    status: planned',
      [],
      `</table> <p>Data protection impact assessment: ${mark}</p>`,
    ],
    ['organisations:\n  - id: sample-council\n    role: partner', [], `</ul> <p>Leads the project: ${mark}</p>`],
    ['', ['contest'], `<p>How to contest: ${mark}</p>`],
  ])('because of what others hold: %s', (fields, left, expected) => {
    const page = preview(draftOf(sampleWith(fields, left)));
    expect(page).toContain(expected);
    expect(preview(draftOf(sampleText))).not.toContain(expected);
    expect(faultsIn(page)).toEqual([]);
  });
});

test('a field that is not sound is marked as one to put right, not as missing', () => {
  const page = preview(draftOf(sampleWith('contact:\n  team: Parks Team\n  phone: ring us\n  checked: 2026-10-01')));
  expect(page).toContain('<p>Contact: <span class="mark">Needs to be put right</span></p>');
  expect(preview(draftOf(sampleWith('found_at:\n  - x')))).toContain('Where people meet it: <span class="mark">Needs');
});

describe('any draft has a preview', () => {
  const answers = fc.dictionary(fc.constantFrom(...proseQuestions.map(({ heading }) => heading)), awkwardAnswer);
  const fields = fc.dictionary(
    fc.constantFrom(...Object.keys(declarationFields)),
    fc.oneof(
      awkwardLine,
      awkwardLine.map((line) => JSON.stringify(line)),
      fc.constantFrom('yes', 'live', 'not_sure', '2026-02-30', '[]', '{}', '\n  - a', '\n  a: b', '\n  - kind: dpia'),
    ),
  );

  test('as it may be typed', () => {
    let previews = 0;
    fc.assert(
      fc.property(fields, fc.subarray(Object.keys(declarationFields)), answers, (typed, left, answered) => {
        const lines = Object.entries(typed).map(([name, value]) => `${name}: ${value}`);
        const kept = sampleWith('', [...left, ...Object.keys(typed)]).split('\n---\n')[0];
        const body = Object.entries(answered).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
        const { draft } = read([kept, ...lines, '---', '', ...body].join('\n'));
        if (!draft) return;
        previews += 1;
        expect(faultsIn(preview(draft))).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(previews).toBeGreaterThan(100);
  });

  test('with any text in it', () => {
    const text = fc.oneof(awkwardLine, fc.string({ unit: 'binary' }), fc.constantFrom('<b>', '"x', 'javascript:x'));
    const day = fc.oneof(text, fc.constantFrom('2024', '2024-02', '2024-02-29', '9999-12-31'));
    const optional = { requiredKeys: [] };
    const front = fc.record(
      {
        title: text,
        summary: text,
        organisations: fc.array(fc.record({ id: text, role: fc.constantFrom('lead' as const, 'partner' as const) })),
        declared_by: fc.record({ post: text, organisation: text }),
        stage: fc.constantFrom('idea' as const, 'live' as const, 'retired' as const),
        started: day,
        ended: day,
        uses_ai: fc.constantFrom('yes' as const, 'planned' as const, 'not_sure' as const),
        ai: fc.array(
          fc.record(
            {
              kind: fc.constant('prediction' as const),
              role: fc.constant('decides' as const),
              name: text,
              supplier: text,
            },
            { requiredKeys: ['kind', 'role'] },
          ),
        ),
        found_at: fc.array(text),
        personal_data: fc.constantFrom<'not_sure'[]>([], ['not_sure']),
        contact: fc.record({ team: text, checked: day, url: text, phone: text, email: text }),
        contracts: fc.array(fc.record({ with: text, value_gbp: fc.double(), url: text })),
        declared: day,
        reviewed: day,
        review_by: day,
        updates: fc.array(
          fc.record({ date: day, kind: fc.constantFrom('outcome' as const, 'incident' as const), text, url: text }),
        ),
      },
      optional,
    );
    fc.assert(
      fc.property(text, front, fc.array(text), (id, fields, given) => {
        expect(faultsIn(preview({ id, front: fields, given: new Set(given), answers: {} }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
