import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { DraftRule } from '../rule.ts';

const duties = ['bias', 'updating', 'monitoring', 'training'] as const;
const inUse = new Set(['pilot', 'live', 'paused']);

export const missingResponsible: DraftRule<{ field: string }> = {
  code: 'missing-responsible',
  severity: 'error',
  scope: 'front matter',
  title: 'AI in use has a post for each duty',
  why: "The Charter's guide asks who corrects bias, updates the system, watches it in use and trains staff.",
  bad: {
    frontMatter: 'stage: pilot\nstarted: 2026-03\nuses_ai: yes\nai:\n  - kind: prediction\n    role: informs',
    without: ['responsible'],
  },
  good: {
    frontMatter:
      'stage: pilot\nstarted: 2026-03\nuses_ai: yes\nai:\n  - kind: prediction\n    role: informs\nresponsible:\n  bias: Head of Data\n  updating: Head of Data\n  monitoring: Parks Manager\n  training: not_sure',
  },
  say: ({ field }) => ({
    message: `${findFieldLabel(field)} is missing: AI is in use, so each of the four duties needs a post.`,
    fix: `Add "${field.split('.')[1]}" under "responsible" with a post, such as "Head of Data". It may also say does_not_apply or not_sure.`,
  }),
  *check({ front: { uses_ai, stage, responsible }, given }) {
    if (uses_ai !== 'yes' || !stage || !inUse.has(stage)) return;
    if (given.has('responsible') && !responsible) return; // its own fault has been told already
    for (const duty of duties) {
      if (!responsible?.[duty]) yield { field: `responsible.${duty}`, details: { field: `responsible.${duty}` } };
    }
  },
};
