import { expect, test } from 'vitest';
import { readRoute, writeRoute } from './form-route.ts';

test.each([
  ['#/k3x/tasks', { key: 'k3x', page: 'tasks' }],
  ['#/k3x/what/f-title', { key: 'k3x', page: 'what', control: 'f-title' }],
])('%s is read and written again', (fragment, route) => {
  expect(readRoute(fragment)).toEqual(route);
  expect(writeRoute(route)).toBe(fragment);
});

test.each(['', '#main', '#/', '#/k3x', '#/k3x/tasks/f/x', '#/<b>/tasks', '#/k3x/../x', '#fill=abc'])(
  '%s names no place in the form',
  (fragment) => {
    expect(readRoute(fragment)).toBeUndefined();
  },
);
