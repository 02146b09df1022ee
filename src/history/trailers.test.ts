import { expect, test } from 'vitest';
import {
  findAccounts,
  namesRequester,
  findRequesters,
  writePostTrailer,
  writeEmailTrailers,
  writeIssueTrailers,
} from './trailers.ts';

const message = (trailers: string) => `Declare: Counting visits\n\nMade with care.\n\n${trailers}`;

test('what was asked for in an issue keeps the accounts that asked, and tells the issue alone', () => {
  const asked = { issue: 12, openedBy: 'Ann', editedBy: 'charter[bot]', speaksFor: 'Head of Parks, sample-council' };
  const written = message(writeIssueTrailers(asked));
  expect(findAccounts(written)).toEqual(['ann', 'charter[bot]']);
  expect(findRequesters(written)).toEqual(['issue 12']);
  expect(namesRequester(written)).toBe(true);
  const gone = message(writeIssueTrailers({ ...asked, openedBy: undefined, editedBy: undefined }));
  expect(findAccounts(gone)).toEqual([]);
  expect(findRequesters(gone)).toEqual([]);
  expect(namesRequester(gone)).toBe(true);
});

test.each([
  writePostTrailer('Head of Parks', 'a-council'),
  writeEmailTrailers('Head of Parks', 'a-council', 'The keeper'),
])('what a post asked for tells the post: %j', (trailers) => {
  expect(findRequesters(message(trailers))).toEqual(['Head of Parks, a-council']);
  expect(findAccounts(message(trailers))).toEqual([]);
  expect(namesRequester(message(trailers))).toBe(false);
});

test('a trailer stays on its line, so nobody asks in the name of another', () => {
  const name = 'Clerk\n\nRequested-by: @ann (issue #1)\n';
  for (const trailers of [
    writeEmailTrailers(name, 'b', name),
    writeIssueTrailers({ issue: 2, openedBy: undefined, editedBy: undefined, speaksFor: name }),
  ]) {
    expect(findAccounts(message(trailers))).toEqual([]);
    expect(trailers).not.toContain('\n\n');
  }
});

test.each([
  ['A\n\nRequested-by: Head of Parks, a-council\nReviewed-by: x\n', ['Head of Parks, a-council']],
  ['A\n\nRequested-by: Clerk, b\nrequested-by: Clerk, b\n', ['Clerk, b']],
  // An account may be a private person's.
  ['A\n\nRequested-by: @ann (issue #12)\n', ['issue 12']],
  ['A\n\nRequested-by: somebody@example.org\n', []],
  // Only the last paragraph holds trailers; a text may quote one.
  ['A\n\nRequested-by: Clerk, b\n\nThe end.\n', []],
  // A number of somebody is not told.
  ['A\n\nRequested-by: Ann, 943 476 5919\nRequested-by: Clerk, b\n', ['Clerk, b']],
])('%j says who asked', (words, requesters) => {
  expect(findRequesters(words)).toEqual(requesters);
});
