import type { DraftRule } from '../rule.ts';

export const assessmentWithoutDate: DraftRule<undefined> = {
  code: 'assessment-without-date',
  severity: 'error',
  scope: 'front matter',
  title: 'An assessment that is done has a date',
  why: 'An assessment from before the last change may not hold any more.',
  bad: { frontMatter: 'assessments:\n  - kind: equality\n    status: done' },
  good: { frontMatter: 'assessments:\n  - kind: equality\n    status: done\n    date: 2026' },
  say: () => ({
    message: 'Date of the assessment is missing: it is done.',
    fix: 'Add "date"; the year is enough.',
  }),
  *check({ front: { assessments } }) {
    for (const [index, { status, date }] of (assessments ?? []).entries()) {
      if (status === 'done' && !date) yield { field: `assessments.${index}.date`, details: undefined };
    }
  },
};
