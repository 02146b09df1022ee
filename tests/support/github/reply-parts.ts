import type { ApiDescription } from './api-description.ts';
import type { Account, GitHubStore } from './github-store.ts';
import { isObject, objectAt, without, type Json, type JsonObject } from './json.ts';

/** What many replies have in common. */
export interface ReplyParts {
  /** `owner/name`. */
  readonly full: string;
  /** The repository's address in the API, without a slash at the end. */
  readonly api: string;
  /** Its address for people. */
  readonly web: string;
  /** One of GitHub's published examples, with this server's addresses. */
  readonly example: (name: string) => JsonObject;
  readonly user: (account: Account) => JsonObject;
  readonly owner: () => JsonObject;
  readonly repository: () => JsonObject;
}

/** Makes what the replies of a server have in common. */
export function createReplyParts(store: GitHubStore, description: ApiDescription): ReplyParts {
  const full = `${store.owner}/${store.name}`;
  const examples = new Map<string, JsonObject>();

  function example(name: string): JsonObject {
    const found = examples.get(name) ?? (relocated(description.example(name)) as JsonObject);
    examples.set(name, found);
    return found;
  }

  function relocated(value: Json): Json {
    if (typeof value === 'string') {
      return value
        .replaceAll('https://api.github.com', store.address)
        .replaceAll(/octocat\/(Hello-GitHubStore|example)/g, full);
    }
    if (Array.isArray(value)) return value.map((inner: Json) => relocated(inner));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, relocated(inner)]));
  }

  function user({ login, id, type }: Account): JsonObject {
    const model = objectAt(example('issue'), 'user');
    const named = Object.entries(model).map(([key, value]): [string, Json] => [
      key,
      typeof value === 'string' ? value.replaceAll('octocat', encodeURIComponent(login)) : value,
    ]);
    return { ...Object.fromEntries(named), login, id, type, site_admin: false };
  }

  const owner = () => user({ login: store.owner, id: 1, type: 'User' });

  function repository(): JsonObject {
    const rest = without(
      example('full-repository-default-response'),
      'template_repository',
      'parent',
      'source',
      'organization',
    );
    return { ...rest, ...identity(), language: null, default_branch: 'main', fork: false, private: false };
  }

  const identity = () => ({ id: 1296269, name: store.name, full_name: full, owner: owner() });

  return {
    full,
    api: `${store.address}/repos/${full}`,
    web: `https://github.com/${full}`,
    example,
    user,
    owner,
    repository,
  };
}
