import type { Html } from '../html.ts';

/** Something that a feed tells. */
export interface FeedItem {
  /** A tag URI that is given to nothing else and never changes, also when the register moves to another address. */
  readonly id: string;
  /** Where it is told, as a whole address. */
  readonly address: string;
  /** When it happened, in Greenwich: `2026-03-14T09:26:53Z`. */
  readonly at: string;
  readonly title: string;
  /** What happened, in a line. */
  readonly summary: string;
  /** What happened, at more length; its links are whole addresses. */
  readonly content: Html;
}

/** What can be followed, with its newest changes. */
export interface Feed {
  /** As for {@link FeedItem}. */
  readonly id: string;
  readonly title: string;
  /** The page whose changes it tells, as a whole address that ends in a slash; the feed lies below it. */
  readonly page: string;
  /** Who publishes it. */
  readonly author: string;
  /** The address under which the author is found. */
  readonly home: string;
  /** When what it is about began: it counts as updated then, while nothing has happened. */
  readonly since: string;
  /** The licence of what it tells. */
  readonly licence: { readonly name: string; readonly url: string };
  /** The newest first. */
  readonly items: readonly FeedItem[];
}
