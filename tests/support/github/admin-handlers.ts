import { notFound, text, type Handler } from './handler.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Replies } from './replies.ts';
import type { GitHubStore } from './github-store.ts';

/** What somebody who administers the repository can ask for: labels, rules of branches, Pages, rights of workflows. */
export function adminHandlers(store: GitHubStore, replies: Replies): Readonly<Record<string, Handler>> {
  const { administered } = store;
  return {
    'issues/list-labels-for-repo': () => ({
      status: 200,
      list: [...administered.labels].map((name) => () => replies.label(name)),
    }),
    'issues/create-label'({ body }) {
      const name = text(body['name']);
      if ([...administered.labels].some((label) => label.toLowerCase() === name.toLowerCase())) {
        const error = { resource: 'Label', code: 'already_exists', field: 'name' };
        return {
          status: 422,
          body: { message: 'Validation Failed', errors: [error], documentation_url: 'https://docs.github.com/rest' },
        };
      }
      administered.labels.add(name);
      return { status: 201, body: replies.label(name) };
    },
    'repos/get-repo-rulesets': () => ({
      status: 200,
      list: administered.rulesets.map((ruleset, index) => () => replies.ruleset(index + 1, ruleset)),
    }),
    'repos/create-repo-ruleset'({ body }) {
      administered.rulesets.push(body);
      return { status: 201, body: replies.ruleset(administered.rulesets.length, body) };
    },
    'repos/update-repo-ruleset'({ path, body }) {
      const index = Number(path['ruleset_id']) - 1;
      const before = administered.rulesets[index];
      if (!before) return notFound;
      const after: JsonObject = { ...before, ...body };
      administered.rulesets[index] = after;
      return { status: 200, body: replies.ruleset(index + 1, after) };
    },
    'repos/get-pages': () =>
      administered.pages === undefined ? notFound : { status: 200, body: replies.pages(administered.pages) },
    'repos/create-pages-site'({ body }) {
      administered.pages = text(body['build_type']);
      return { status: 201, body: replies.pages(administered.pages) };
    },
    'repos/update-information-about-pages-site'({ body }) {
      administered.pages = text(body['build_type']);
      return { status: 204 };
    },
    'actions/set-github-actions-default-workflow-permissions-repository'({ body }) {
      if (administered.workflowsAreFixed) return { status: 409 };
      administered.workflows = isObject(body) ? body : {};
      return { status: 204 };
    },
  };
}
