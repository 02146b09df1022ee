import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { joinList } from '../../text/join-list.ts';
import { quote } from '../../text/quote.ts';
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
    message: `${findFieldLabel(field)}: ${quote(found)} is not one of the choices. Expected ${joinList(allowed, 'or')}.`,
    fix: remedyFor(field, found, allowed, meant),
  }),
};

function remedyFor(field: string, found: string, allowed: readonly string[], meant: string | undefined): string {
  const yesOrNo = { true: 'yes', false: 'no' }[found.toLowerCase()];
  const guess = yesOrNo !== undefined && allowed.includes(yesOrNo) ? yesOrNo : meant;
  if (guess !== undefined) return `Did you mean "${guess}"?`;
  if (/^organisations\.\d+\.role$/.test(field)) {
    return 'Choose one. An organisation with two roles is listed twice: the same id again, with the other role.';
  }
  return 'Choose the value that fits best. docs/fields.md tells what each means.';
}
