import { readFileSync } from 'node:fs';
import type { ParseArgsOptionsConfig } from 'node:util';
import { runCommand, UsageError, type Arguments } from '../shared/command.ts';
import { sanitiseLog } from '../shared/sanitise.ts';
import { fromCaller, ownContent, requireFolder } from '../shared/paths.ts';
import { createGitHub, getHttpStatus, type GitHub } from './client.ts';

/** What a workflow run is about; undefined for a scheduled one. */
export type EventSubject = 'issue' | 'pull_request' | undefined;

/** What is read of a workflow's event: a number and an account, never anybody's words. */
export interface WorkflowEvent {
  /** The number of the issue or pull request. */
  readonly number: number;
  /** The account that edited it, if the event is an edit; empty otherwise. */
  readonly editor: string;
}

/** What a command of a workflow works with, from the variables that GitHub sets and the workflow passes on. */
export interface WorkflowContext {
  readonly github: GitHub;
  readonly event: WorkflowEvent;
  /** The commit that is checked out; read for issues only. */
  readonly commit: string;
  /** The content folder of the published register: `REGISTER_CONTENT`, or the register's own. */
  readonly content: string;
}

/** A command that a workflow calls. */
interface WorkflowCommand<Options extends ParseArgsOptionsConfig> {
  readonly help: string;
  readonly options?: Options;
  /** What the event must be about. @throws UsageError for a wrong call. */
  readonly subject: (given: Arguments<Options>) => EventSubject;
  /** Does the work. @returns whether all went well; what it throws is logged, and fails the run. */
  readonly run: (context: WorkflowContext, given: Arguments<Options>) => Promise<boolean>;
}

/** Runs a command of a workflow. */
export async function runWorkflowCommand<const Options extends ParseArgsOptionsConfig>({
  help,
  options = {} as Options,
  subject,
  run,
}: WorkflowCommand<Options>): Promise<void> {
  await runCommand(help, options, async (given) => {
    const about = subject(given);
    const context = readWorkflowContext(about, process.env);
    try {
      return await run(context, given);
    } catch (error) {
      const prefix = about ? `${about === 'issue' ? 'Issue' : 'Pull request'} ${context.event.number}: ` : '';
      process.stderr.write(`${prefix}${describeFailure(error)}\n`);
      return false;
    }
  });
}

/** The account that writes when a workflow uses the token GitHub gives it. */
const workflowAccount = 'github-actions[bot]';

/** Reads the variables of a workflow. @throws UsageError if one is missing or malformed. */
function readWorkflowContext(
  subject: EventSubject,
  environment: Readonly<Record<string, string | undefined>>,
): WorkflowContext {
  const variable = (name: string) => environment[name] ?? '';
  const commit = variable('GITHUB_SHA');
  const github = connectToGitHub(
    variable('GITHUB_REPOSITORY'),
    variable('REGISTER_BOT') || workflowAccount,
    environment,
  );
  if (subject === 'issue' && !/^[0-9a-f]{40}$/.test(commit))
    throw new UsageError('GITHUB_SHA must be the commit that is checked out');
  const event = subject ? readEvent(variable('GITHUB_EVENT_PATH'), subject) : { number: 0, editor: '' };
  if (!event) {
    const what = subject === 'issue' ? 'an issue' : 'a pull request';
    throw new UsageError(`GITHUB_EVENT_PATH must be a file that tells of ${what}`);
  }
  const content = requireFolder(fromCaller(variable('REGISTER_CONTENT') || ownContent));
  return { github, event, commit, content };
}

/** Creates the client for a repository. @throws UsageError without a token or for a malformed name. */
export function connectToGitHub(
  repository: string,
  bot: string,
  environment: Readonly<Record<string, string | undefined>>,
): GitHub {
  const token = environment['GITHUB_TOKEN'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new UsageError('GITHUB_REPOSITORY must be owner/name');
  if (token === '') throw new UsageError('GITHUB_TOKEN is missing');
  const url = (environment['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/$/, '');
  return createGitHub({ url, token, repository, bot });
}

/**
 * Reads the number and the editor from a workflow's event. Everything else is requested from GitHub, because an event may be
 * out of date by the time it is handled.
 * @returns undefined if the event is not about such a thing.
 */
export function readEvent(path: string, subject: 'issue' | 'pull_request'): WorkflowEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  const number = getProperty(getProperty(event, subject), 'number');
  const sender = getProperty(getProperty(event, 'sender'), 'login');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  // Setting a label changes nothing of what the issue says.
  const edited = getProperty(event, 'action') === 'edited';
  return { number, editor: edited && typeof sender === 'string' ? sender : '' };
}

function getProperty(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** An error as a line of a workflow's log, which cannot be taken for a command there. */
export function describeFailure(error: unknown): string {
  const status = getHttpStatus(error);
  const { message, request } = error as { message?: string; request?: { method?: string; url?: string } };
  const where = request?.url ? ` (${request.method ?? ''} ${new URL(request.url).pathname})` : '';
  return sanitiseLog(`${status === undefined ? '' : `${status}: `}${message ?? String(error)}${where}`);
}
