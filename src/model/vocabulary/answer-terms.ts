import type { Term } from './term.ts';

/** How a question was answered. */
export const answerStates = [
  { value: 'answered', label: 'Answered', explanation: 'The text is the answer.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody knows yet; the text says why.' },
  {
    value: 'does_not_apply',
    label: 'Does not apply',
    explanation: 'The question does not concern it; the text says why.',
  },
  { value: 'withheld', label: 'Withheld', explanation: 'The answer is kept back; the text says why.' },
] as const satisfies readonly Term[];
