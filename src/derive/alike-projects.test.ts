import { expect, test } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleWith } from '../../tests/support/register/sample.ts';
import { findSimilarProjects } from './alike-projects.ts';
import { indexSimilarEntries } from './similar-entries.ts';

/** The sample under another id, with other front matter. */
function project(id: string, frontMatter: string): Declaration {
  const { declaration, messages } = read(sampleWith(frontMatter));
  if (!declaration) throw new Error(JSON.stringify(messages));
  return { ...declaration, id };
}

const about = (title: string, more: string) => `title: ${title}\nsummary: ${title}, told in one sentence.\n${more}`;
const bus = project('bus', about('Predicting when a bus comes', 'themes: [transport]\npeople: [passengers]'));
const tram = project('tram', about('Predicting when a tram comes', 'themes: [transport]\npeople: [passengers]'));
const school = project('school', about('Choosing library books', 'themes: [education_and_skills]\npeople: [students]'));
const unlike = [1, 2, 3, 4].map((number) =>
  project(
    `other-${number}`,
    about(`Painting wall ${'abcd'[number - 1]!.repeat(5)}`, 'themes: [housing]\npeople: [staff]'),
  ),
);

test('projects on the same subject are alike, and it is told in what', () => {
  const alike = findSimilarProjects([bus, tram, school, ...unlike]);
  expect(alike.get('bus')?.map(({ id }) => id)).toEqual(['tram']);
  expect(alike.get('bus')?.[0]).toMatchObject({ title: 'Predicting when a tram comes' });
  expect(alike.get('bus')?.[0]?.alike).toEqual(expect.arrayContaining(['transport', 'passengers', 'predicting']));
  expect(alike.get('school')).toEqual([]);
});

test('no more than three are named, the likest first, whatever order they come in', () => {
  const all = [bus, tram, school, ...unlike];
  const named = findSimilarProjects(all).get('other-1')!;
  expect(named).toHaveLength(3);
  expect(findSimilarProjects(all.toReversed()).get('other-1')).toEqual(named);
});

test('a register of one project has nothing like it', () => {
  expect(findSimilarProjects([bus])).toEqual(new Map([['bus', []]]));
});

test('words are told as the entry itself writes them, and an entry is not like itself', () => {
  const one = project('one', about('Counting boats in locks', 'themes: [other]'));
  const two = project('two', about('Counting a boat in a lock', 'themes: [other]'));
  const [found, ...more] = indexSimilarEntries([one, two, ...unlike]).findSimilar(one);
  expect(more).toEqual([]);
  expect(found?.id).toBe('two');
  expect(found?.words).toEqual(expect.arrayContaining(['boats', 'locks']));
});
