import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { joinList } from '../../text/join-list.ts';
import type { Rule } from '../rule.ts';

export const missingField: Rule<{ field: string; empty: boolean; required?: boolean; allowed?: readonly string[] }> = {
  code: 'missing-field',
  severity: 'error',
  scope: 'front matter',
  title: 'Every required field is filled in',
  why: 'The required fields are what a resident needs to know first: who runs it, where, whether it uses AI, and whom to ask.',
  bad: { frontMatter: '', without: ['summary'] },
  good: { frontMatter: 'summary: We count visits to parks.' },
  say: ({ field, empty, required = true, allowed }) => {
    const last = field.split('.').at(-1)!;
    const name = /^\d+$/.test(last) ? `entry ${Number(last) + 1}` : `"${last}"`;
    const choice = allowed ? ` with one of: ${joinList(allowed, 'or')}` : '';
    const add = (verb: string) => `${verb} ${name}${choice}`;
    return empty
      ? {
          message: `${findFieldLabel(field)}: ${name} has no value.`,
          fix: required ? `${add('Fill in')}. It is required.` : `${add('Fill in')}, or delete the line.`,
        }
      : {
          message: `${findFieldLabel(field)} is missing${writeEntry(field)}.`,
          fix: `${add('Add')}${writeParent(field)}.`,
        };
  },
};

/** Which entry of a list it is that lacks something; nothing outside lists. */
function writeEntry(field: string): string {
  const [list, number] = field.split('.').slice(-3);
  return list !== undefined && number !== undefined && /^\d+$/.test(number)
    ? ` in entry ${Number(number) + 1} of ${findFieldLabel(list)}`
    : '';
}

function writeParent(field: string): string {
  const parent = field.split('.').slice(0, -1);
  const number = parent.at(-1);
  if (number === undefined) return '';
  return /^\d+$/.test(number)
    ? ` in entry ${Number(number) + 1} of "${parent.slice(0, -1).join('.')}"`
    : ` in "${parent.join('.')}"`;
}
