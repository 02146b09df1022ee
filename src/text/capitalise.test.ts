import { expect, it } from 'vitest';
import { capitalised, countedOrNo, uncapitalised } from './capitalise.ts';

it('counts in plain words', () => {
  expect(countedOrNo(0, 'project')).toBe('no projects');
  expect(countedOrNo(1, 'project')).toBe('1 project');
  expect(countedOrNo(2345, 'entry', 'entries')).toBe('2,345 entries');
});

it('begins a sentence with a capital', () => {
  expect(capitalised('no projects')).toBe('No projects');
  expect(capitalised('')).toBe('');
  expect(uncapitalised('In everyday use.')).toBe('in everyday use.');
});
