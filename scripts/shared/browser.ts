import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

/** The one command that gives a machine a browser for the tests, for a person to run. */
const installCommand = 'npx playwright-core install --with-deps chromium';

/** Flags for a browser that is driven by tests: no window, no traffic of its own, and it runs as root in a container. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where a system keeps its browsers, besides the folders of PATH. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  ],
};

/** The computer on which to look for a browser; replaced in tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether there is a file at a path. */
  readonly exists: (path: string) => boolean;
  /** Where Playwright would put a browser of its own. */
  readonly playwrightsOwn: () => string;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
  playwrightsOwn: () => chromium.executablePath(),
};

/**
 * The browser to test with: CHROME_PATH, else an installed Chromium, Chrome or Edge, else Playwright's own; undefined
 * when there is none.
 * @throws if CHROME_PATH names a file that does not exist: no other browser was meant.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const { environment, exists, platform } = machine;
  const named = environment['CHROME_PATH'];
  if (named) {
    if (!exists(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
    return named;
  }
  const folders = platform === 'win32' ? [] : (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const installed = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, ...(usualPlaces[platform] ?? []), machine.playwrightsOwn()].find(exists);
}

/**
 * Like {@link findBrowser}, but installs Chromium if there is none and apt can be used (Debian, Ubuntu, as root).
 * @throws if there is still none; the message names the command to run.
 */
export function ensureBrowser(): string {
  const found = findBrowser() ?? installWithApt();
  if (found) return found;
  throw new Error(
    `The tests need a browser and found none. Install one with:\n\n  ${installCommand}\n\nor set CHROME_PATH to a Chromium or Chrome.`,
  );
}

function installWithApt(): string | undefined {
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !root || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('No browser found: installing Chromium with apt-get.\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env: environment, encoding: 'utf8' });
    if (status !== 0) {
      process.stdout.write(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
      return undefined;
    }
  }
  return findBrowser();
}

/** Starts the browser as a server, so that test files running in parallel share it. */
export function startBrowser(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, headless: true, args: quietFlags, host: '127.0.0.1' });
}
