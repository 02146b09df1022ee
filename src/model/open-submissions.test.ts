import { expect, test } from 'vitest';
import { parseOpenSubmissions } from './open-submissions.ts';

const submission = {
  number: 3,
  where: 'pull',
  kind: 'change',
  project: 'park-visits',
  opened: '2026-11-20',
  turn: 'cdc',
};
const list = (...submissions: object[]) => JSON.stringify({ schema: 1, made: '2026-11-24', submissions });

test('a list of submissions is read', () => {
  expect(parseOpenSubmissions(list(submission))).toEqual({ schema: 1, made: '2026-11-24', submissions: [submission] });
});

test.each([
  ['', 'nothing'],
  ['{', 'no JSON'],
  ['[]', 'another shape'],
  [list({ ...submission, title: 'Buy now' }), "somebody's words"],
  [list({ ...submission, project: '<b>x</b>' }), 'an id that is none'],
  [list({ ...submission, number: -1 }), 'a number that is none'],
  [list({ ...submission, turn: 'mine' }), 'a value of no list'],
  [list({ ...submission, opened: '2026-02-30' }), 'a day that is none'],
])('%s is refused: %s', (text) => {
  expect(parseOpenSubmissions(text)).toBeUndefined();
});
