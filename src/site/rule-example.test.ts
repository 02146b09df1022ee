import { expect, it } from 'vitest';
import { allRules } from '../rules/index.ts';
import { formatExample } from './rule-example.ts';

it('names characters that nobody could see, and keeps lines and joiners', () => {
  expect(formatExample({ body: 'a\u202eb\nc\u200dd' })).toBe('a(U+202E)b\nc\u200dd');
});

it('says which keys are left out, and shows several files with their names', () => {
  expect(formatExample({ frontMatter: 'stage: live', without: ['started'] })).toBe('stage: live\n(without started)');
  expect(formatExample({ files: { 'projects/a.md': 'x', 'projects/b.md': 'y' } })).toBe(
    'projects/a.md\n\nx\n\nprojects/b.md\n\ny',
  );
});

it('has something to show for both examples of every rule', () => {
  for (const rule of allRules) {
    expect(formatExample(rule.bad).trim(), rule.code).not.toBe('');
    expect(formatExample(rule.good).trim(), rule.code).not.toBe('');
  }
});
