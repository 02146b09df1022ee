import type { DraftRule } from '../rule.ts';

export const unexpectedAi: DraftRule<undefined> = {
  code: 'unexpected-ai',
  severity: 'error',
  scope: 'front matter',
  title: 'A project that does not use AI lists none',
  why: 'Somebody who reads "does not use AI" and a list of AI systems cannot know which of the two is true.',
  bad: { frontMatter: 'uses_ai: no\nai:\n  - kind: prediction\n    role: informs' },
  good: { frontMatter: 'uses_ai: no' },
  say: () => ({
    message: 'AI systems are listed, but "uses_ai" says no.',
    fix: 'Delete "ai", or change "uses_ai" to yes, planned or not_sure.',
  }),
  *check({ front: { uses_ai }, given }) {
    if (uses_ai === 'no' && given.has('ai')) yield { field: 'ai', details: undefined };
  },
};
