import { wholeFile } from '../../model/message.ts';
import { quote } from '../../text/quote.ts';
import type { ChangeRule } from './change-rule.ts';

export const deletedNotice: ChangeRule<{ id: string }> = {
  code: 'deleted-notice',
  severity: 'error',
  scope: 'change',
  title: 'A notice of removal stays',
  why: 'Without the notice, nobody could tell that an entry was removed, when, and on what ground.',
  bad: { described: 'A change that takes away content/removed/park-visits.md.' },
  good: { described: 'A change that corrects the note in it.' },
  say: ({ id }) => ({
    message: `The notice that ${quote(id)} was removed is taken out of the register.`,
    fix: 'Put the file back.',
  }),
  *check({ entries }) {
    for (const { collection, id, file, after } of entries) {
      if (collection === 'removed' && !after) yield { file, field: '', place: wholeFile, details: { id } };
    }
  },
};
