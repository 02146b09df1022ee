import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { loadApiDescription, type Operation } from './api-description.ts';
import { notFound, type ApiReply } from './handler.ts';
import { createHandlers } from './create-handlers.ts';
import { isObject, type Json } from './json.ts';
import { createUserActions, type UserActions } from './user-actions.ts';
import { createReplies } from './replies.ts';
import { createRepository, type Repository } from './git-repository.ts';
import { accountOf, createStore, type Permissions, type GitHubStore } from './github-store.ts';

/** A request that came, for tests to look at. */
export interface LoggedRequest {
  /** GitHub's own name of the operation. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly body: Json | undefined;
  status: number;
}

/** Something that goes wrong on the way. */
export interface Fault {
  /** The status to reply with. */
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The operation is carried out first, and only its reply is lost. */
  readonly afterwards?: boolean;
  /** Milliseconds until the reply. */
  readonly delay?: number;
}

/** The repository that the server begins with. */
export interface FakeGitHubOptions {
  readonly owner?: string;
  readonly name?: string;
  /** The files of the first commit of `main`, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Entries on a page of a list; small, so that clients must turn pages. GitHub's is what the client asks for. */
  readonly pageSize?: number;
}

/** A fake of GitHub on this computer. */
export interface FakeGitHub extends UserActions {
  /** What `GITHUB_API_URL` shall be. */
  readonly url: string;
  /** `owner/name`, what `GITHUB_REPOSITORY` shall be. */
  readonly fullName: string;
  readonly store: GitHubStore;
  readonly requests: LoggedRequest[];
  /** Decides about each request, counted from 1, whether something goes wrong. */
  fault: ((request: LoggedRequest, count: number) => Fault | undefined) | undefined;
  /** A token for an account with a workflow's permissions: `{contents: 'write'}`. */
  token(login: string, permissions: Permissions): string;
  /** Whatever was not as GitHub's description says, requests and replies. */
  readonly violations: string[];
  /** Ends it. @throws Error when anything was not as the description says. */
  stop(): Promise<void>;
}

/**
 * Starts a server on the loopback interface that answers as GitHub's API does, over a real bare Git repository. Each request
 * and each reply is validated by GitHub's published description of its API, so that neither the client nor this fake can
 * drift from it.
 */
export async function startFakeGitHub({
  owner = 'example',
  name = 'charter-register',
  files,
  pageSize,
}: FakeGitHubOptions): Promise<FakeGitHub> {
  const description = loadApiDescription();
  const model = await firstCommit(files);
  const store = createStore(await model.copy(), owner, name);
  const { repository } = store;
  const actions = createUserActions(store);
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];

  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      violations.push(`${request.method ?? ''} ${request.url ?? ''}: ${String((error as Error).stack)}`);
      send(response, 500, { message: String(error) }, {});
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  store.address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const handlers = createHandlers(store, createReplies(store, description));

  const server: FakeGitHub = {
    ...actions,
    url: store.address,
    fullName: `${owner}/${name}`,
    store,
    requests,
    violations,
    fault: undefined,
    token(login, permissions) {
      const token = `token-${store.tokens.size + 1}`;
      store.tokens.set(token, { account: accountOf(store, login), permissions });
      return token;
    },
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      for (const fork of store.forks.values()) await fork.repository.remove();
      await repository.remove();
      if (violations.length > 0) throw new Error(`Not as GitHub describes its API:\n${violations.join('\n')}`);
    },
  };
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', store.address);
    const body = await readBody(request);
    const operation = description.operation(method, url.pathname);
    const logged: LoggedRequest = { operation: operation?.id ?? '', method, url: request.url ?? '', body, status: 0 };
    requests.push(logged);
    response.on('finish', () => (logged.status = response.statusCode));

    const fault = server.fault?.(logged, requests.length);
    if (fault?.delay) await wait(fault.delay);
    if (fault && !fault.afterwards) return sendFault(response, fault);

    const complain = (faults: readonly string[]) => {
      violations.push(...faults.map((words) => `${method} ${url.pathname}${url.search}: ${words}`));
      send(response, 400, { message: `FakeGitHub: ${faults.join('; ')}` }, {});
    };
    if (!operation) return complain(['GitHub publishes no such operation']);
    const faults = description.requestFaults(operation, url.searchParams, body);
    if (!request.headers['user-agent']) faults.push('no user agent');
    if (faults.length > 0) return complain(faults);
    const handler = handlers[operation.id];
    if (!handler) return complain([`the server does not implement ${operation.id}`]);

    const permitted = permission(request, operation, store);
    if ('status' in permitted) return send(response, permitted.status, { message: permitted.message, documentation_url: 'https://docs.github.com/rest' }, {}); // prettier-ignore
    const raw = request.headers.accept?.includes('raw') ?? false;
    const elsewhere = operation.path['owner'] !== owner || operation.path['repo'] !== name;
    const asked = {
      path: operation.path,
      query: url.searchParams,
      body: isObject(body) ? body : {},
      by: permitted.account,
      raw,
    };
    const reply: ApiReply = elsewhere ? notFound : await handler(asked);
    if (fault) return sendFault(response, fault);
    if (reply.bytes) {
      response
        .writeHead(reply.status, { 'content-type': 'application/vnd.github.raw; charset=utf-8' })
        .end(reply.bytes);
      return;
    }
    const { page, link } = await paged(reply, url, pageSize);
    const wrong = description.replyFaults(operation, reply.status, page);
    if (wrong.length > 0) return complain(wrong.map((words) => `the reply (${reply.status}): ${words}`));
    send(response, reply.status, page, link === '' ? {} : { link });
  }
}

