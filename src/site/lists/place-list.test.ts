import { expect, it } from 'vitest';
import { listPlaces } from './place-list.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

const project = (id: string, ...found_at: string[]) => ({ id, front: { found_at } }) as unknown as DerivedProject;

it('counts two spellings as one place, named as the first project by id names it, and a project once', () => {
  const b = project('b-project', 'Hollin court');
  const a = project('a-project', 'Hollin Court', 'Hollin Court!', 'Abbey');
  expect(listPlaces([b, a])).toEqual([
    { slug: 'abbey', name: 'Abbey', projects: [a] },
    { slug: 'hollin-court', name: 'Hollin Court', projects: [b, a] },
  ]);
});
