import type { PartialDeclaration } from '../../model/declaration.ts';
import { labelOrValue, personalDataKinds } from '../../model/vocabulary/index.ts';
import { declarationChangeRule } from './change-rule.ts';

/** How much each says about single people, most last. Not knowing counts as much as the most. */
const order = ['none', 'synthetic', 'aggregated', 'anonymised', 'pseudonymised', 'identifiable', 'not_sure'];

export const lessPersonalData = declarationChangeRule<{ before: string; after: string }>({
  code: 'less-personal-data',
  severity: 'warning',
  scope: 'change',
  title: 'It says that it uses less personal data than before',
  why: 'What an entry says of personal data decides which assessments it needs. If the data has really changed, the answers about data change too.',
  bad: {
    before:
      'personal_data:\n  - identifiable\nspecial_category: no\nassessments:\n  - kind: dpia\n    status: done\n    date: 2026',
    after: 'personal_data:\n  - anonymised',
  },
  good: { before: 'personal_data:\n  - none', after: 'personal_data:\n  - aggregated' },
  say: ({ before, after }) => ({
    message: `Personal data was "${before}" and is now "${after}".`,
    fix: 'Read the answers about data sources and data protection, and ask what was done to the data.',
  }),
  *compare(before, after) {
    const [was, is] = [findMostPersonal(before), findMostPersonal(after)];
    if (was !== undefined && is !== undefined && order.indexOf(is) < order.indexOf(was))
      yield {
        field: 'personal_data',
        details: { before: labelOrValue(personalDataKinds, was), after: labelOrValue(personalDataKinds, is) },
      };
    else if (before.front.special_category === 'yes' && after.front.special_category !== 'yes')
      yield { field: 'special_category', details: { before: 'Special category data', after: 'none, or not said' } };
  },
});

function findMostPersonal({ front }: PartialDeclaration): string | undefined {
  return front.personal_data?.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}
