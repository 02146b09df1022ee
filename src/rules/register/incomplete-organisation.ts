import { wholeFile } from '../../model/message.ts';
import { joinList } from '../../text/join-list.ts';
import type { RegisterRule } from '../rule.ts';

export const incompleteOrganisation: RegisterRule<{ name: string; lacks: readonly string[] }> = {
  code: 'incomplete-organisation',
  severity: 'error',
  scope: 'whole register',
  title: 'Signatories and leads describe themselves',
  why: "The Charter's guide asks each organisation for one sentence about itself, companies for their mission, and residents need to reach whoever leads a project.",
  bad: {
    files: {
      'organisations/second-council.md':
        '---\nname: Second Council\nkind: council\nsignatory_since: 2026-01-15\nexample: true\n---\n',
    },
  },
  good: {
    files: {
      'organisations/second-council.md':
        '---\nname: Second Council\nkind: council\ndescription: A council that signed the Charter.\ncontact:\n  team: Data Team\n  phone: 0151 496 0100\n  checked: 2026-10-01\nsignatory_since: 2026-01-15\nexample: true\n---\n',
    },
  },
  say: ({ name, lacks }) => ({
    message: `${name} is a signatory or leads a project, but ${joinList(
      lacks.map((field) => `"${field}"`),
      'and',
    )} ${lacks.length === 1 ? 'is' : 'are'} missing.`,
    fix: `Add ${joinList(
      lacks.map((field) => `"${field}"`),
      'and',
    )} to the file of the organisation.`,
  }),
  *check({ projects, organisations }) {
    const leads = new Set(projects.flatMap((project) => project.leads));
    for (const { file, id, name, lacks, signatory } of organisations) {
      if (lacks.length > 0 && (signatory || leads.has(id)))
        yield { file, field: lacks[0]!, place: wholeFile, details: { name: name || id, lacks } };
    }
  },
};
