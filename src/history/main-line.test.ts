import { describe, expect, test } from 'vitest';
import type { Commit } from './commit.ts';
import { traceMainLine } from './main-line.ts';

/** A commit named by one letter, with its parents and what it did: `park=1` gives a file content, `park=` takes it away. */
function commit(hash: string, parents: string, changes: string, message = hash): Commit {
  return {
    hash,
    parents: parents.split(' ').filter(Boolean),
    seconds: hash.charCodeAt(0),
    message,
    changes: changes
      .split(' ')
      .filter(Boolean)
      .map((change) => change.split('='))
      .map(([id = '', blob = '']) => ({ id, ...(blob !== '' && { blob }) })),
  };
}

const told = (commits: readonly Commit[], head: string, id: string) =>
  (traceMainLine(commits, head).get(id) ?? []).map(({ commit: hash, blob }) => `${hash}:${blob ?? 'gone'}`);

test('what counts is what the branch showed: a merge at its own time, and nothing of what was tried before it', () => {
  const commits = [
    commit('a', '', 'park=1'),
    commit('x', 'a', 'park=2'),
    commit('y', 'x', 'park=3'),
    commit('b', 'a', 'bus=1'),
    commit('m', 'b y', 'park=3'),
  ];
  expect(told(commits, 'm', 'park')).toEqual(['a:1', 'm:3']);
  expect(told(commits, 'm', 'bus')).toEqual(['b:1']);
  expect(told(commits.toReversed(), 'm', 'park')).toEqual(['a:1', 'm:3']);
});

test('a file that was taken away and came back is told as such', () => {
  const commits = [commit('a', '', 'park=1'), commit('b', 'a', 'park='), commit('c', 'b', 'park=1')];
  expect(told(commits, 'c', 'park')).toEqual(['a:1', 'b:gone', 'c:1']);
});

describe('who asked', () => {
  const asked = (name: string) => `Words\n\nRequested-by: ${name}\n`;

  test('is told by the commits of a merge that touched the file, and by the merge itself', () => {
    const commits = [
      commit('a', '', ''),
      commit('x', 'a', 'park=1', asked('Head of Parks, a-council')),
      commit('y', 'x', 'bus=1', asked('Head of Buses, a-council')),
      commit(
        'm',
        'a y',
        'park=1 bus=1',
        'Merge pull request #7 from a/b\n\nDeclare two\n\nRequested-by: Clerk, a-council',
      ),
    ];
    const line = traceMainLine(commits, 'm');
    expect(line.get('park')).toMatchObject([
      { reason: 'Declare two', pull: 7, requestedBy: ['Clerk, a-council', 'Head of Parks, a-council'] },
    ]);
    expect(line.get('bus')![0]!.requestedBy).toEqual(['Clerk, a-council', 'Head of Buses, a-council']);
  });

  test('belongs to the merge that brought the commit, not to a later one of the same branch', () => {
    const commits = [
      commit('a', '', ''),
      commit('x', 'a', 'park=1', asked('First, a-council')),
      commit('m', 'a x', 'park=1'),
      commit('y', 'x', 'park=2', asked('Second, a-council')),
      commit('n', 'm y', 'park=2'),
    ];
    expect(
      traceMainLine(commits, 'n')
        .get('park')!
        .map(({ requestedBy }) => requestedBy),
    ).toEqual([['First, a-council'], ['Second, a-council']]);
  });
});
