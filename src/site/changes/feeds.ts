import { listInvolvedIds } from '../../model/involvement.ts';
import { toPrincipleSlug, type Principle } from '../../model/principles.ts';
import { compareText } from '../../text/compare-text.ts';
import { toFirstDay } from '../../text/dates.ts';
import { toSlug } from '../../model/vocabulary/index.ts';
import { settings } from '../../settings.ts';
import type { Feed, FeedItem } from '../../render/feed/feed.ts';
import { getBrowseWays } from '../lists/browse-ways.ts';
import { isAbout } from './about-principle.ts';
import type { RegisterChange } from './register-change.ts';
import { getChanges } from './register-changes.ts';
import { toChangeItem, toReviewItem } from './feed-items.ts';
import type { Register } from '../model.ts';
import { getFromRegister, getRegister } from '../get-register.ts';

/** How many changes a feed has at most. */
const latest = 50;

/** The day on which the Charter was published, as the date of a feed without items. */
const beginning = `${toFirstDay(settings.charter.first.date)}T00:00:00Z`;

/** A page with a feed of its changes. */
export interface FollowedPage {
  /** The path of the page: `/themes/transport/`. */
  readonly path: string;
  /** The title of its feed, without the register's name. */
  readonly title: string;
}

/** All pages with a feed: the register, and each project, organisation, principle, theme and area. */
export async function getFollowed(): Promise<FollowedPage[]> {
  const { projects, organisations, principles } = await getRegister();
  const ways = (await getBrowseWays()).filter(({ slug }) => slug === 'themes' || slug === 'areas');
  return [
    { path: '/', title: 'all changes' },
    ...projects.map(({ id, front }) => ({ path: `/projects/${id}/`, title: front.title })),
    ...organisations.map(({ id, name }) => ({ path: `/organisations/${id}/`, title: name })),
    ...principles.map((principle) => ({
      path: principlePath(principle),
      title: `Principle ${principle.number}, ${principle.name}`,
    })),
    ...ways.flatMap(({ slug, entries }) =>
      entries.map((entry) => ({ path: `/${slug}/${entry.slug}/`, title: entry.label })),
    ),
  ];
}

/** The feed of a page, with its latest changes. */
export async function getFeed({ path, title }: FollowedPage): Promise<Feed> {
  const register = await getRegister();
  const changes = await getChangesByPath();
  const items = [...(changes.get(path) ?? []).map(toChangeItem), ...reviewItems(path, register)];
  return {
    id: `${settings.feedNames}feeds${path}`,
    title: `${settings.name}: ${title}`,
    page: settings.address + path,
    author: `${settings.name}, ${settings.region}`,
    home: `${settings.address}/`,
    since: beginning,
    licence: settings.contentLicence,
    items: items.sort((a, b) => compareText(b.at, a.at)).slice(0, latest),
  };
}

const getChangesByPath = () => getFromRegister(groupByPath);

async function groupByPath({ principles }: Register): Promise<ReadonlyMap<string, readonly RegisterChange[]>> {
  const found = new Map<string, RegisterChange[]>();
  for (const change of await getChanges()) {
    for (const path of listPaths(change, principles)) {
      const list = found.get(path);
      if (!list) found.set(path, [change]);
      else if (list.length < latest) list.push(change);
    }
  }
  return found;
}

/** The pages whose feeds list a change. That an entry was removed is in the feed of the whole register only. */
function listPaths(change: RegisterChange, principles: readonly Principle[]): string[] {
  const { project } = change;
  if (!project) return ['/'];
  const { id, front } = project;
  return [
    '/',
    `/projects/${id}/`,
    ...listInvolvedIds(front).map((organisation) => `/organisations/${organisation}/`),
    ...front.themes.map((theme) => `/themes/${toSlug(theme)}/`),
    ...front.areas.map((area) => `/areas/${toSlug(area)}/`),
    ...principles.filter((principle) => isAbout(change, principle)).map(principlePath),
  ];
}

function reviewItems(path: string, { principles, reviews, find }: Register): FeedItem[] {
  const eleventh = principles.find(({ number }) => number === 11);
  const page = eleventh && principlePath(eleventh);
  return page !== undefined && (path === '/' || path === page)
    ? reviews.map((review) => toReviewItem(review, find(review.reviewer)?.name ?? review.reviewer))
    : [];
}

function principlePath(principle: Principle): string {
  return `/principles/${toPrincipleSlug(principle)}/`;
}
