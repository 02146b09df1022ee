import { expect, test } from 'vitest';
import type { Version } from '../history/version.ts';
import type { DerivedProject } from '../derive/derived-project.ts';
import { citeProject, citeVersions } from './cited-project.ts';

const version = (number: number, readable = true) =>
  ({ number, day: `2026-03-0${number}`, commit: String(number), readable, differences: [] }) as unknown as Version;

const project = (more: Partial<DerivedProject>) =>
  ({
    id: 'park-visits',
    front: { title: 'Counting visits', organisations: [] },
    organisationName: (id: string) => id,
    updated: '2026-02-01',
    history: [version(1), version(2)],
    ahead: false,
    ...more,
  }) as unknown as DerivedProject;

test('a citation names the version that is shown', () => {
  expect(citeProject(project({}))).toMatchObject({ version: 2, commit: '2', day: '2026-03-02' });
  const atFault = { history: [version(1), version(2, false)], lastGood: version(1) };
  for (const hasUncommittedChange of [false, true]) {
    expect(citeProject(project({ ...atFault, hasUncommittedChange }))).toMatchObject({
      version: 1,
      commit: '1',
      day: '2026-03-01',
    });
    expect([...citeVersions(project({ ...atFault, hasUncommittedChange })).keys()]).toEqual([1]);
  }
});

test('what is shown before it is in Git is no version, and its title is put down to none', () => {
  const changed = project({ hasUncommittedChange: true });
  expect(citeProject(changed)).toMatchObject({ version: undefined, commit: undefined, day: '2026-02-01' });
  expect(citeVersions(changed).size).toBe(0);
  expect([...citeVersions(project({})).values()].map(({ title }) => title)).toEqual([
    'Counting visits',
    'Counting visits',
  ]);
});
