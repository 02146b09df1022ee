import { wholeFile } from '../../model/message.ts';
import { quote } from '../../text/quote.ts';
import type { RegisterRule } from '../rule.ts';

export const takenId: RegisterRule<{ id: string; other: string }> = {
  code: 'taken-id',
  severity: 'error',
  scope: 'whole register',
  title: 'A new file has a name of its own',
  why: "The file's name is the entry's address for good. A new file of the same name would take the place of an entry that others have cited.",
  bad: { described: 'A new park-visits.md, where the register has a park-visits.md of another project.' },
  good: { described: 'A new park-visits-wirral.md beside it.' },
  say: ({ id, other }) => ({
    message: `${quote(id)} is already the address of ${other}.`,
    fix: 'Choose another id, for example with the place in it. If it is the same thing, update what is there.',
  }),
  *check({ projects, organisations }) {
    for (const { file, id, incoming } of projects) {
      if (!incoming) continue;
      const owner = projects.find(
        (other) => !other.incoming && (other.id === id || other.previousIds.some((previous) => previous.id === id)),
      );
      if (owner) yield { file, field: '', place: wholeFile, details: { id, other: owner.file } };
    }
    for (const { file, id, incoming } of organisations) {
      if (!incoming) continue;
      const owner = organisations.find((other) => !other.incoming && other.id === id);
      if (owner) yield { file, field: '', place: wholeFile, details: { id, other: owner.file } };
    }
  },
};
