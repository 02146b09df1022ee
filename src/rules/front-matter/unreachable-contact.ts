import type { Contact } from '../../model/fields/contact-fields.ts';
import type { DraftRule } from '../rule.ts';

export const unreachableContact: DraftRule<undefined> = {
  code: 'unreachable-contact',
  severity: 'error',
  scope: 'front matter',
  title: 'The contact can be reached',
  why: 'Whoever challenges a project must be able to reach somebody (Principle 3, Accountability).',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2026-10-01' },
  say: () => ({
    message: 'Contact: there is no way to reach the team.',
    fix: 'Add "email", "phone" or "url"; two of them are better than one.',
  }),
  *check({ front: { contact } }) {
    if (contact && !canBeReached(contact)) yield { field: 'contact', details: undefined };
  },
};

/** Whether there is a way to reach a contact. */
export function canBeReached({ email, phone, url }: Contact): boolean {
  return [email, phone, url].some((way) => way !== undefined);
}
