import type { DraftRule } from '../rule.ts';

export const assessmentWithoutReason: DraftRule<undefined> = {
  code: 'assessment-without-reason',
  severity: 'error',
  scope: 'front matter',
  title: 'An assessment that is not needed has a reason',
  why: 'Residents can only judge a decision when they know why it was taken.',
  bad: { frontMatter: 'assessments:\n  - kind: equality\n    status: not_needed' },
  good: {
    frontMatter: 'assessments:\n  - kind: equality\n    status: not_needed\n    reason: The counters see no people.',
  },
  say: () => ({
    message: 'Why no assessment is needed is missing: its status is "not_needed".',
    fix: 'Add "reason" with one sentence.',
  }),
  *check({ front: { assessments } }) {
    for (const [index, { status, reason }] of (assessments ?? []).entries()) {
      if (status === 'not_needed' && !reason) yield { field: `assessments.${index}.reason`, details: undefined };
    }
  },
};
