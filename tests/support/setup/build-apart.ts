import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/shared/paths.ts';

/** The day for which the sites are built, so that no result depends on the day of the test. */
const today = '2026-11-22';

/**
 * Builds a site into `outDir` and returns that. In a process of its own, because a site is built as it is for the public
 * and not as part of a test.
 * @param content the content folder; the register's own unless told.
 * @param submissions the list of open submissions; none unless told.
 * @param machine variables in which another machine differs.
 */
export async function buildSite(
  outDir: string,
  cache: string,
  content?: string,
  submissions?: string,
  machine: Readonly<Record<string, string>> = {},
): Promise<string> {
  const environment = {
    ...process.env,
    ...machine,
    // What Vitest tells its own processes; Vite would take it for the build's.
    ...Object.fromEntries(
      ['NODE_ENV', 'VITEST', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'TEST'].map((name) => [name, undefined]),
    ),
    ASTRO_TELEMETRY_DISABLED: '1',
    REGISTER_CONTENT: content,
    REGISTER_SUBMISSIONS: submissions,
    REGISTER_TODAY: today,
  };
  await promisify(execFile)(process.execPath, [join(root, 'tests/support/setup/build-site.ts'), outDir, cache], {
    cwd: root,
    env: environment,
  });
  return outDir;
}
