import { expect, test } from 'vitest';
import { readReason } from './change-reason.ts';

test.each([
  ['Correct the telephone number\n\nMore words\n', { reason: 'Correct the telephone number' }],
  ['Correct it (#12)\n', { reason: 'Correct it', pull: 12 }],
  [
    'Merge pull request #34 from a-council/patch-1\n\nDeclare park visits\n',
    { reason: 'Declare park visits', pull: 34 },
  ],
  ['Merge pull request #34 from a-council/patch-1\n', { reason: '', pull: 34 }],
  ['', { reason: '' }],
  ['Ask <ann.lee@example.org>, not bob@mail.example.com.', { reason: 'Ask <(e-mail address)>, not (e-mail address).' }],
  ['Thank @ann for a@b', { reason: 'Thank @ann for a@b' }],
  ['\u202eturned\u0000 round\u200b', { reason: 'turned round' }],
])('%j is a reason', (message, reason) => {
  expect(readReason(message)).toEqual(reason);
});

test('a first line without an end is cut', () => {
  expect([...readReason('word '.repeat(1000)).reason]).toHaveLength(200);
  expect([...readReason('a'.repeat(1_000_000)).reason]).toHaveLength(200);
});

test.each([
  'Leave out the NHS number 943 476 5919',
  'Merge pull request #3 from a/b\n\nLeave out card 4111 1111 1111 1111\n',
  'Leave out 943 476 5919 (#3)',
  `${'word '.repeat(38)}943 476 5919`,
])('%j holds a number that is not told again', (message) => {
  expect(readReason(message).reason).toBe('');
});
