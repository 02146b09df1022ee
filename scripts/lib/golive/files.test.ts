import { expect, test } from 'vitest';
import { namedFeeds } from './files.ts';

test('feeds are named when the register goes live, and never again', () => {
  const before = "  address: 'https://a.example',\n  feedNames: 'tag:charter-register.example,2026:',\n";
  const live = namedFeeds(before, 'https://register.tidewick.test', '2027');
  expect(live).toBe("  address: 'https://a.example',\n  feedNames: 'tag:register.tidewick.test,2027:',\n");
  expect(namedFeeds(live, 'https://moved.tidewick.test', '2031')).toBe(live);
});
