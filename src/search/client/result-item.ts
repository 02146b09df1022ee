import { formatDate } from '../../text/dates.ts';
import { showCommonWords } from '../../text/common-words.ts';
import { synonymsPart } from '../shared/search-words.ts';
import { aiUses } from '../../model/vocabulary/ai-terms.ts';
import { createElement } from './dom.ts';
import type { FoundPart, FoundProject } from './engine.ts';
import { makeExcerpt } from './excerpt.ts';
import { writeTextFragment } from './text-fragment.ts';

/** How many parts of one project are shown. */
const partsShown = 3;

/** A result in the list: title, summary, the facts by which people choose, and where the words were found. */
export function makeResultItem(project: FoundProject): HTMLLIElement {
  const { meta, filters, url } = project;
  const days = [
    `declared ${formatDate(meta.declared)}`,
    ...(meta.updated ? [`updated ${formatDate(meta.updated)}`] : []),
  ];
  const own = project.sub_results.filter(({ url }) => !url.endsWith(`#${synonymsPart}`));
  const words = project.content.split(/\s+/);
  const parts = bestParts(own).map((part) => foundPart(project, words, part));
  const others = own.length === 0 && project.sub_results.length > 0;
  return createElement(
    'li',
    {},
    createElement('h3', { dir: 'auto' }, createElement('a', { href: url }, showCommonWords(meta.title))),
    createElement('p', { dir: 'auto' }, showCommonWords(meta.summary)),
    createElement(
      'p',
      { className: 'quiet' },
      ...(meta.example ? [mark(meta.example, ''), ' '] : []),
      ...aiUses.flatMap(({ value, label }) => (filters.ai?.includes(label) ? [mark(label, `ai-${value}`), ' '] : [])),
      [...(filters.stage ?? []), ''].join(' · '),
      createElement('bdi', {}, showCommonWords(meta.lead)),
      ['', ...days].join(' · '),
    ),
    ...(parts.length > 0 ? [createElement('ul', {}, ...parts)] : []),
    ...(others ? [createElement('p', { className: 'quiet' }, 'Found by other words for the same.')] : []),
  );
}

/** A word in a frame, as the marks of the site's other lists. */
function mark(label: string, className: string): HTMLElement {
  return createElement('span', { className: `mark ${className}` }, label);
}

function bestParts(parts: readonly FoundPart[]): FoundPart[] {
  const scores = new Map(
    parts.map((part) => [part, part.weighted_locations.reduce((sum, hit) => sum + hit.balanced_score, 0)]),
  );
  return [...parts].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0)).slice(0, partsShown);
}

function foundPart({ anchors }: FoundProject, words: readonly string[], part: FoundPart): HTMLLIElement {
  const from = part.anchor?.location ?? 0;
  const to = Math.min(...anchors.map(({ location }) => location).filter((location) => location > from), Infinity);
  const hits = part.weighted_locations.map(({ location }) => location);
  const pieces = makeExcerpt(words, hits, from, to);
  const best = part.weighted_locations.reduce((a, b) => (b.balanced_score > a.balanced_score ? b : a)).location;
  return createElement(
    'li',
    { dir: 'auto' },
    part.anchor
      ? createElement('a', { href: part.url + writeTextFragment(words, best, from, to) }, part.title)
      : 'In brief',
    ': ',
    ...pieces.map(({ text, found }) => (found ? createElement('mark', {}, text) : text)),
  );
}
