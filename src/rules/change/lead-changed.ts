import { listLeads } from '../../model/involvement.ts';
import { declarationChangeRule } from './change-rule.ts';

export const leadChanged = declarationChangeRule<{ before: string; after: string }>({
  code: 'lead-changed',
  severity: 'warning',
  scope: 'change',
  title: 'Another organisation leads the project',
  why: 'The lead answers for the project. Whoever takes it on must have agreed.',
  bad: {
    before: 'organisations:\n  - id: sample-council\n    role: lead',
    after:
      'organisations:\n  - id: sample-supplier\n    role: lead\n  - id: sample-council\n    role: partner\ndeclared_by:\n  post: Head of Parks\n  organisation: sample-council',
  },
  good: {
    before: 'organisations:\n  - id: sample-council\n    role: lead',
    after: 'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier\n    role: partner',
  },
  say: ({ before, after }) => ({
    message: `The project was led by ${before}; now by ${after}.`,
    fix: 'Ask both organisations, by the contacts that are published.',
  }),
  *compare(before, after) {
    const [was, is] = [listLeads(before.front), listLeads(after.front)];
    if (was.length === 0 || is.length === 0 || was.toSorted().join() === is.toSorted().join()) return;
    yield { field: 'organisations', details: { before: was.join(', '), after: is.join(', ') } };
  },
});
