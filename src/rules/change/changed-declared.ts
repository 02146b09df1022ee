import { formatDate } from '../../text/dates.ts';
import { declarationChangeRule } from './change-rule.ts';

export const changedDeclared = declarationChangeRule<{ before: string; after: string }>({
  code: 'changed-declared',
  severity: 'error',
  scope: 'change',
  title: 'The day an entry was declared never changes',
  why: 'It says how long a project has been in the public register, and decides which of two entries came first.',
  bad: { before: 'declared: 2026-04-01', after: 'declared: 2026-03-01' },
  good: { before: 'stage: pilot', after: 'stage: live\nreviewed: 2026-10-20' },
  say: ({ before, after }) => ({
    message: `It was declared on ${formatDate(before)}; now it says ${formatDate(after)}.`,
    fix: `Put "${before}" back. To say that the team has gone through the entry again, use "Last reviewed on".`,
  }),
  *compare(before, after) {
    const [was, is] = [before.front.declared, after.front.declared];
    if (was !== undefined && is !== undefined && was !== is)
      yield { field: 'declared', details: { before: was, after: is } };
  },
});
