import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shared/paths.ts';
import { writeDocuments } from './index.ts';

test.each([...writeDocuments()])('%s is what "npm run docs" makes', (path, text) => {
  expect(readFileSync(resolve(root, path), 'utf8')).toBe(text);
});
