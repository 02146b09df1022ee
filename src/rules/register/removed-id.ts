import { wholeFile } from '../../model/message.ts';
import { quote } from '../../text/quote.ts';
import type { RegisterRule } from '../rule.ts';

export const removedId: RegisterRule<{ id: string; notice: string }> = {
  code: 'removed-id',
  severity: 'error',
  scope: 'whole register',
  title: 'The address of a removed entry stays empty',
  why: 'An entry that was removed on legal grounds leaves a notice at its address. Another entry there would pass for the one that people have cited.',
  bad: {
    files: {
      'removed/sample-declaration.md':
        '---\ndate: 2026-09-01\nground: court_order\nnote: A court ordered the removal of this entry.\n---\n',
    },
  },
  good: {
    files: {
      'removed/another-declaration.md':
        '---\ndate: 2026-09-01\nground: court_order\nnote: A court ordered the removal of this entry.\n---\n',
    },
  },
  say: ({ id, notice }) => ({
    message: `${quote(id)} is the address of an entry that was removed on legal grounds (${notice}).`,
    fix: 'Choose another id. If this is the entry that has to go, take its file out together with adding the notice.',
  }),
  *check({ projects, removals }) {
    const notices = new Map(removals.map(({ id, file }) => [id, file]));
    for (const { file, id } of projects) {
      const notice = notices.get(id);
      if (notice !== undefined) yield { file, field: '', place: wholeFile, details: { id, notice } };
    }
  },
};
