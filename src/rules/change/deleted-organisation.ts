import { wholeFile } from '../../model/message.ts';
import type { ChangeRule } from './change-rule.ts';

export const deletedOrganisation: ChangeRule<{ name: string }> = {
  code: 'deleted-organisation',
  severity: 'error',
  scope: 'change',
  title: 'A signatory stays in the register',
  why: 'The register tells who has signed the Charter, and who of them has declared nothing. A signatory whose file is gone can no longer be seen to be silent.',
  bad: { described: 'A change that takes away the file of an organisation with signatory_since.' },
  good: { described: 'A change that corrects its contact.' },
  say: ({ name }) => ({
    message: `${name} has signed the Charter, and its file is taken out of the register.`,
    fix: 'Put the file back. If it has a new name, change the name in the file and keep the id.',
  }),
  *check({ entries }) {
    for (const { file, id, before, after } of entries) {
      const facts = before?.facts;
      if (facts?.kind === 'organisation' && facts.signatory && !after)
        yield { file, field: '', place: wholeFile, details: { name: facts.name || id } };
    }
  },
};
