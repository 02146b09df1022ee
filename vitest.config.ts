import { defineConfig } from 'vitest/config';

/** Two kinds of test: `unit` needs nothing but the code; `site` builds the register and visits it with a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/setup/sites.ts', 'tests/setup/browser.ts'],
          // A test waits for the browser more than it works.
          maxWorkers: 2,
          // A page takes well under a second; a whole template in two themes and two widths takes a few.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
