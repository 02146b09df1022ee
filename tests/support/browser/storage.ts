/** A `Storage` in memory, which can be told to fail. */
export interface FakeStorage extends Storage {
  readonly items: Map<string, string>;
  /** What a call throws. */
  fail: Partial<Record<'getItem' | 'setItem' | 'removeItem' | 'key' | 'length', () => unknown>>;
}

/** A storage that holds these items. */
export function fakeStorage(start: Readonly<Record<string, string>> = {}, changed?: Changed): FakeStorage {
  const items = new Map(Object.entries(start));
  const storage: FakeStorage = {
    items,
    fail: {},
    get length() {
      throwIf(storage.fail.length);
      return items.size;
    },
    key: (index) => {
      throwIf(storage.fail.key);
      return [...items.keys()][index] ?? null;
    },
    getItem: (name) => {
      throwIf(storage.fail.getItem);
      return items.get(name) ?? null;
    },
    setItem: (name, value) => {
      throwIf(storage.fail.setItem);
      items.set(name, value);
      changed?.(name, value);
    },
    removeItem: (name) => {
      throwIf(storage.fail.removeItem);
      items.delete(name);
      changed?.(name, null);
    },
    clear: () => items.clear(),
  };
  return storage;
}

type Changed = (name: string, value: string | null) => void;

function throwIf(error: (() => unknown) | undefined): void {
  if (error) throw error() as Error;
}

/** A change on its way. */
interface Change {
  readonly from: number;
  readonly name: string;
  readonly value: string | null;
}

/**
 * Tabs as a browser with several processes keeps them: each has its own copy of the storage. A change is in its own copy
 * at once and reaches the others later, all in one order; a tab with a change of its own on the way holds to that one.
 */
export function laggingTabs(count: number) {
  const changes: Change[] = [];
  /** How many of the changes each tab has heard of. */
  const heard = Array.from({ length: count }, () => 0);
  const tabs = Array.from({ length: count }, (_, index) => ({
    storage: fakeStorage({}, (name, value) => changes.push({ from: index, name, value })),
    page: new EventTarget(),
  }));

  const hear = (index: number): void => {
    const { from, name, value } = changes[heard[index]!]!;
    heard[index]! += 1;
    if (from === index) return;
    const { storage, page } = tabs[index]!;
    const own = changes.slice(heard[index]).some((change) => change.from === index && change.name === name);
    if (!own && value === null) storage.items.delete(name);
    else if (!own && value !== null) storage.items.set(name, value);
    page.dispatchEvent(Object.assign(new Event('storage'), { key: name, storageArea: storage }));
  };

  /** Lets this many pieces of news arrive; all of them unless told. */
  const settle = (steps = Infinity): void => {
    for (let step = 0; step < steps; step += 1) {
      const late = heard.findIndex((known) => known < changes.length);
      if (late === -1) return;
      hear(late);
    }
  };
  return { tabs, settle };
}
