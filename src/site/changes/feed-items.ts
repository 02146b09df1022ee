import { settings } from '../../settings.ts';
import { changeContent } from '../../render/feed/change-content.ts';
import type { FeedItem } from '../../render/feed/feed.ts';
import type { RegisterChange } from './register-change.ts';
import type { DerivedReview } from '../../derive/derived-register.ts';

/** A change as an item of a feed. */
export function toChangeItem({
  id,
  at,
  title,
  words,
  address,
  project,
  version,
  differences,
}: RegisterChange): FeedItem {
  const example = project?.front.example;
  const whole = settings.address + address;
  return {
    id: `${settings.feedNames}changes/${id}`,
    address: whole,
    at,
    title: markExample(`${title} – ${words}`, example),
    summary: words,
    content: changeContent({
      words,
      address: whole,
      differences,
      reason: version?.reason ?? '',
      example: example === true,
    }),
  };
}

/** An independent review as an item of a feed; `by` is the reviewer's name. */
export function toReviewItem({ id, date, independence, example }: DerivedReview, by: string): FeedItem {
  const address = `${settings.address}/reviews/${id}/`;
  const words = `Independent review by ${by}`;
  return {
    id: `${settings.feedNames}reviews/${id}`,
    address,
    at: `${date}T00:00:00Z`,
    title: markExample(`Use of the Charter – ${words}`, example),
    summary: words,
    content: changeContent({
      words: `${words}. ${independence}`,
      address,
      differences: [],
      reason: '',
      example: example === true,
    }),
  };
}

/** Invented entries are marked in the title, because every feed reader shows it. */
function markExample(title: string, example: true | undefined): string {
  return example ? `[Invented example] ${title}` : title;
}
