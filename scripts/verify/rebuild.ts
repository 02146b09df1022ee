import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BuildRecord } from '../../src/export/build-record.ts';
import { git, GitError } from '../../src/git/run-git.ts';
import { hasModulesOf, linkModules } from '../shared/node-modules.ts';
import { isFolder } from '../shared/paths.ts';
import { NotProvenError } from './site.ts';

const run = promisify(execFile);

/** What to rebuild, and where. */
export interface RebuildOptions {
  /** The clone that has the commit. */
  readonly repository: string;
  readonly record: BuildRecord & { readonly commit: string; readonly content: string };
  /** The list of open submissions as the site has it; undefined for a site that was built without. */
  readonly submissions: Uint8Array | undefined;
  /** An empty folder. */
  readonly folder: string;
  /** Reports what is being done. */
  readonly say: (what: string) => void;
}

/**
 * Checks the commit out in a folder of its own, with its whole history, and builds it with its own code for its day. Nothing
 * is written into the clone. @returns the folder of the built site. @throws NotProven if the commit cannot be built here.
 */
export async function rebuild({ repository, record, submissions, folder, say }: RebuildOptions): Promise<string> {
  const { commit, built_for, content } = record;
  const project = join(folder, 'project');
  say(`Checking out ${commit.slice(0, 12)}`);
  await checkOut(repository, commit, project);
  if (!isFolder(join(project, content))) throw new NotProvenError(`Commit ${commit} has no folder ${content}.`);
  if (hasModulesOf(project)) {
    linkModules(project);
  } else {
    say('Installing the packages of that commit, which differ from those here (npm ci)');
    await runOrRefuse('Its packages cannot be installed', 'npm', npmArguments, project, process.env);
  }
  const list = join(folder, 'submissions.json');
  if (submissions) writeFileSync(list, submissions);
  say('Building it');
  await runOrRefuse('It cannot be built', process.execPath, ['scripts/build.ts'], project, {
    ...buildEnvironment(),
    REGISTER_TODAY: built_for,
    REGISTER_CONTENT: join(project, content),
    ...(submissions && { REGISTER_SUBMISSIONS: list }),
  });
  const dist = join(project, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new NotProvenError(`Commit ${commit} builds no site.`);
  return dist;
}

/** Overrides settings of this computer that would change the checkout or run hooks. */
const checkoutSettings = [
  ...['-c', 'core.autocrlf=false', '-c', 'core.eol=lf', '-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.attributesFile=/dev/null', '-c', 'advice.detachedHead=false'],
];

async function checkOut(repository: string, commit: string, project: string): Promise<void> {
  try {
    // With --shared it uses the clone's objects, and copies none.
    await git(
      [...checkoutSettings, 'clone', '--quiet', '--shared', '--no-checkout', '--template=', '--', repository, project],
      {
        cwd: repository,
      },
    );
    await git([...checkoutSettings, 'checkout', '--quiet', '--detach', commit], { cwd: project });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new NotProvenError(`Commit ${commit} cannot be checked out: ${error.message}`);
  }
}

const npmArguments = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];

/** The variables that a build needs, and none that would change its result. */
const inheritedVariables = /^(?:path|pathext|home|userprofile|systemroot|comspec|appdata|localappdata|te?mp|tmpdir)$/i;

function buildEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => inheritedVariables.test(entry[0]) && entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

async function runOrRefuse(
  what: string,
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  try {
    await run(command, [...args], {
      cwd,
      env,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32' && command === 'npm',
    });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const last = (stderr.trim() || stdout.trim() || message).split('\n').slice(-10).join('\n');
    throw new NotProvenError(`${what} on this machine:\n${last}`);
  }
}
