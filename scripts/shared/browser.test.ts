import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

function machine(files: readonly string[], environment: Record<string, string> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
    exists: (path) => files.includes(path),
    playwrightsOwn: () => '/cache/chrome',
  };
}

test('takes the browser that CHROME_PATH names before any other', () => {
  expect(findBrowser(machine(['/opt/chrome', '/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' }))).toBe(
    '/opt/chrome',
  );
});

test('refuses a CHROME_PATH that is not there rather than testing with another browser', () => {
  expect(() => findBrowser(machine(['/usr/bin/chromium'], { CHROME_PATH: '/opt/gone' }))).toThrow(
    'CHROME_PATH names /opt/gone, which is not there.',
  );
});

test('prefers an installed Chromium to an installed Chrome, and both to the one Playwright keeps', () => {
  expect(findBrowser(machine(['/cache/chrome', '/usr/local/bin/google-chrome', '/usr/bin/chromium']))).toBe(
    '/usr/bin/chromium',
  );
  expect(findBrowser(machine(['/cache/chrome', '/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  expect(findBrowser(machine(['/cache/chrome']))).toBe('/cache/chrome');
});

test('looks where a system keeps its applications', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser({ ...machine([chrome]), platform: 'darwin' })).toBe(chrome);
});

test('finds none where there is none', () => {
  expect(findBrowser(machine([]))).toBeUndefined();
});
