import { expect, it } from 'vitest';
import { getPageAddress, getPageNumbers, getPageParam, paginate } from './paging.ts';

it('cuts a list into pages and leaves nothing out', () => {
  const pages = paginate([1, 2, 3, 4, 5], '/projects/', 2);
  expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pages[1]).toMatchObject({ number: 2, count: 3, total: 5, path: '/projects/' });
});

it('gives an empty list one empty page', () => {
  expect(paginate([], '/themes/justice/', 50)).toEqual([
    { items: [], number: 1, count: 1, total: 0, path: '/themes/justice/' },
  ]);
});

it('keeps the first page at the address of the list', () => {
  expect(getPageAddress('/projects/', 1)).toBe('/projects/');
  expect(getPageAddress('/projects/', 2)).toBe('/projects/page/2/');
  expect(getPageParam(1)).toBeUndefined();
  expect(getPageParam(2)).toBe('page/2');
});

it('links to the first, the last and the neighbouring pages', () => {
  expect(getPageNumbers(1, 1)).toEqual([1]);
  expect(getPageNumbers(1, 3)).toEqual([1, 2, 3]);
  expect(getPageNumbers(6, 12)).toEqual([1, undefined, 5, 6, 7, undefined, 12]);
});
