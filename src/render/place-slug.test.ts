import { describe, expect, it } from 'vitest';
import { placeSlug } from './place-slug.ts';

describe('placeSlug', () => {
  it.each([
    ['Quillbrook Infirmary', 'quillbrook-infirmary'],
    ["St John's  Market", 'st-johns-market'],
    ['St John’s Market', 'st-johns-market'],
    ['Caffè Ynys Môn', 'caffe-ynys-mon'],
    ['10A bus', 'place-10a-bus'],
    ['Page', 'place-page'],
    ['مستشفى', 'u-645-633-62a-634-641-649'],
    ['图书馆', 'u-56fe-4e66-9986'],
    ['Łazienki', 'u-142-61-7a-69-65-6e-6b-69'],
    ['?!', 'u-3f-21'],
  ])('%s becomes %s', (name, slug) => {
    expect(placeSlug(name)).toBe(slug);
  });

  it('gives names in the same other script different addresses', () => {
    expect(placeSlug('图书馆')).not.toBe(placeSlug('医院'));
  });
});

describe('a long name', () => {
  it('becomes an address that a file system can hold, and stays different from others', () => {
    const long = '图'.repeat(79);
    expect(placeSlug(`${long}书`).length).toBeLessThan(150);
    expect(placeSlug(`${long}书`)).not.toBe(placeSlug(`${long}馆`));
  });
});