/** Repositories of which others are copies, by the files in them: many tests start with the same. */
const models = new Map<string, Promise<Repository>>();

/** A repository whose branch `main` has one commit with these files. */
function firstCommit(files: FakeGitHubOptions['files']): Promise<Repository> {
  const key = JSON.stringify(files);
  const known = models.get(key);
  if (known) return known;
  const made = (async () => {
    const repository = await createRepository();
    await createUserActions(createStore(repository, '', '')).push('main', files, 'The register so far');
    return repository;
  })();
  models.set(key, made);
  return made;
}

/** Removes the repositories of which others are copies, once all servers have stopped; call it after the last test of a file. */
export async function removeModels(): Promise<void> {
  for (const model of models.values()) await (await model).remove();
  models.clear();
}

async function readBody(request: IncomingMessage): Promise<Json | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : (JSON.parse(text) as Json);
}

function send(
  response: ServerResponse,
  status: number,
  body: Json | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendFault(response: ServerResponse, { status, message = 'Injected fault', headers = {} }: Fault): void {
  send(response, status, { message, documentation_url: 'https://docs.github.com/rest' }, headers);
}

/** The page of a list that was asked for, and the header that leads to the others. */
async function paged(
  { body, list }: ApiReply,
  url: URL,
  size: number | undefined,
): Promise<{ page: Json | undefined; link: string }> {
  if (!list) return { page: body, link: '' };
  const perPage = size ?? Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(list.length / perPage));
  const page = await Promise.all(list.slice((number - 1) * perPage, number * perPage).map(async (make) => make()));
  const to = (target: number, relation: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(target));
    return `<${address.href}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
  ];
  return { page, link: links.join(', ') };
}

/** Who asks, if the token may do this; else what GitHub replies. Anybody who is signed in may read a public repository. */
function permission(
  request: IncomingMessage,
  { id, tag, method, path }: Operation,
  { tokens, pulls }: GitHubStore,
): { account: GitHubStore['accounts'] extends Map<string, infer A> ? A : never } | { status: number; message: string } {
  const known = tokens.get((request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''));
  if (!known) return { status: 401, message: 'Bad credentials' };
  if (method === 'get') return known;
  const onPull = pulls.has(Number(path['issue_number']));
  const isAdministered = /ruleset|pages|default-workflow-permissions/.test(id);
  const parts = isAdministered
    ? ['administration']
    : id === 'repos/create-commit-status'
      ? ['statuses']
      : tag === 'git' || tag === 'repos'
        ? ['contents']
        : tag === 'pulls'
          ? ['pull-requests']
          : onPull
            ? ['pull-requests', 'issues']
            : ['issues'];
  // A comment is found by its own number; either permission may change it.
  const wanted = id === 'issues/update-comment' ? ['issues', 'pull-requests'] : parts;
  if (wanted.some((part) => known.permissions[part] === 'write')) return known;
  return { status: 403, message: 'Resource not accessible by integration' };
}
