import { expect, test } from 'vitest';
import { sampleFiles, samplePath } from '../../tests/support/register/sample.ts';
import { joinFiles, splitFiles } from './join-files.ts';

const organisation = {
  path: 'content/organisations/sample-council.md',
  text: sampleFiles['organisations/sample-council.md']!,
};
const declaration = { path: `content/${samplePath}`, text: sampleFiles[samplePath]! };

test('several files come back as they were, each with its path', () => {
  expect(splitFiles(joinFiles([organisation, declaration]))).toEqual([organisation, declaration]);
});

test('one file alone travels as it is', () => {
  expect(joinFiles([declaration])).toBe(declaration.text);
  expect(splitFiles(declaration.text)).toEqual([{ path: '', text: declaration.text }]);
});

test('a path that leads elsewhere is no header', () => {
  const text = `=== content/../scripts/check.md ===\n${declaration.text}`;
  expect(splitFiles(text)).toEqual([{ path: '', text }]);
});
