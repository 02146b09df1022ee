import { expect, test } from 'vitest';
import { sampleVersion } from '../../tests/support/register/sample-version.ts';
import type { Version } from '../history/version.ts';
import { earlierVersions, historyPage } from './history-page.ts';
import { faultsIn } from '../../tests/support/markup/markup.ts';

const version = (number: number, more: Partial<Version> = {}) =>
  sampleVersion(number, { summary: 'Changed: Title', ...more });

function page(history: readonly Version[], repository = 'https://git.example/register'): string {
  const shown = history.toReversed();
  const cited = new Map();
  const { html } = historyPage({
    id: 'park-visits',
    title: 'Counting visits',
    example: undefined,
    history,
    shown,
    repository,
    hasUncommittedChange: false,
    cited,
  });
  expect(faultsIn(html)).toEqual([]);
  return html;
}

test('of a version that is not shown, only one that was shown before it is said to have stayed', () => {
  const hidden = { readable: false, summary: '' };
  const html = page([version(1, hidden), version(2), version(3, hidden), version(4, hidden)]);
  const notShown = 'This version is not shown: it has mistakes or holds personal data.';
  expect(html.match(/<b>This version[^<]*<\/b>/g)).toEqual([
    `<b>${notShown} Version 2 stayed on the site.</b>`,
    `<b>${notShown} Version 2 stayed on the site.</b>`,
    `<b>${notShown}</b>`,
  ]);
});

test('who asked is told, and an issue or a pull request can be looked at where the source can', () => {
  const asked = [
    version(1, { requestedBy: ['Head of Parks, a <council>', 'issue 12'], reason: 'Correct it', pull: 34 }),
  ];
  expect(page(asked)).toContain(
    'Asked for by Head of Parks, a &lt;council&gt;; in <a href="https://git.example/register/issues/12">issue 12</a>',
  );
  expect(page(asked)).toContain('(<a href="https://git.example/register/pull/34">request 34</a>)');
  expect(page(asked, '')).toContain('Asked for by Head of Parks, a &lt;council&gt;; in issue 12');
  expect(page(asked, '')).toContain('(request 34)');
});

test('a link to a version finds it on the first page and leads on to the page that tells of it', () => {
  const { html } = earlierVersions(
    [sampleVersion(3, { day: '2026-03-14' })],
    ({ number }) => `/projects/park-visits/history/page/${number}/`,
  );
  expect(html).toContain('id="version-3"');
  expect(html).toContain('href="/projects/park-visits/history/page/3/#version-3"');
  expect(html).toContain('14 March 2026');
  expect(earlierVersions([], () => '').html).toBe('');
});
