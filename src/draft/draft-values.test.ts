import { expect, test } from 'vitest';
import { saysNothing, valueAt, withValue } from './draft-values.ts';

const fields = {
  title: 'Parks',
  ai: [{ kind: 'vision' }, { kind: 'agent', role: 'acts' }],
  contact: { team: 'Parks' },
};

test('finds what stands at a path', () => {
  expect(valueAt(fields, 'title')).toBe('Parks');
  expect(valueAt(fields, 'ai.1.role')).toBe('acts');
  expect(valueAt(fields, 'contact')).toEqual({ team: 'Parks' });
});

test.each([
  '',
  'constructor',
  'ai.length',
  'ai.constructor',
  'ai.9.kind',
  'ai.-1',
  'title.0',
  'contact.team.x',
  '__proto__',
])('finds nothing at "%s"', (path) => expect(valueAt(fields, path)).toBeUndefined());

test('changes one place and leaves the rest', () => {
  expect(withValue(fields, 'ai.1.role', 'informs')).toEqual({
    ...fields,
    ai: [{ kind: 'vision' }, { kind: 'agent', role: 'informs' }],
  });
  expect(fields.ai[1]!.role).toBe('acts');
  expect(Object.keys(withValue(fields, 'title', 'Lakes'))).toEqual(['title', 'ai', 'contact']);
});

test('makes groups and lists on the way', () => {
  expect(withValue({}, 'updates.0.text', 'x')).toEqual({ updates: [{ text: 'x' }] });
  expect(withValue({}, 'updates.7.text', 'x')).toEqual({ updates: [{ text: 'x' }] });
  expect(withValue({ ai: 'typed by hand' }, 'ai.0.kind', 'x')).toEqual({ ai: [{ kind: 'x' }] });
  expect(withValue({ contact: ['x'] }, 'contact.team', 'y')).toEqual({ contact: { team: 'y' } });
});

test('removes, and with it what becomes empty', () => {
  expect(withValue(fields, 'contact.team', undefined)).toEqual({ title: 'Parks', ai: fields.ai });
  expect(withValue(fields, 'ai.0.kind', undefined)['ai']).toEqual([fields.ai[1]]);
  expect(withValue(fields, 'ai.0', undefined)['ai']).toEqual([fields.ai[1]]);
  expect(withValue(fields, 'ai.9.kind', undefined)).toEqual(fields);
  expect(withValue({}, 'contact.team', undefined)).toEqual({});
});

test('a key called __proto__ is a key like any other', () => {
  const changed = withValue({}, '__proto__.polluted', 'yes');
  expect(Object.keys(changed)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('knows what says nothing', () => {
  for (const value of [undefined, null, '', ' \n', [], {}, [{ kind: '' }]]) expect(saysNothing(value)).toBe(true);
  for (const value of ['x', ['x'], { a: { b: 'x' } }]) expect(saysNothing(value)).toBe(false);
});
