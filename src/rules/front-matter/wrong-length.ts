import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { countCharacters } from '../../text/visible-length.ts';
import type { Rule } from '../rule.ts';

export const wrongLength: Rule<{ field: string; found: unknown; least: number; most: number }> = {
  code: 'wrong-length',
  severity: 'error',
  scope: 'front matter',
  title: 'A field is neither too short nor too long',
  why: 'These texts stand in lists and tables. The answers have room for everything else.',
  bad: { frontMatter: 'title: Park' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: ({ field, found, least, most }) => {
    const length = countCharacters(String(found));
    return {
      message: `${findFieldLabel(field)}: ${length} characters; expected ${least} to ${most}.`,
      fix: length < least ? 'Say a little more.' : `Shorten it by ${length - most}, or move a part into the answers.`,
    };
  },
};
