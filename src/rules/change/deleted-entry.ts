import { wholeFile } from '../../model/message.ts';
import { quote } from '../../text/quote.ts';
import type { ChangeRule } from './change-rule.ts';

export const deletedEntry: ChangeRule<{ id: string }> = {
  code: 'deleted-entry',
  severity: 'error',
  scope: 'change',
  title: 'An entry is retired or withdrawn, never deleted',
  why: 'People have cited the entry, and may have been affected by the project. Its page stays, and says that the project has ended.',
  bad: { described: 'A change that takes away park-visits.md.' },
  good: { described: 'A change that sets the stage of park-visits.md to retired, with the day it ended.' },
  say: ({ id }) => ({
    message: `The entry ${quote(id)} is taken out of the register.`,
    fix: 'Put the file back. Set the stage to "retired" for a project that has ended, "withdrawn" for one that was given up. To change the id, name the old one under previous_ids of a new file. Only the law can take an entry out: then a notice in content/removed/ takes its place.',
  }),
  *check({ entries, notices }) {
    for (const { collection, id, file, after } of entries) {
      if (collection === 'projects' && !after && !notices.has(id))
        yield { file, field: '', place: wholeFile, details: { id } };
    }
  },
};
