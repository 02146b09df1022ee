import { expect, test } from 'vitest';
import { settleAnswer } from './settle-answer.ts';
import type { WrittenAnswer } from './draft.ts';

test.each<[WrittenAnswer, WrittenAnswer]>([
  [
    { state: 'answered', words: ' Not sure: we will ask.' },
    { state: 'not_sure', words: 'we will ask.' },
  ],
  [
    { state: 'answered', words: 'Does not apply:\n\nno people' },
    { state: 'does_not_apply', words: 'no people' },
  ],
  [
    { state: 'answered', words: 'Withheld (security): a thief' },
    { state: 'withheld', withheld: 'security', words: 'a thief' },
  ],
  [
    { state: 'not_sure', words: 'Not sure: Not sure: we will ask.' },
    { state: 'not_sure', words: 'we will ask.' },
  ],
  [
    { state: 'withheld', words: 'Withheld (legal): a court' },
    { state: 'withheld', withheld: 'legal', words: 'a court' },
  ],
  [
    { state: 'withheld', withheld: 'security', words: 'Withheld (legal): a court' },
    { state: 'withheld', withheld: 'security', words: 'Withheld (legal): a court' },
  ],
  [
    { state: 'not_sure', words: 'Does not apply: x' },
    { state: 'not_sure', words: 'Does not apply: x' },
  ],
  [
    { state: 'answered', words: 'Withheld (gossip): x' },
    { state: 'answered', words: 'Withheld (gossip): x' },
  ],
  [
    { state: 'answered', words: 'We are Not sure: x' },
    { state: 'answered', words: 'We are Not sure: x' },
  ],
  [
    { state: 'answered', words: '' },
    { state: 'answered', words: '' },
  ],
  [
    { state: 'answered', words: 'Not sure:- x' },
    { state: 'not_sure', words: '\\- x' },
  ],
  [
    { state: 'answered', words: 'Not sure:\n- x' },
    { state: 'not_sure', words: '- x' },
  ],
])('%o', (typed, settled) => {
  expect(settleAnswer(typed)).toEqual(settled);
});
