import { aiUses, labelOrValue } from '../../model/vocabulary/index.ts';
import { declarationChangeRule } from './change-rule.ts';

export const aiSwitchedOff = declarationChangeRule<{ after: string }>({
  code: 'ai-switched-off',
  severity: 'warning',
  scope: 'change',
  title: 'It no longer says that it uses AI',
  why: 'The Charter asks that AI is flagged. A flag that is taken away needs a reason that people can read.',
  bad: { before: 'uses_ai: yes\nai:\n  - kind: prediction\n    role: informs', after: 'uses_ai: no' },
  good: { before: 'uses_ai: no', after: 'uses_ai: planned' },
  say: ({ after }) => ({
    message: `It said that it uses AI. Now it says: ${after}.`,
    fix: 'Ask what has taken the place of the AI, and whether an update tells it.',
  }),
  *compare(before, after) {
    const is = after.front.uses_ai;
    if (before.front.uses_ai !== 'yes' || is === undefined || is === 'yes') return;
    yield { field: 'uses_ai', details: { after: labelOrValue(aiUses, is) } };
  },
});
