import { proseQuestions } from '../../model/questions/index.ts';
import { answerStateWords } from '../../model/answer.ts';
import { declarationChangeRule } from './change-rule.ts';

export const answerWithdrawn = declarationChangeRule<{ after: string }>({
  code: 'answer-withdrawn',
  severity: 'warning',
  scope: 'change',
  title: 'A question that was answered is not answered any more',
  why: 'The earlier answer stays in the history, so people will ask why it is gone.',
  bad: { described: 'An answer about benefits that becomes "Not sure: we will see".' },
  good: { described: 'An answer about benefits that becomes longer.' },
  say: ({ after }) => ({
    message: `This was answered, and is now: ${after}.`,
    fix: 'Ask why. If the earlier answer was wrong, an update of the kind "correction" says so.',
  }),
  *compare(before, after) {
    for (const { id } of proseQuestions) {
      const [was, is] = [before.answers[id]?.state, after.answers[id]?.state];
      if (was === 'answered' && is !== undefined && is !== 'answered')
        yield { field: id, details: { after: answerStateWords[is] } };
    }
  },
});
