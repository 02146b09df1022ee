import { expect, test } from 'vitest';
import { groupFacets, displayValue } from './facets.ts';
import { readState } from './search-state.ts';

test('values of one filter widen a search together', () => {
  const state = readState('?stage=Live&stage=Pilot&theme=Transport', ['stage', 'theme']);
  expect(groupFacets(state).map(({ name, values }) => [name, values])).toEqual([
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
  expect(groupFacets(readState(`?${query}`, ['principle'])).map(({ values }) => values)).toEqual([
    ['2 Security: Open', '2 Security: Withheld'],
    ['8 Trustworthy: Open'],
  ]);
});

test('a value that the index holds in small letters is shown with a capital, a name as it is', () => {
  expect(displayValue('outcome', 'not yet due')).toBe('Not yet due');
  expect(displayValue('review', 'in date')).toBe('In date');
  expect(displayValue('place', 'myBus app')).toBe('myBus app');
});
