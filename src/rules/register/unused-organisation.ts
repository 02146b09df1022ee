import { wholeFile } from '../../model/message.ts';
import type { RegisterRule } from '../rule.ts';

export const unusedOrganisation: RegisterRule<{ name: string }> = {
  code: 'unused-organisation',
  severity: 'warning',
  scope: 'whole register',
  title: 'An organisation takes part in something',
  why: 'An organisation that has not signed the Charter and takes part in no project is mostly a slip or a left-over.',
  bad: { files: { 'organisations/lost-firm.md': '---\nname: Lost Firm\nkind: commercial\nexample: true\n---\n' } },
  good: {
    files: {
      'organisations/second-council.md':
        '---\nname: Second Council\nkind: council\ndescription: A council that signed the Charter.\ncontact:\n  team: Data Team\n  phone: 0151 496 0100\n  checked: 2026-10-01\nsignatory_since: 2026-01-15\nexample: true\n---\n',
    },
  },
  say: ({ name }) => ({
    message: `${name} is no signatory and no project names it.`,
    fix: 'Add "signatory_since" if it has signed the Charter; otherwise delete the file.',
  }),
  *check({ projects, organisations }) {
    const used = new Set(projects.flatMap(({ mentions }) => mentions.map(({ organisation }) => organisation)));
    for (const { partOf } of organisations) if (partOf) used.add(partOf.organisation);
    for (const { file, id, name, signatory } of organisations) {
      if (!signatory && !used.has(id)) yield { file, field: '', place: wholeFile, details: { name: name || id } };
    }
  },
};
