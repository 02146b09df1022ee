import { toFirstDay, toLastDay } from '../../text/dates.ts';
import type { DraftRule } from '../rule.ts';

export const endedBeforeStart: DraftRule<{ started: string; ended: string }> = {
  code: 'ended-before-start',
  severity: 'error',
  scope: 'front matter',
  title: 'A project ends after it starts',
  why: 'One of the two dates must be a slip.',
  bad: { frontMatter: 'stage: retired\nstarted: 2026-03\nended: 2025-03' },
  good: { frontMatter: 'stage: retired\nstarted: 2025-03\nended: 2026-03' },
  say: ({ started, ended }) => ({
    message: `Ended: ${ended} is before the start, ${started}.`,
    fix: 'Correct one of the two dates.',
  }),
  *check({ front: { started, ended } }) {
    if (started && ended && toLastDay(ended) < toFirstDay(started))
      yield { field: 'ended', details: { started, ended } };
  },
};
