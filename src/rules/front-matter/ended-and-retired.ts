import type { DraftRule } from '../rule.ts';

export const endedAndRetired: DraftRule<{ stage: string }> = {
  code: 'ended-and-retired',
  severity: 'error',
  scope: 'front matter',
  title: 'A retired project says when it ended, and no other does',
  why: 'Somebody who reads "live" and an end date cannot know which of the two is true.',
  bad: { frontMatter: 'stage: retired\nstarted: 2025-03', without: ['ended'] },
  good: { frontMatter: 'stage: retired\nstarted: 2025-03\nended: 2026-03' },
  say: ({ stage }) =>
    stage === 'retired'
      ? {
          message: 'Ended is missing: a retired project has an end.',
          fix: 'Add "ended" with the month, such as 2026-03.',
        }
      : {
          message: `Ended: a project at the stage "${stage}" has not ended.`,
          fix: 'Delete "ended", or change the stage to "retired".',
        },
  *check({ front: { stage }, given }) {
    if (stage && (stage === 'retired') !== given.has('ended')) yield { field: 'ended', details: { stage } };
  },
};
