/** Numbers that look random and are the same for the same seed on every machine (mulberry32). */
export class Random {
  private state: number;

  /** @param seed a whole number; only its last 32 bits count. */
  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** A number from 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `share` of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item {
    return list[this.whole(0, list.length - 1)]!;
  }

  /** One of a list that is not empty, the first ones far more often: the n-th about 1/n as often as the first. */
  pickUneven<Item>(list: readonly Item[]): Item {
    return list[Math.floor((list.length + 1) ** this.next()) - 1]!;
  }

  /** Some of a list, `least` to `most` of them, each once and in the list's order. */
  some<Item>(list: readonly Item[], least: number, most: number): Item[] {
    const wanted = Math.min(this.whole(least, most), list.length);
    const chosen = new Set<Item>();
    while (chosen.size < wanted) chosen.add(this.pick(list));
    return list.filter((item) => chosen.has(item));
  }
}
