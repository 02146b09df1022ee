import type { DraftRule } from '../rule.ts';

export const missingAi: DraftRule<undefined> = {
  code: 'missing-ai',
  severity: 'error',
  scope: 'front matter',
  title: 'A project that uses AI says what kind',
  why: 'The Charter asks to flag AI (Principle 8). People want to know what it does and whether it decides anything.',
  bad: { frontMatter: 'stage: development\nuses_ai: yes', without: ['ai'] },
  good: { frontMatter: 'stage: development\nuses_ai: yes\nai:\n  - kind: prediction\n    role: informs' },
  say: () => ({
    message: 'AI systems are missing: "uses_ai" says yes.',
    fix: 'Add "ai" with the kind and role of each system. Both may be "not_sure".',
  }),
  *check({ front: { uses_ai }, given }) {
    if (uses_ai === 'yes' && !given.has('ai')) yield { field: 'ai', details: undefined };
  },
};
