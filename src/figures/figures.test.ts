import { describe, expect, it, test } from 'vitest';
import { getOutcomeState, getReviewState } from '../derive/outcome.ts';
import { derivePrinciples } from '../derive/principle-states.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import type { CountedProject, FigureInput } from './figure.ts';
import { listFigures } from './index.ts';

const today = '2026-11-22';
const sample = read(sampleText).declaration!;

function project(front: Partial<FrontMatter> = {}): CountedProject {
  const declaration = { ...sample, front: { ...sample.front, ...front } };
  return {
    front: declaration.front,
    principles: derivePrinciples(declaration, [{ signatorySince: '2025-03-28' }], today),
    outcome: getOutcomeState(declaration.front, today),
    review: getReviewState(declaration.front, today),
  };
}

function figure(id: string, input: Partial<FigureInput> = {}) {
  const made = listFigures({ projects: [], signatories: [], organisationName: (name) => name, today, ...input });
  return made.find((one) => one.id === id)!;
}

const values = (id: string, input?: Partial<FigureInput>) =>
  Object.fromEntries(figure(id, input).rows.map((row) => [row.id, row.values]));

describe('every figure', () => {
  test.each([0, 1, 40])('is sound for %i projects', (count) => {
    const projects = Array.from({ length: count }, () => project());
    for (const { id, finding, rows, series, everyRow = rows } of listFigures({
      projects,
      signatories: [],
      organisationName: (name) => name,
      today,
    })) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(finding).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(finding).not.toMatch(/NaN|undefined|1 projects|\b1 (answer|use|work|have|are|say|tell|let) /);
      expect(new Set(everyRow.map((row) => row.id)).size).toBe(everyRow.length);
      for (const row of everyRow) expect(row.values).toHaveLength(series.length);
    }
  });
});

it('says that nobody has signed where nobody has', () => {
  expect(figure('signatories').finding).toBe('No organisation has signed the Charter yet.');
});

it('tells who has declared, in all and by kind', () => {
  const signatories = [
    { kind: 'council', coverage: 'declared' },
    { kind: 'council', coverage: 'silent' },
    { kind: 'nhs', coverage: 'nothing' },
  ] as const;
  expect(values('signatories', { signatories })).toEqual({ all: [1, 1, 1], council: [1, 0, 1], nhs: [0, 1, 0] });
  expect(figure('signatories', { signatories }).finding).toBe(
    'Of 3 signatories, 1 has declared a project, 1 says that there is nothing to declare and 1 is silent.',
  );
});

it('counts the states of each principle', () => {
  const { rows, finding } = figure('principles', { projects: [project(), project()] });
  expect(rows).toHaveLength(11);
  for (const row of rows) expect(row.values.reduce((a, b) => a + b)).toBe(2);
  expect(rows[1]).toMatchObject({ id: '2', address: '/principles/2-security/#projects', values: [0, 0, 2, 0, 0] });
  expect(finding).toBe(
    'Of 2 projects, 2 answer everything about Principle 1. Principle 9, Governance, is open most often: in 2.',
  );
});

it('counts a project once under each kind of AI it has, and keeps plans apart', () => {
  const twice = [
    { kind: 'prediction', role: 'decides' },
    { kind: 'prediction', role: 'informs' },
  ] as const;
  const projects = [
    project({ uses_ai: 'yes', ai: [...twice] }),
    project({ uses_ai: 'planned', ai: [{ kind: 'vision', role: 'acts' }] }),
    project(),
  ];
  expect(values('ai-kinds', { projects })).toMatchObject({ prediction: [1, 0], vision: [0, 1], speech: [0, 0] });
  expect(values('who-decides', { projects })).toMatchObject({ decides: [1, 0], informs: [1, 0], acts: [0, 1] });
  expect(figure('who-decides', { projects }).finding).toBe(
    'Of 1 project that uses AI, 1 lets it decide or act by itself.',
  );
});

it('counts outcomes by stage, and of each project the newest result', () => {
  const outcome = (date: string, result?: 'as_hoped' | 'mixed') =>
    ({ date, kind: 'outcome', text: 'Told.', ...(result && { result }) }) as const;
  const projects = [
    project({ stage: 'live', started: '2025-01', updates: [outcome('2026-05-01', 'mixed'), outcome('2026-02-01', 'as_hoped')] }),
    project({ stage: 'live', started: '2025-01', updates: [outcome('2026-05-01')] }),
    project({ stage: 'live', started: '2025-01' }),
  ]; // prettier-ignore
  expect(values('outcomes', { projects })).toEqual({ all: [2, 1, 0], live: [2, 1, 0] });
  expect(values('results', { projects })).toEqual({ as_hoped: [0], mixed: [1], not_as_hoped: [0], not_said: [1] });
});

describe('declarations over time', () => {
  it('has a row for each month, also where nothing was declared', () => {
    const projects = ['2026-09-30', '2026-11-01'].map((declared) => project({ declared }));
    expect(values('declarations', { projects })).toEqual({ '2026-09': [1, 1], '2026-10': [0, 1], '2026-11': [1, 2] });
  });

  it('goes over to quarters and to years when months would be too many', () => {
    const ids = (declared: string) =>
      figure('declarations', { projects: [project({ declared })] }).rows.map(({ id, label }) => `${id} ${label}`);
    expect(ids('2023-11-30')).toHaveLength(13);
    expect(ids('2023-11-30')[0]).toBe('2023-Q4 October to December 2023');
    expect(ids('2023-12-01')).toHaveLength(36);
    expect(ids('2001-01-01').at(-1)).toBe('2026 2026');
  });
});

it('draws the organisations with most overdue, sums up the others and keeps all for the file', () => {
  const projects = Array.from({ length: 20 }, (_, n) =>
    project({
      organisations: [{ id: `body-${n}`, role: 'lead' }],
      review_by: n === 7 ? '2026-01-01' : '2027-01-01',
    }),
  );
  const { rows, everyRow, finding } = figure('overdue-reviews', { projects });
  expect(rows[0]).toMatchObject({ id: 'body-7', values: [0, 1] });
  expect(rows.at(-1)).toMatchObject({ label: '5 other organisations', values: [5, 0] });
  expect(everyRow).toHaveLength(20);
  expect(finding).toBe('Of 20 entries, 1 is overdue for the review that the team itself promised.');
});
