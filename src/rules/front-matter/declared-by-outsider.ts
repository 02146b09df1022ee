import { quote } from '../../text/quote.ts';
import type { DraftRule } from '../rule.ts';

export const declaredByOutsider: DraftRule<{ organisation: string }> = {
  code: 'declared-by-outsider',
  severity: 'error',
  scope: 'front matter',
  title: 'The project is declared by one of its organisations',
  why: 'Only somebody who takes part in a project can take responsibility for what is said about it.',
  bad: {
    frontMatter:
      'declared_by:\n  post: Head of Parks\n  organisation: sample-supplier\norganisations:\n  - id: sample-council\n    role: lead',
  },
  good: { frontMatter: 'declared_by:\n  post: Head of Parks\n  organisation: sample-council' },
  say: ({ organisation }) => ({
    message: `Declared by: ${quote(organisation)} is not among the organisations of this project.`,
    fix: 'Name one of the organisations listed above, or add this one to the list with its role.',
  }),
  *check({ front: { organisations, declared_by } }) {
    if (!organisations || !declared_by) return;
    const { organisation } = declared_by;
    if (!organisations.some(({ id }) => id === organisation))
      yield { field: 'declared_by.organisation', details: { organisation } };
  },
};
