import { expect, test } from 'vitest';
import { facetsOf } from './facets.ts';
import { readState } from './state.ts';

test('values of one filter widen a search together', () => {
  const state = readState('?stage=Live&stage=Pilot&theme=Transport', ['stage', 'theme']);
  expect(facetsOf(state).map(({ name, values }) => [name, values])).toEqual([
    ['stage', ['Live', 'Pilot']],
    ['theme', ['Transport']],
  ]);
});

test('each principle narrows a search, states of one principle widen it', () => {
  const query = new URLSearchParams([
    ['principle', '2 Security: Open'],
    ['principle', '8 Trustworthy: Open'],
    ['principle', '2 Security: Withheld'],
  ]);
  expect(facetsOf(readState(`?${query}`, ['principle'])).map(({ values }) => values)).toEqual([
    ['2 Security: Open', '2 Security: Withheld'],
    ['8 Trustworthy: Open'],
  ]);
});
