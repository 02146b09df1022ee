import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { FakeGitHub } from '../github/fake-github.ts';
import type { Permissions } from '../github/github-store.ts';
import { root } from '../../../scripts/shared/paths.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions: Permissions;
  readonly steps: readonly Step[];
}

/** What a job came to. */
export interface JobResult {
  /** What its commands wrote. */
  readonly log: string;
  /** The files that it offered as artifacts, by the number in their address. */
  readonly artifacts: readonly string[];
  /** The folder in which it ran. */
  readonly workspace: string;
}

/** Which job to run, and what happened. */
export interface JobToRun {
  readonly server: FakeGitHub;
  /** A folder for everything that the jobs make. */
  readonly folder: string;
  /** The name of a file in `.github/workflows/`, as the published branch has it. */
  readonly workflow: string;
  readonly job: string;
  /** What GitHub tells of what happened; nothing for an appointed time. */
  readonly payload: object;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs a job as GitHub would: the workflow file of the published branch, a fresh copy of that branch, each command in its order by
 * a shell, with a token that may do what the job says. @throws Error when a command fails, or for anything that is not implemented here.
 */
export async function runJob({ server, folder, workflow, job: name, payload, env }: JobToRun): Promise<JobResult> {
  const file = await server.fileOn('main', `.github/workflows/${workflow}`);
  const job = (parse(file!) as { jobs: Record<string, Job> }).jobs[name]!;
  const temp = mkdtempSync(join(folder, 'runner-'));
  const workspace = join(temp, 'workspace');
  const eventPath = join(temp, 'event.json');
  writeFileSync(eventPath, JSON.stringify({ ...payload, repository: { default_branch: 'main' } }));
  const token = server.token('github-actions[bot]', job.permissions);
  const values: Record<string, string> = {
    'github.token': token,
    'github.event.repository.default_branch': 'main',
    'runner.temp': temp,
  };
  const evaluate = (text: string) =>
    text.replace(/\$\{\{ *([^}]*?) *\}\}/g, (_all, expression: string) => {
      const value = values[expression];
      if (value === undefined) throw new Error(`Nothing here knows ${expression}`);
      return value;
    });
  const artifacts: string[] = [];
  let log = '';
  for (const step of job.steps) {
    const given = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([key, value]) => [key, evaluate(String(value))]),
    );
    const action = step.uses?.split('@')[0];
    if (action === 'actions/checkout') {
      const branch = given['ref'] ?? 'main';
      execFileSync('git', [
        'clone',
        '--quiet',
        '--no-local',
        '--branch',
        branch,
        server.store.repository.folder,
        workspace,
      ]);
    } else if (action === 'actions/upload-artifact') {
      const path = given['path']!;
      const number = artifacts.length + 1;
      if (existsSync(path)) artifacts.push(path);
      values[`steps.${step.id!}.outputs.artifact-url`] = existsSync(path)
        ? `https://github.com/${server.fullName}/actions/runs/1/artifacts/${number}`
        : '';
    } else if (step.run?.startsWith('npm ci')) {
      expect(step.run).toBe('npm ci --omit=dev --ignore-scripts --no-audit --no-fund');
      linkProductionPackages(workspace);
    } else if (step.run !== undefined) {
      const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, evaluate(value)]));
      log += await shell(step.run, workspace, {
        GITHUB_API_URL: server.url,
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_REPOSITORY: server.fullName,
        GITHUB_SHA: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: workspace, encoding: 'utf8' }).trim(),
        RUNNER_TEMP: temp,
        ...env,
        ...own,
      });
    } else if (action !== 'actions/setup-node' && action !== 'actions/upload-pages-artifact') {
      throw new Error(`Nothing here runs ${step.uses ?? JSON.stringify(step)}`);
    }
  }
  return { log, artifacts, workspace };
}

/** Gives a workspace what `npm ci --omit=dev` would install, from the packages that are installed here. */
function linkProductionPackages(workspace: string): void {
  const lock = JSON.parse(readFileSync(join(workspace, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const names = Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    dev ? [] : (/^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? []),
  );
  for (const name of [...names, '.bin']) {
    const from = join(root, 'node_modules', name);
    // Some packages are for other machines.
    if (!existsSync(from)) continue;
    const to = join(workspace, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to, 'junction');
  }
}

function shell(command: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  // Nothing of what the tests set for their own processes, except where compiled code is kept.
  const own = Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|LANG|NODE_COMPILE_CACHE)$/i.test(name));
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', command], {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      if (code === 0) resolve(log);
      else reject(new Error(`${command} ended with ${String(code)}:\n${log}`));
    }),
  );
}

const require = createRequire(import.meta.url);

interface Example {
  readonly name: string;
  readonly examples: readonly (object & { readonly action?: string })[];
}

/** What GitHub tells of a pull request or an issue: its own published example, with the number of this one. */
export function eventAbout(name: 'pull_request' | 'issues', action: string, number: number): object {
  const path = require.resolve('@octokit/webhooks-examples/api.github.com/index.json');
  const events = JSON.parse(readFileSync(path, 'utf8')) as readonly Example[];
  const found = events.find((event) => event.name === name)?.examples.find((each) => each.action === action);
  if (!found) throw new Error(`GitHub publishes no example of ${name}: ${action}`);
  const key = name === 'issues' ? 'issue' : name;
  const about = (found as Readonly<Record<string, unknown>>)[key] as object;
  return { ...structuredClone(found), number, [key]: { ...about, number } };
}

/** Everything that the published branch holds, put into a repository in one commit on `main`. */
export function publishWhole(server: FakeGitHub, folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', server.store.repository.folder, '--work-tree', folder, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_INDEX_FILE: join(root, 'node_modules/.cache', `server-index-${process.pid}`) },
    }).trim();
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  git('add', '--all', '--force', '.');
  const tree = git('write-tree');
  const who = ['-c', 'user.name=maintainer', '-c', 'user.email=maintainer@register.example'];
  const commit = git(...who, 'commit-tree', tree, '-p', 'refs/heads/main', '-m', 'The register as it is');
  git('update-ref', 'refs/heads/main', commit);
}
