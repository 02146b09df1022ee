import { adminHandlers } from './admin-handlers.ts';
import { gitHandlers } from './git-handlers.ts';
import type { Handler } from './handler.ts';
import { issueHandlers } from './issue-handlers.ts';
import { pullHandlers } from './pull-handlers.ts';
import type { Replies } from './replies.ts';
import type { GitHubStore } from './github-store.ts';

/** The operations that the fake answers, by GitHub's own names. */
export function createHandlers(store: GitHubStore, replies: Replies): Readonly<Record<string, Handler>> {
  return {
    'repos/get': () => ({ status: 200, body: replies.repository() }),
    ...adminHandlers(store, replies),
    ...gitHandlers(store, replies),
    ...pullHandlers(store, replies),
    ...issueHandlers(store, replies),
  };
}
