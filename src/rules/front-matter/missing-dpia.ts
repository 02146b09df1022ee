import type { DraftRule } from '../rule.ts';
import { isAboutPeople } from './about-people.ts';

export const missingDpia: DraftRule<undefined> = {
  code: 'missing-dpia',
  severity: 'error',
  scope: 'front matter',
  title: 'Data about people: say how far the data protection impact assessment is',
  why: 'The law often requires one, and residents want to know. "planned", "not_needed" with a reason and "not_sure" are answers too.',
  bad: { frontMatter: 'personal_data:\n  - identifiable\nspecial_category: no', without: ['assessments'] },
  good: {
    frontMatter:
      'personal_data:\n  - identifiable\nspecial_category: no\nassessments:\n  - kind: dpia\n    status: in_progress',
  },
  say: () => ({
    message:
      'Assessments: there is no data protection impact assessment ("dpia"), but the project uses, or may use, data about people who can be picked out.',
    fix: 'Add an entry with "kind: dpia" and its status: done, in_progress, planned, not_needed or not_sure.',
  }),
  *check({ front: { personal_data, assessments }, given }) {
    if (!isAboutPeople(personal_data) || (given.has('assessments') && !assessments)) return;
    if (!assessments?.some(({ kind }) => kind === 'dpia')) yield { field: 'assessments', details: undefined };
  },
};
