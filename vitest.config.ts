import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, the longest first. They begin first, so that none is left when all others are done. */
const longest = [
  'page-kinds',
  'warm-build',
  'accessible',
  'handed-over',
  'workflows',
  'search',
  'send',
  'verify',
  'form',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

// The commands that tests start as processes of their own are compiled once for all of them.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node-compile');

/** Two kinds of test: `unit` needs nothing but the code; `site` builds the register and visits it with a browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/support/**/*.test.ts'],
          // No test changes what another one imports, so the register's modules are loaded once for all of them.
          isolate: false,
          // Commands are started as processes of their own, which takes its time on a busy machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/support/**'],
          // As in the unit tests; each worker loads the modules and reaches the browser once.
          isolate: false,
          globalSetup: ['tests/support/setup/sites.ts', 'tests/support/setup/browser.ts'],
          // A test waits for the browser more than it works.
          maxWorkers: 3,
          // A page takes well under a second; a whole template in two themes and two widths takes a few.
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
