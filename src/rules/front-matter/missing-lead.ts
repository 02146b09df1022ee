import type { DraftRule } from '../rule.ts';

export const missingLead: DraftRule<undefined> = {
  code: 'missing-lead',
  severity: 'error',
  scope: 'front matter',
  title: 'One organisation leads the project',
  why: 'Somebody must answer for each project (Principle 3, Accountability).',
  bad: {
    frontMatter:
      'organisations:\n  - id: sample-council\n    role: partner\n  - id: sample-supplier\n    role: supplier',
  },
  good: {
    frontMatter: 'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier\n    role: supplier',
  },
  say: () => ({
    message: 'Organisations: none of them has the role "lead".',
    fix: 'Give the role "lead" to the organisation that answers for the project; several may share it.',
  }),
  *check({ front: { organisations } }) {
    if (organisations && !organisations.some(({ role }) => role === 'lead'))
      yield { field: 'organisations', details: undefined };
  },
};
