/** With more unmatched entries than this, similar ones are not looked for. */
const maximumUnmatched = 200;

/**
 * Pairs the indexes of entries in two lists that belong together: entries with the same key, then those that the first
 * comparison finds similar, then the second, and so on. In the order of the later list, removed entries last.
 * @returns pairs in which `undefined` means that the entry was added or removed.
 */
export function matchEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  toKey: (entry: Entry) => string,
  comparisons: readonly ((old: Entry, now: Entry) => boolean)[],
): (readonly [old: number | undefined, now: number | undefined])[] {
  const places = Map.groupBy(before.keys(), (index) => toKey(before[index]!));
  const partners = new Map<number, number>();
  for (const [now, entry] of after.entries()) {
    const old = places.get(toKey(entry))?.shift();
    if (old !== undefined) partners.set(now, old);
  }
  const free = new Set([...places.values()].flat());
  for (const isSimilar of comparisons) {
    const unmatched = [...after.keys()].filter((now) => !partners.has(now));
    for (const now of free.size <= maximumUnmatched && unmatched.length <= maximumUnmatched ? unmatched : []) {
      const old = [...free].toSorted((a, b) => a - b).find((index) => isSimilar(before[index]!, after[now]!));
      if (old === undefined) continue;
      free.delete(old);
      partners.set(now, old);
    }
  }
  return [
    ...[...after.keys()].map((now) => [partners.get(now), now] as const),
    ...[...free].toSorted((a, b) => a - b).map((old) => [old, undefined] as const),
  ];
}
