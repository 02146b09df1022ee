import { createGitHub, statusOf, type GitHub } from './client.ts';
import { readEvent, type WorkflowEvent } from './event.ts';
import { forLog } from '../shared/hostile-words.ts';

/** What a workflow tells the commands it runs, by variables that GitHub sets and the workflow hands on. */
export interface WorkflowSurroundings {
  readonly github: GitHub;
  readonly event: WorkflowEvent;
  /** The commit that is checked out; told of issues. */
  readonly commit: string;
}

/** The account that writes when a workflow uses the token GitHub gives it. */
const workflowAccount = 'github-actions[bot]';

const noEvent: WorkflowEvent = { number: 0, editor: '' };

/** Reads what a workflow tells, `about` what happened if anything did; a text when something is missing or is not what it should be. */
export function readSurroundings(
  about: 'issue' | 'pull_request' | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): WorkflowSurroundings | string {
  const given = (name: string) => environment[name] ?? '';
  const repository = given('GITHUB_REPOSITORY');
  const token = given('GITHUB_TOKEN');
  const commit = given('GITHUB_SHA');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return 'GITHUB_REPOSITORY must be owner/name';
  if (token === '') return 'GITHUB_TOKEN is missing';
  if (about === 'issue' && !/^[0-9a-f]{40}$/.test(commit)) return 'GITHUB_SHA must be the commit that is checked out';
  // A run at an appointed time is about nothing in particular.
  const event = about === undefined ? noEvent : readEvent(given('GITHUB_EVENT_PATH'), about);
  if (!event)
    return `GITHUB_EVENT_PATH must be a file that tells of ${about === 'issue' ? 'an issue' : 'a pull request'}`;
  const url = (given('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
  const bot = given('REGISTER_BOT') || workflowAccount;
  return { github: createGitHub({ url, token, repository, bot }), event, commit };
}

/** Tells the workflow's log what failed, without anybody's words being taken for a command there. */
export function failureInWords(error: unknown): string {
  const status = statusOf(error);
  const { message, request } = error as { message?: string; request?: { method?: string; url?: string } };
  const where = request?.url ? ` (${request.method ?? ''} ${new URL(request.url).pathname})` : '';
  return forLog(`${status === undefined ? '' : `${status}: `}${message ?? String(error)}${where}`);
}
