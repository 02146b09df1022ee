import type { Rule } from '../rule.ts';

const organisation = '---\nname: Second Council\nkind: council\npart_of: sample-council\nexample: true\n---\n';

export const unexpectedProse: Rule<undefined> = {
  code: 'unexpected-prose',
  severity: 'error',
  scope: 'file',
  title: "An organisation's file has fields only",
  why: 'Text below the fields would not be shown anywhere, and whoever wrote it would never know.',
  bad: { files: { 'organisations/second-council.md': `${organisation}\nWe look after the northern parks.\n` } },
  good: {
    files: {
      'organisations/second-council.md': organisation.replace(
        'example',
        'description: A council that looks after the northern parks.\nsignatory_since: 2026-01-15\ncontact:\n  team: Data Team\n  phone: 0151 496 0100\n  checked: 2026-10-01\nexample',
      ),
    },
  },
  say: () => ({
    message: 'There is text below the fields of an organisation, which would not be shown.',
    fix: 'Move it into the field "description" or "mission", or delete it.',
  }),
};
