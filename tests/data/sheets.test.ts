import { describe, expect, test } from 'vitest';
import { splitCell } from '../../src/text/csv.ts';
import { everySite, filesOf, sites, textOf } from '../support/site/sites.ts';
import { rawSheet, readSheet, type SheetRow } from '../support/site/sheets.ts';
import { foreignTitles, hostileTitles } from '../support/setup/hostile-content.ts';

type Json = Readonly<Record<string, unknown>>;

/** Fields of a project's JSON that have tables of their own, and what each entry has besides its columns there. */
const lists = {
  ai: 'ai_systems',
  updates: 'updates',
  assessments: 'assessments',
  contracts: 'contracts',
  organisations: 'project_organisations',
} as const;
/** What says how and where the JSON is published. */
const aboutTheFile = ['$schema', 'schema', 'json', 'file', 'licence', 'organisation_names'];

describe.each(everySite)('the tables of the $name site', ({ site: { dist } }) => {
  const sheets = filesOf(`${dist}/data`).filter((name) => name.endsWith('.csv'));
  const { projects } = JSON.parse(textOf(dist, 'data/projects.json')) as { projects: Json[] };

  test('can be read by a strict parser, and have a name for each column', () => {
    expect(sheets.filter((name) => !name.startsWith('excel/'))).toHaveLength(13);
    for (const sheet of sheets) {
      const [names = []] = rawSheet(dist, sheet);
      expect(new Set(names).size, sheet).toBe(names.length);
      expect(
        names.every((name) => name !== ''),
        sheet,
      ).toBe(true);
    }
  });

  test('hold no cell that a spreadsheet would take for a formula', () => {
    const risky = sheets.flatMap((sheet) =>
      rawSheet(dist, sheet)
        .flat()
        .filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell)),
    );
    expect(risky).toEqual([]);
  });

  test('for Excel say how letters are written, and are else the same', () => {
    for (const sheet of sheets.filter((name) => !name.startsWith('excel/'))) {
      expect(textOf(dist, `data/excel/${sheet}`), sheet).toBe(`\uFEFF${textOf(dist, `data/${sheet}`)}`);
    }
  });

  test('tell of each project all that its JSON tells, and nothing else', () => {
    const rows = new Map(readSheet(dist, 'projects').map((row) => [row['id'], row]));
    const parts = Object.entries(lists).map(([field, table]) => [field, readSheet(dist, table)] as const);
    expect([...rows.keys()]).toEqual(projects.map(({ id }) => id));
    for (const project of projects) {
      const row = rows.get(project['id'] as string)!;
      const told = flat(project);
      for (const [column, value] of Object.entries(told)) expect(cellOf(row, column, value), column).toEqual(value);
      const untold = Object.entries(row).filter(([column, cell]) => cell !== '' && !(column in told));
      expect(untold.map(([column]) => column).filter((column) => !(column in summaries))).toEqual([]);
      for (const [column, of] of Object.entries(summaries)) expect(splitCell(row[column]!)).toEqual(of(project));
      for (const [field, all] of parts) {
        const own = all.filter((part) => part['project_id'] === project['id']);
        expect(
          own.map((part) => partOf(part, field)),
          field,
        ).toEqual(project[field] ?? []);
      }
    }
  });

  test('tell how each project stands on each principle', () => {
    const rows = readSheet(dist, 'principle_states');
    const expected = projects.flatMap(({ id, derived }) =>
      (derived as { principles: Json[] }).principles.map(({ number, state, open_because: because }) => [
        ...[id, String(number), state, because],
      ]),
    );
    expect(
      rows.map((row) => [row['project_id'], row['principle'], row['state'], splitCell(row['open_because']!)]),
    ).toEqual(expected);
  });

  test('tell of every version of a project that its history shows', () => {
    const rows = Map.groupBy(readSheet(dist, 'versions'), (row) => row['project_id']);
    for (const { id, derived } of projects) {
      const numbers = (rows.get(id as string) ?? []).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
      const { version } = derived as { version?: { number: number; commit: string } };
      if (version) expect(rows.get(id as string)![version.number - 1]!['commit']).toBe(version.commit);
    }
  });

  test('mark every row of an invented entry', () => {
    const invented = new Set(projects.filter(({ example }) => example).map(({ id }) => id));
    for (const sheet of sheets.filter((name) => !name.startsWith('excel/'))) {
      const rows = readSheet(dist, sheet.slice(0, -4));
      const ofProjects = rows.filter((row) => invented.has(row['project_id'] ?? row['id'] ?? ''));
      expect(
        ofProjects.filter(({ example }) => example !== 'true'),
        sheet,
      ).toEqual([]);
    }
  });
});

test('titles written by an attacker and in other scripts come out as they went in', () => {
  const rows = new Map(readSheet(sites.hostile.dist, 'projects').map((row) => [row['id'], row['title']]));
  const titles = Object.entries({ ...hostileTitles, ...foreignTitles });
  expect(titles.filter(([id, title]) => rows.get(id) !== title)).toEqual([]);
});

/** Columns that sum up what other tables have in full. */
const summaries: Readonly<Record<string, (project: Json) => string[]>> = {
  leads: (project) =>
    entries(project, 'organisations').flatMap(({ id, role }) => (role === 'lead' ? [id as string] : [])),
  lead_names: (project) =>
    entries(project, 'organisations').flatMap(({ id, role }) =>
      role === 'lead' ? [(project['organisation_names'] as Record<string, string>)[id as string]!] : [],
    ),
  involved: (project) => Object.keys(project['organisation_names'] as object),
  ai_kinds: (project) => unique(entries(project, 'ai').map(({ kind }) => kind as string)),
  ai_roles: (project) => unique(entries(project, 'ai').map(({ role }) => role as string)),
};

function entries(project: Json, field: string): Json[] {
  return (project[field] ?? []) as Json[];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

/** The JSON of a project with `_` for each dot: what has a column in the table of projects. */
function flat(project: Json): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  const walk = (value: unknown, path: string) => {
    if (path === 'derived_principles') {
      for (const { number, address, state } of value as Json[]) {
        const slug = /\/\d+-([a-z-]+)\/$/u.exec(address as string)![1]!.replaceAll('-', '_');
        told[`principle_${String(number)}_${slug}`] = state;
      }
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value as Json)) walk(inner, path === '' ? name : `${path}_${name}`);
    } else told[path] = value;
  };
  const kept = Object.entries(project).filter(([name]) => !(name in lists) && !aboutTheFile.includes(name));
  walk(Object.fromEntries(kept), '');
  return told;
}

/** What a cell says, read as what the JSON has there. */
function cellOf(row: SheetRow, column: string, like: unknown): unknown {
  const cell = row[column];
  if (cell === undefined) return undefined;
  if (Array.isArray(like)) return splitCell(cell);
  return typeof like === 'string' ? cell : (JSON.parse(cell) as unknown);
}

/** Columns of the tables of lists that say where a row belongs. */
const places = ['project_id', 'number', 'example'];

/** An entry of a list as the JSON has it, from a row of the list's table. */
function partOf(row: SheetRow, field: string): Json {
  const { organisation_id: organisation, ...others } = row;
  const named = organisation === undefined ? others : { id: organisation, ...others };
  return Object.fromEntries(
    Object.entries(named)
      .filter(([name, cell]) => cell !== '' && !places.includes(name))
      .map(([name, cell]) => [name, field === 'contracts' && name === 'value_gbp' ? Number(cell) : cell]),
  );
}
