import { fieldLabel } from '../../field-labels.ts';
import { listInWords, quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const unknownValue: Rule<{
  field: string;
  found: string;
  allowed: readonly string[];
  meant: string | undefined;
}> = {
  code: 'unknown-value',
  severity: 'error',
  scope: 'front matter',
  title: 'A closed list has only its own values',
  why: 'People filter the register by these values. A value of its own would be in no list, and nobody would find the entry.',
  bad: { frontMatter: 'stage: pilott' },
  good: { frontMatter: 'stage: pilot\nstarted: 2026-03' },
  say: ({ field, found, allowed, meant }) => ({
    message: `${fieldLabel(field)}: ${quote(found)} is not one of the choices. Expected ${listInWords(allowed, 'or')}.`,
    fix: meant ? `Did you mean "${meant}"?` : 'Choose the value that fits best.',
  }),
};
