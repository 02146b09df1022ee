import type { DraftRule } from '../rule.ts';

export const missingStart: DraftRule<{ stage: string }> = {
  code: 'missing-start',
  severity: 'error',
  scope: 'front matter',
  title: 'A project that has begun says when',
  why: 'From the start the register works out when an outcome is due (Principle 8).',
  bad: { frontMatter: 'stage: pilot', without: ['started'] },
  good: { frontMatter: 'stage: pilot\nstarted: 2026-03' },
  say: ({ stage }) => ({
    message: `Started is missing: a project at the stage "${stage}" has begun.`,
    fix: 'Add "started" with the month, such as 2026-03. Only an idea or a withdrawn project may leave it out.',
  }),
  *check({ front: { stage }, given }) {
    if (stage && stage !== 'idea' && stage !== 'withdrawn' && !given.has('started'))
      yield { field: 'started', details: { stage } };
  },
};
