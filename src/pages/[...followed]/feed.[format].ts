import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeed, getFollowed, type FollowedPage } from '../../site/changes/feeds.ts';
import { feedTypes } from '../../site/output/headers-text.ts';
import { atomFeed, jsonFeed } from '../../render/feed/feed.ts';

const formats = { xml: atomFeed, json: jsonFeed } as const;
type Format = keyof typeof formats;

/** Two feeds for everything that can be followed: `/feed.xml`, `/themes/transport/feed.json`. */
export const getStaticPaths = (async () =>
  (await getFollowed()).flatMap((followed) =>
    Object.keys(formats).map((format) => ({
      params: { followed: followed.path.slice(1, -1) || undefined, format },
      props: { followed },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ followed: FollowedPage }, { format: Format }> = async ({ props, params }) =>
  new Response(formats[params.format](await getFeed(props.followed)), {
    headers: { 'Content-Type': feedTypes[params.format] },
  });
