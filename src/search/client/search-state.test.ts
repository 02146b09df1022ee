import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listChosen, isEmpty, readState, chooseSort, withoutFilters, withSort, withValue, withWords, writeState,
} from './search-state.ts'; // prettier-ignore

const names = ['stage', 'theme', 'principle'];
const empty = readState('', names);

describe('readState', () => {
  test('reads words, filters, order and number', () => {
    expect(readState('?q=bus+stop&stage=Live&stage=Pilot&theme=Transport&sort=title&show=30', names)).toEqual({
      words: 'bus stop',
      filters: { stage: ['Live', 'Pilot'], theme: ['Transport'] },
      sort: 'title',
      shown: 30,
    });
  });

  test('leaves out what is not known, empty or there twice', () => {
    const state = readState('?utm=1&stage=&stage=Live&stage=Live&__proto__=x&sort=upwards&show=-4', names);
    expect(state).toEqual({ words: '', filters: { stage: ['Live'] }, sort: undefined, shown: 10 });
  });

  test.each(['', 'x', '5', 'NaN'])('shows ten results where the address asks for "%s"', (show) => {
    expect(readState(`?show=${show}`, names).shown).toBe(10);
  });

  test('puts an end to what an address may ask for', () => {
    const many = Array.from({ length: 80 }, (_, index) => `stage=${index}`).join('&');
    const state = readState(`?q=${'x'.repeat(999)}&show=99999&theme=Transport&${many}`, names);
    expect(state.words).toHaveLength(200);
    expect(state.shown).toBe(200);
    expect(listChosen(state)).toHaveLength(50);
  });
});

describe('writeState', () => {
  test('writes nothing for an empty search', () => {
    expect(writeState(empty)).toBe('/search/');
    expect(isEmpty(empty)).toBe(true);
  });

  test('writes filters in one order, whatever the order of choosing', () => {
    const one = withValue(withValue(empty, names, 'theme', 'Transport', true), names, 'stage', 'Live', true);
    expect(writeState(one)).toBe('/search/?stage=Live&theme=Transport');
  });

  test('is read again as it was', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const filters = fc.record({
      stage: fc.uniqueArray(text, { maxLength: 4 }),
      theme: fc.uniqueArray(text, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(text, filters, fc.constantFrom(undefined, 'title' as const), (words, chosen, sort) => {
        let state = withSort(withWords(empty, words), sort);
        for (const [name, values] of Object.entries(chosen))
          for (const value of values) state = withValue(state, names, name, value, true);
        const address = writeState(state);
        expect(readState(address.slice('/search/'.length), names)).toEqual(state);
      }),
    );
  });
});

describe('a changed search', () => {
  const state = readState('?q=bus&stage=Live&stage=Pilot&theme=Transport&show=30', names);

  test('counts its results from the first', () => {
    expect(withWords(state, ' bus  lane ')).toMatchObject({ words: 'bus lane', shown: 10 });
    expect(withSort(state, 'title')).toMatchObject({ sort: 'title', shown: 10 });
  });

  test('loses one value, then the filter with its last', () => {
    const less = withValue(state, names, 'theme', 'Transport', false);
    expect(writeState(less)).toBe('/search/?q=bus&stage=Live&stage=Pilot');
    expect(writeState(withoutFilters(less))).toBe('/search/?q=bus');
  });

  test('has the newest first where there are no words to match', () => {
    expect(chooseSort(state)).toBeUndefined();
    expect(chooseSort(withWords(state, ''))).toBe('declared');
  });
});
