import { expect, test } from 'vitest';
import { compareAddress, findProjectId, readChosen } from './chosen-projects.ts';

test.each([
  ['?a=next-bus-times&b=bus', ['next-bus-times', 'bus'], []],
  ['?b=bus&a=bus&c=', ['bus'], []],
  ['?a=../x&b=<b>&c=Bus', [], ['../x', '<b>', 'Bus']],
  ['?d=bus&a=null', [], ['null']],
  ['', [], []],
])('%s asks for %j', (query, ids, wrong) => {
  expect(readChosen(query)).toEqual({ ids, wrong });
});

test('an address has at most three projects, and says the same again', () => {
  expect(compareAddress([])).toBe('/compare/');
  expect(compareAddress(['one', 'two', 'three', 'four'])).toBe('/compare/?a=one&b=two&c=three');
  expect(readChosen(compareAddress(['one', 'two']).split('/compare/')[1]!).ids).toEqual(['one', 'two']);
});

test.each([
  ['next-bus-times', 'next-bus-times'],
  ['https://register.example/projects/next-bus-times/#harms', 'next-bus-times'],
  ['bus', undefined],
  ['next bus', undefined],
  ['javascript:alert(1)-x', undefined],
])('in "%s" stands the id %s', (typed, id) => {
  expect(findProjectId(typed)).toBe(id);
});

test('of an address without end no more is repeated than anybody reads', () => {
  const [wrong = ''] = readChosen(`?a=${'<'.repeat(2_000_000)}`).wrong;
  expect([...wrong]).toHaveLength(100);
});
