import type { DraftRule } from '../rule.ts';
import { isAboutPeople } from './about-people.ts';

export const missingSpecialCategory: DraftRule<undefined> = {
  code: 'missing-special-category',
  severity: 'error',
  scope: 'front matter',
  title: 'Data about people: say whether it is of a special category',
  why: 'Health, ethnic origin, belief, sexuality, biometrics and the like have extra protection in law (UK GDPR, Article 9).',
  bad: {
    frontMatter: 'personal_data:\n  - identifiable\nassessments:\n  - kind: dpia\n    status: planned',
    without: ['special_category'],
  },
  good: {
    frontMatter:
      'personal_data:\n  - identifiable\nspecial_category: no\nassessments:\n  - kind: dpia\n    status: planned',
  },
  say: () => ({
    message: 'Special category data is missing: the project uses, or may use, data about people who can be picked out.',
    fix: 'Add "special_category" with yes, no or not_sure.',
  }),
  *check({ front: { personal_data }, given }) {
    if (isAboutPeople(personal_data) && !given.has('special_category'))
      yield { field: 'special_category', details: undefined };
  },
};
