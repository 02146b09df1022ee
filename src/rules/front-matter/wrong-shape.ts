import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { Rule } from '../rule.ts';

const shapes: Readonly<Record<string, readonly [expected: string, fix: string]>> = {
  string: ['one piece of text', 'Write the value on the line of the field, after the colon and a space.'],
  array: [
    'a list',
    'Write each value on a line of its own below the field: two spaces, a hyphen, a space and the value.',
  ],
  object: ['several fields', 'Write each field on a line of its own below this one, with two spaces more before it.'],
};

export const wrongShape: Rule<{ field: string; found: unknown; expected: string }> = {
  code: 'wrong-shape',
  severity: 'error',
  scope: 'front matter',
  title: 'A field has the right shape',
  why: 'Some fields hold one piece of text, some a list, some several fields of their own.',
  bad: { frontMatter: 'themes: transport' },
  good: { frontMatter: 'themes:\n  - transport' },
  say: ({ field, found, expected }) => {
    const [shape, fix] = shapes[expected] ?? ['another kind of value', 'Compare it with docs/blank-declaration.md.'];
    const [foundShape] = shapes[Array.isArray(found) ? 'array' : typeof found]!;
    return { message: `${findFieldLabel(field)}: found ${foundShape}; expected ${shape}.`, fix };
  },
};
