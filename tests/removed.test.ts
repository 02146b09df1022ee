import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removedIds } from './support/setup/hostile-content.ts';
import { sites } from './support/site/sites.ts';

const { hostile: site } = sites;
const read = (path: string) => readFileSync(join(site.dist, path), 'utf8');

test.each(removedIds)('the address %s keeps a notice that says when and on what ground', (id) => {
  const page = read(`projects/${id}/index.html`);
  expect(page).toContain('This entry was removed on legal grounds');
  expect(page).toContain('30 October 2026');
  expect(page).toContain('A court order. A court ordered its removal.');
  expect(page).toContain('noindex');
});

test('a removed entry is named on the list of all, and taken for the form', () => {
  expect(read('projects/index.html')).toContain('href="/projects/removed-entry/"');
  expect(JSON.parse(read('declare/register.json'))).toMatchObject({ removed: ['removed-entry'] });
});
