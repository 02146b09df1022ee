import { expect, test } from 'vitest';
import { replaceEmail, readEmail, nameFeeds } from './change-files.ts';

test('feeds are named when the register goes live, and never again', () => {
  const before = "  address: 'https://a.example',\n  feedNames: 'tag:charter-register.example,2026:',\n";
  const live = nameFeeds(before, 'https://register.tidewick.test', '2027');
  expect(live).toBe("  address: 'https://a.example',\n  feedNames: 'tag:register.tidewick.test,2027:',\n");
  expect(nameFeeds(live, 'https://moved.tidewick.test', '2031')).toBe(live);
});

test('the e-mail address of the settings is changed wherever it stands, and no other', () => {
  const before = readEmail("  host: 'x',\n  email: 'info@old.test',\n");
  const text = 'Ask [info@old.test](mailto:info@old.test). Not my.info@old.test, info@old.test.uk or info@oldxtest.';
  expect(replaceEmail(text, before, 'register@tidewick.test')).toBe(
    'Ask [register@tidewick.test](mailto:register@tidewick.test). Not my.info@old.test, info@old.test.uk or info@oldxtest.',
  );
  expect(() => readEmail('')).toThrow('no line "email');
});
