import { setTimeout as sleep } from 'node:timers/promises';
import { Octokit } from '@octokit/core';
import type { Endpoints } from '@octokit/types';

type Route = keyof Endpoints;
/** What a route takes besides the repository, which the client adds. */
type Parameters<R extends Route> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'>;
type Entries<R extends Route> = Endpoints[R]['response']['data'] extends readonly (infer Entry)[] ? Entry[] : never;

/** A client for one repository on GitHub. */
export interface GitHub {
  /** Calls a route of GitHub's REST API. */
  readonly request: <R extends Route>(route: R, parameters?: Parameters<R>) => Promise<Endpoints[R]['response']>;
  /** Reads every page of a route that lists something. */
  readonly list: <R extends Route>(route: R, parameters?: Parameters<R>) => Promise<Entries<R>>;
  readonly owner: string;
  readonly repo: string;
  /** The account of the register's workflows: `github-actions[bot]`. */
  readonly bot: string;
}

/** How to reach a repository. */
export interface GitHubOptions {
  /** The API's address, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly bot: string;
  /** Waits before a request is retried; tests do not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** How long a single request may take, in milliseconds. */
const requestTimeout = 30_000;
/** How often a request is tried before it counts as failed. */
const maximumAttempts = 4;
/** The longest pause that GitHub may ask for; after a longer one the next run takes over. */
const maximumPause = 60_000;

/**
 * Creates a client that retries failed requests, unless one may have succeeded already and would then be done twice.
 */
export function createGitHub({ url, token, repository, bot, wait = sleep }: GitHubOptions): GitHub {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = new Octokit({ auth: token, baseUrl: url, userAgent: `charter-register (${repository})` });
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const signal = AbortSignal.timeout(requestTimeout);
        return await request({ ...options, request: { ...options.request, signal } });
      } catch (error) {
        const pause = attempt < maximumAttempts ? computePause(error, attempt, isIdempotent(options)) : undefined;
        if (pause === undefined) throw error;
        await wait(pause);
      }
    }
  });
  const request = octokit.request.defaults({ owner, repo }) as GitHub['request'];
  const list = (<R extends Route>(route: R, parameters?: Parameters<R>) =>
    readAllPages((page) => request(route, { ...parameters, per_page: 100, page } as never) as never)) as GitHub['list'];
  return { request, list, owner, repo, bot };
}

/** Whether a request changes nothing, or can be repeated without further effect. */
function isIdempotent({ method, url }: { readonly method: string; readonly url: string }): boolean {
  return method !== 'POST' || /\/git\/(?:blobs|trees|commits)$|\/labels$/.test(url);
}

/** Milliseconds until the next attempt; undefined if there should be none. */
function computePause(error: unknown, attempt: number, idempotent: boolean): number | undefined {
  const status = getHttpStatus(error);
  const headers = getHeaders(error);
  const usual = 1000 * 2 ** (attempt - 1);
  if (status === 403 || status === 429) {
    // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: a request over the limit was not done.
    const after = Number(headers['retry-after']);
    const reset =
      headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) * 1000 - Date.now() : NaN;
    const limited = status === 429 || /rate limit/i.test(error instanceof Error ? error.message : '');
    const pause = after > 0 ? after * 1000 : reset > 0 ? reset : limited ? usual : NaN;
    return pause <= maximumPause ? pause : undefined;
  }
  // The client reports a missing reply as 500, too.
  return status !== undefined && status >= 500 && idempotent ? usual : undefined;
}

function getHeaders(error: unknown): Readonly<Record<string, unknown>> {
  const { response } = error as { response?: { headers?: Readonly<Record<string, unknown>> } };
  return response?.headers ?? {};
}

/** The HTTP status of an error that GitHub replied with. */
export function getHttpStatus(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** The reply to a request, or undefined if GitHub has no such thing. */
export async function undefinedIfMissing<Found>(request: Promise<Found>): Promise<Found | undefined> {
  try {
    return await request;
  } catch (error) {
    if (getHttpStatus(error) === 404 || getHttpStatus(error) === 410) return undefined;
    throw error;
  }
}

/** The most pages of a list that are read: a hundred entries each. */
const maximumPages = 100;

/** All entries of a paged list. @throws if it has no end. */
export async function readAllPages<Entry>(
  pageOf: (
    page: number,
  ) => Promise<{ readonly data: readonly Entry[]; readonly headers: { readonly link?: string | undefined } }>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let page = 1; page <= maximumPages; page += 1) {
    const { data, headers } = await pageOf(page);
    entries.push(...data);
    if (!headers.link?.includes('rel="next"')) return entries;
  }
  throw new Error('GitHub gives a list without an end');
}
