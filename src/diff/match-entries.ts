/** Most entries left over that are looked at for likeness. */
const mostLeft = 200;

/**
 * Which entries of two lists belong together, by their numbers: those with the same key wherever they stand, then those that
 * are alike in the first of these ways, then in the next, in the order of the later list. `undefined` stands for an entry that
 * came or went; those that went come last.
 */
export function matchedEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
  likenesses: readonly ((was: Entry, is: Entry) => boolean)[],
): (readonly [was: number | undefined, is: number | undefined])[] {
  const places = Map.groupBy(before.keys(), (index) => keyOf(before[index]!));
  const partner = new Map<number, number>();
  for (const [is, entry] of after.entries()) {
    const was = places.get(keyOf(entry))?.shift();
    if (was !== undefined) partner.set(is, was);
  }
  const free = new Set([...places.values()].flat());
  for (const isLike of likenesses) {
    const left = [...after.keys()].filter((is) => !partner.has(is));
    for (const is of free.size <= mostLeft && left.length <= mostLeft ? left : []) {
      const was = [...free].toSorted((a, b) => a - b).find((index) => isLike(before[index]!, after[is]!));
      if (was === undefined) continue;
      free.delete(was);
      partner.set(is, was);
    }
  }
  return [
    ...[...after.keys()].map((is) => [partner.get(is), is] as const),
    ...[...free].toSorted((a, b) => a - b).map((was) => [was, undefined] as const),
  ];
}
