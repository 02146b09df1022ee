import { expect, test } from 'vitest';
import { reasonOf, requestersIn } from './reason.ts';

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
  expect(reasonOf(message)).toEqual(reason);
});

test('a first line without an end is cut', () => {
  expect([...reasonOf('word '.repeat(1000)).reason]).toHaveLength(200);
  expect([...reasonOf('a'.repeat(1_000_000)).reason]).toHaveLength(200);
});

test.each([
  ['A\n\nRequested-by: Head of Parks, a-council\nReviewed-by: x\n', ['Head of Parks, a-council']],
  ['A\n\nRequested-by: Clerk, b\nrequested-by: Clerk, b\n', ['Clerk, b']],
  // An account may be a private person's.
  ['A\n\nRequested-by: @ann (issue #12)\n', ['issue 12']],
  ['A\n\nRequested-by: somebody@example.org\n', []],
  // Only the last paragraph holds trailers; a text may quote one.
  ['A\n\nRequested-by: Clerk, b\n\nThe end.\n', []],
])('%j says who asked', (message, requesters) => {
  expect(requestersIn(message)).toEqual(requesters);
});

test.each([
  'Leave out the NHS number 943 476 5919',
  'Merge pull request #3 from a/b\n\nLeave out card 4111 1111 1111 1111\n',
  'Leave out 943 476 5919 (#3)',
  `${'word '.repeat(38)}943 476 5919`,
])('%j holds a number that is not told again', (message) => {
  expect(reasonOf(message).reason).toBe('');
});

test('who asked is not told with a number of somebody', () => {
  expect(requestersIn('A\n\nRequested-by: Ann, 943 476 5919\nRequested-by: Clerk, b\n')).toEqual(['Clerk, b']);
});
