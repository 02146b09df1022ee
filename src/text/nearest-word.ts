import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant, or undefined when none is near enough.
 * Case, spaces, hyphens and underscores do not count; a third of the letters, at most four, may differ, or two may have
 * changed places.
 */
export function findNearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Math.min(4, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const between = lettersApart(wanted, plain(candidate));
    if (between < bestDistance) {
      best = candidate;
      bestDistance = between;
    }
  }
  return best;
}

function lettersApart(a: string, b: string): number {
  const apart = distance(a, b);
  return apart === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : apart;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function plain(text: string): string {
  return text
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
