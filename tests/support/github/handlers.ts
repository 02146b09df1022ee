import { administration } from './administration.ts';
import { gitHandlers } from './git-handlers.ts';
import type { Handler } from './handler.ts';
import { issueHandlers } from './issue-handlers.ts';
import { pullHandlers } from './pull-handlers.ts';
import type { Replies } from './replies.ts';
import type { World } from './world.ts';

/** The operations that the rehearsal plays, by GitHub's own names. */
export function createHandlers(world: World, replies: Replies): Readonly<Record<string, Handler>> {
  return {
    'repos/get': () => ({ status: 200, body: replies.repository() }),
    ...administration(world, replies),
    ...gitHandlers(world, replies),
    ...pullHandlers(world, replies),
    ...issueHandlers(world, replies),
  };
}
