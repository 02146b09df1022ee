import { expect, test } from 'vitest';
import { getShownVersion } from './shown-version.ts';
import type { Version } from './version.ts';

const [first, second] = [{ number: 1 }, { number: 2 }] as [Version, Version];
const history = [first, second];

test.each<[string, Parameters<typeof getShownVersion>[0], Version | undefined]>([
  ['the newest', { history, hasUncommittedChange: false }, second],
  ['none, when the file says something else than the newest', { history, hasUncommittedChange: true }, undefined],
  ['none, when the past is not known', { history: [], hasUncommittedChange: false }, undefined],
  ['the last sound one', { history, lastGood: first, hasUncommittedChange: false }, first],
  [
    'the last sound one, also when the file at fault is not in Git yet',
    { history, lastGood: first, hasUncommittedChange: true },
    first,
  ],
])('%s', (_, state, shown) => {
  expect(getShownVersion(state)).toBe(shown);
});
