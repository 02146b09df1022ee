import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withPage } from './support/site/browser.ts';
import { sites } from './support/site/sites.ts';

/** A search and what it must find; tests/search-cases.yaml says what each part means. */
interface SearchCase {
  readonly search: string;
  readonly filter?: Readonly<Record<string, string>>;
  readonly first?: string;
  readonly top?: readonly string[];
  readonly finds?: readonly string[];
  readonly without?: readonly string[];
  readonly none?: true;
  readonly meant?: string;
}

/** What the search page shows of a search. */
interface Shown {
  /** Ids of the projects, in order. */
  readonly ids: readonly string[];
  readonly status: string;
  /** The search that it proposes; empty where it proposes none. */
  readonly meant: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'search-cases.yaml'), 'utf8')) as Record<
  string,
  SearchCase[]
>;

test('there are many searches, each of another kind', () => {
  expect(Object.values(cases).flat().length).toBeGreaterThanOrEqual(80);
});

describe('a search finds what it must', () => {
  test.each(Object.entries(cases))('%s', async (_kind, all) => {
    const faults: unknown[] = [];
    await withPage(sites.own.url, {}, async ({ page }) => {
      await page.goto('/search/');
      for (const one of all) {
        const shown = await searchFor(page, one);
        const missed = missedOf(one, shown);
        if (missed.length > 0) faults.push({ search: one.search, missed, shown });
      }
    });
    expect(faults).toEqual([]);
  });
});

/** Searches as a link to the search would, without loading the page again. */
async function searchFor(page: Page, { search, filter = {} }: SearchCase): Promise<Shown> {
  const address = `/search/?${new URLSearchParams({ q: search, ...filter, show: '100' }).toString()}`;
  await page.evaluate((href) => {
    document.getElementById('status')!.textContent = '';
    document.getElementById('found')!.replaceChildren();
    history.pushState(null, '', href);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.waitForFunction(() => {
    const status = document.getElementById('status')!.textContent;
    const total = Number(/^(\d+) projects? found/.exec(status)?.[1] ?? 0);
    const list = document.querySelectorAll('#found > li').length;
    return status !== '' && !status.startsWith('Loading') && list === total;
  });
  return page.evaluate(() => ({
    ids: [...document.querySelectorAll('#found h3 a')].map((link) => link.getAttribute('href')!.split('/')[2]!),
    status: document.getElementById('status')!.textContent,
    meant: document.querySelector('#status a')?.textContent ?? '',
  }));
}

/** What of a case did not come true, by its name. */
function missedOf(
  { first, top = [], finds = [], without = [], none, meant }: SearchCase,
  { ids, meant: shown }: Shown,
): string[] {
  return [
    ...(first !== undefined && ids[0] !== first ? ['first'] : []),
    ...(top.every((id) => ids.slice(0, 3).includes(id)) ? [] : ['top']),
    ...(finds.every((id) => ids.includes(id)) ? [] : ['finds']),
    ...(without.some((id) => ids.includes(id)) ? ['without'] : []),
    ...((none ?? meant !== undefined) && ids.length > 0 ? ['none'] : []),
    ...(meant !== undefined && meant !== shown ? ['meant'] : []),
  ];
}
