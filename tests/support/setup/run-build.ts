import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The day for which the sites are built, so that no result depends on the day of the test. */
const buildDay = '2026-11-22';

/** What to build. */
export interface BuildOptions {
  /** The project whose code builds. No two builds of one project may run at the same time: they share Astro's folder. */
  readonly project: string;
  readonly content: string;
  /** The file with the list of open submissions; none unless given. */
  readonly submissions?: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

/** Builds a site in a process of its own, as it is built for the public and not as part of a test. Returns `outDir`. */
export async function runBuild({ project, content, submissions, outDir, cacheDir }: BuildOptions): Promise<string> {
  await run(process.execPath, [join(project, 'tests/support/setup/build-site.ts'), outDir, cacheDir], {
    cwd: project,
    env: environment(content, submissions),
  });
  return outDir;
}

/**
 * Runs `npm run build` of a project as somebody elsewhere would: with another language, time zone and habits of Git.
 * @param home an empty folder.
 */
export async function runBuildElsewhere(project: string, content: string, submissions: string, home: string) {
  writeFileSync(
    join(home, '.gitconfig'),
    '[core]\n\tautocrlf = true\n[diff]\n\trenames = false\n[log]\n\tshowSignature = true\n\tshowRoot = false\n',
  );
  const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: home };
  await run(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env: { ...environment(content, submissions), ...elsewhere },
  });
}

function environment(content: string, submissions: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // What Vitest sets for its own processes, and Vite would take for the build's.
    ...Object.fromEntries(
      ['NODE_ENV', 'VITEST', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'TEST'].map((name) => [name, undefined]),
    ),
    ASTRO_TELEMETRY_DISABLED: '1',
    REGISTER_CONTENT: content,
    REGISTER_SUBMISSIONS: submissions,
    REGISTER_TODAY: buildDay,
  };
}
