import { expect, test } from 'vitest';
import type { Version } from '../history/version.ts';
import { earlierVersions } from './earlier-versions.ts';

const version = { number: 3, day: '2026-03-14' } as Version;

test('a link to a version finds it on the first page and leads on to the page that tells of it', () => {
  const { html } = earlierVersions([version], ({ number }) => `/projects/park-visits/history/page/${number}/`);
  expect(html).toContain('id="version-3"');
  expect(html).toContain('href="/projects/park-visits/history/page/3/#version-3"');
  expect(html).toContain('14 March 2026');
  expect(earlierVersions([], () => '').html).toBe('');
});
