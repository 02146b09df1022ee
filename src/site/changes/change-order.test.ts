import { expect, test } from 'vitest';
import type { RegisterChange } from './register-change.ts';
import { latestOfEach, sortNewestFirst } from './change-order.ts';

const change = (entry: string, number: number, at: string, commit: string, idThen = entry) =>
  ({ id: `${idThen}/${commit}`, at, project: { id: entry }, title: entry, version: { number } }) as RegisterChange;
const [noon, later] = ['2026-03-04T12:00:00Z', '2026-03-04T12:00:01Z'];

test('of versions of one entry in the same second the later one comes first, whatever their commits are called', () => {
  const changes = [
    change('park-visits', 1, noon, 'aaa'),
    change('bus-times', 4, noon, 'ccc', 'zebra-crossings'),
    change('park-visits', 3, noon, '999', 'a-park'),
    change('bus-times', 10, noon, 'ddd'),
    change('park-visits', 2, noon, 'bbb'),
    change('library', 1, later, 'eee'),
  ];
  const order = ['library 1', 'bus-times 10', 'bus-times 4', 'park-visits 3', 'park-visits 2', 'park-visits 1'];
  const told = (given: readonly RegisterChange[]) => given.map(({ title, version }) => `${title} ${version?.number}`);
  expect(told(sortNewestFirst(changes))).toEqual(order);
  expect(told(sortNewestFirst(changes.toReversed()))).toEqual(order);
  expect(told(latestOfEach(sortNewestFirst(changes), 2))).toEqual(['library 1', 'bus-times 10']);
});
