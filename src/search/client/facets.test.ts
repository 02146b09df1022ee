import { expect, test } from 'vitest';
import { facetsOf, shownValue } from './facets.ts';
import { readState } from './search-state.ts';

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

test('a value that the index holds in small letters is shown with a capital, a name as it is', () => {
  expect(shownValue('outcome', 'not yet due')).toBe('Not yet due');
  expect(shownValue('review', 'in date')).toBe('In date');
  expect(shownValue('place', 'myBus app')).toBe('myBus app');
});
