import type { DraftRule } from '../rule.ts';

export const noneAlone: DraftRule<undefined> = {
  code: 'none-alone',
  severity: 'error',
  scope: 'front matter',
  title: 'No personal data, or some',
  why: 'Somebody who reads "none" and another kind cannot know which of the two is true.',
  bad: { frontMatter: 'personal_data:\n  - none\n  - anonymised' },
  good: { frontMatter: 'personal_data:\n  - anonymised' },
  say: () => ({
    message: 'Personal data: "none" stands beside other kinds.',
    fix: 'Delete "none", or delete the others.',
  }),
  *check({ front: { personal_data } }) {
    if (personal_data && personal_data.length > 1 && personal_data.includes('none')) {
      yield { field: `personal_data.${personal_data.indexOf('none')}`, details: undefined };
    }
  },
};
