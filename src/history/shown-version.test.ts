import { expect, test } from 'vitest';
import { shownVersion } from './shown-version.ts';
import type { Version } from './version.ts';

const [first, second] = [{ number: 1 }, { number: 2 }] as [Version, Version];
const history = [first, second];

test.each<[string, Parameters<typeof shownVersion>[0], Version | undefined]>([
  ['the newest', { history, ahead: false }, second],
  ['none, when the file says something else than the newest', { history, ahead: true }, undefined],
  ['none, when the past is not known', { history: [], ahead: false }, undefined],
  ['the last sound one', { history, lastGood: first, ahead: false }, first],
  [
    'the last sound one, also when the file at fault is not in Git yet',
    { history, lastGood: first, ahead: true },
    first,
  ],
])('%s', (_, state, shown) => {
  expect(shownVersion(state)).toBe(shown);
});
