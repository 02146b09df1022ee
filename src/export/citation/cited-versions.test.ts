import { expect, test } from 'vitest';
import { sampleVersion } from '../../../tests/support/register/sample-version.ts';
import type { Version } from '../../history/version.ts';
import { listCitedHeads } from './cited-versions.ts';

const version = (number: number, fields: Readonly<Record<string, string>>, readable = true): Version =>
  sampleVersion(number, {
    readable,
    differences: Object.entries(fields).map(([field, before]) => ({ field, label: field, before, after: 'after' })),
  });

test('each version has the title of its time, and no author who may have come later', () => {
  const history = [
    version(1, {}),
    version(2, { title: 'Counting' }),
    version(3, {}, false),
    version(4, { 'organisations.0.role': 'Partner' }),
    version(5, { title: 'Counting visits', stage: 'Pilot' }),
  ];
  expect([...listCitedHeads(history, { title: 'Counting visits to parks', authors: ['Sandhey Council'] })]).toEqual([
    [5, { title: 'Counting visits to parks', authors: ['Sandhey Council'] }],
    [4, { title: 'Counting visits', authors: ['Sandhey Council'] }],
    [2, { title: 'Counting visits', authors: [] }],
    [1, { title: 'Counting', authors: [] }],
  ]);
});
