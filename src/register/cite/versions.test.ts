import { expect, test } from 'vitest';
import type { Version } from '../history/version.ts';
import { headsOf } from './versions.ts';

const version = (number: number, fields: Readonly<Record<string, string>>, readable = true): Version => ({
  number,
  commit: String(number).repeat(40),
  at: '2026-03-04T05:06:07Z',
  day: '2026-03-04',
  id: 'park-visits',
  blob: 'b',
  reason: '',
  requestedBy: [],
  readable,
  summary: '',
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
  expect([...headsOf(history, { title: 'Counting visits to parks', authors: ['Sandhey Council'] })]).toEqual([
    [5, { title: 'Counting visits to parks', authors: ['Sandhey Council'] }],
    [4, { title: 'Counting visits', authors: ['Sandhey Council'] }],
    [2, { title: 'Counting visits', authors: [] }],
    [1, { title: 'Counting', authors: [] }],
  ]);
});
