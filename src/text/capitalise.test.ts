import { expect, it } from 'vitest';
import { capitalise, countNounOrNo, uncapitalise } from './capitalise.ts';

it('counts in plain words', () => {
  expect(countNounOrNo(0, 'project')).toBe('no projects');
  expect(countNounOrNo(1, 'project')).toBe('1 project');
  expect(countNounOrNo(2345, 'entry', 'entries')).toBe('2,345 entries');
});

it('begins a sentence with a capital', () => {
  expect(capitalise('no projects')).toBe('No projects');
  expect(capitalise('')).toBe('');
  expect(uncapitalise('In everyday use.')).toBe('in everyday use.');
});
