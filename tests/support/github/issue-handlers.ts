import { invalid, notFound, text, tooLong, type ApiRequest, type Handler } from './handler.ts';
import { isObject, type Json } from './json.ts';
import type { Replies } from './replies.ts';
import type { GitHubStore } from './github-store.ts';

/** Issues, comments and labels; a pull request is an issue too. */
export function issueHandlers(store: GitHubStore, replies: Replies): Readonly<Record<string, Handler>> {
  const issueAt = ({ path }: ApiRequest) => store.issues.get(Number(path['issue_number']));

  return {
    'issues/list-for-repo'({ query }) {
      const state = query.get('state') ?? 'open';
      const labels = query.get('labels')?.split(',').filter(Boolean) ?? [];
      const creator = query.get('creator')?.toLowerCase();
      const found = [...store.issues.values()].filter(
        (issue) =>
          (state === 'all' || issue.state === state) &&
          labels.every((label) => issue.labels.includes(label)) &&
          (creator === undefined || issue.author.login.toLowerCase() === creator),
      );
      // The newest first; pull requests are issues too.
      return { status: 200, list: found.reverse().map((issue) => () => replies.issue(issue)) };
    },
    'issues/create'({ body, by }) {
      const long = tooLong(body);
      if (long) return long;
      const created = store.now();
      const labels = (body['labels'] as readonly Json[] | undefined) ?? [];
      const issue = {
        number: store.nextNumber(),
        author: by,
        title: text(body['title']),
        body: text(body['body']),
        state: 'open' as const,
        labels: labels.map((label) => (isObject(label) ? text(label['name']) : text(label))),
        created,
        updated: created,
      };
      store.issues.set(issue.number, issue);
      return { status: 201, body: replies.issue(issue) };
    },
    'issues/update'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      const { title, body, state, labels } = asked.body;
      if (typeof title === 'string') issue.title = title;
      if (typeof body === 'string') issue.body = body;
      if (state === 'open' || state === 'closed') issue.state = state;
      if (Array.isArray(labels))
        issue.labels = labels.map((label: Json) => (isObject(label) ? text(label['name']) : text(label)));
      issue.updated = store.now();
      return { status: 200, body: replies.issue(issue) };
    },
    'issues/get'(asked) {
      const issue = issueAt(asked);
      return issue ? { status: 200, body: replies.issue(issue) } : notFound;
    },
    'issues/list-comments'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      return {
        status: 200,
        list: store.comments
          .filter((comment) => comment.issue === issue.number)
          .map((comment) => () => replies.comment(comment)),
      };
    },
    'issues/create-comment'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      if (text(asked.body['body']).trim() === '') return invalid('IssueComment', 'body', 'missing_field');
      const created = store.now();
      const comment = {
        id: store.nextId(),
        issue: issue.number,
        author: asked.by,
        body: text(asked.body['body']),
        created,
        updated: created,
      };
      store.comments.push(comment);
      return { status: 201, body: replies.comment(comment) };
    },
    'issues/update-comment'(asked) {
      const comment = store.comments.find(({ id }) => id === Number(asked.path['comment_id']));
      if (!comment) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      comment.body = text(asked.body['body']);
      comment.updated = store.now();
      return { status: 200, body: replies.comment(comment) };
    },
    'issues/add-labels'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const names = (asked.body['labels'] as readonly Json[]).map((label) =>
        isObject(label) ? text(label['name']) : text(label),
      );
      if (names.some((name) => name.length > 50))
        return invalid('Label', 'name', 'name is too long (maximum is 50 characters)');
      issue.labels = [...new Set([...issue.labels, ...names])];
      return { status: 200, body: issue.labels.map((name) => replies.label(name)) };
    },
    'issues/remove-label'(asked) {
      const issue = issueAt(asked);
      const name = asked.path['name'] ?? '';
      if (!issue?.labels.includes(name))
        return { ...notFound, body: { ...notFound.body, message: 'Label does not exist' } };
      issue.labels = issue.labels.filter((label) => label !== name);
      return { status: 200, body: issue.labels.map((label) => replies.label(label)) };
    },
  };
}
