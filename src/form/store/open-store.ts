import type { Submission } from '../../draft/draft.ts';
import { compareText } from '../../text/compare-text.ts';
import type { DamagedDraft, DraftNotes, DraftStore, FailureReason, SaveResult, StoredDraft } from './draft-store.ts';
import { fromStored, toStored } from './stored-draft.ts';

/** What every draft's name in the browser's storage begins with. */
const prefix = 'charter-register/draft/';

/** How many tabs a draft remembers. One that is forgotten costs a needless copy at worst. */
const rememberedTabs = 8;

/** Replacements for tests. */
export interface StoreOptions {
  /** Where the browser reports changes by other tabs; the window unless given. */
  readonly page?: EventTarget | undefined;
  /** The time, as ISO 8601. */
  readonly now?: () => string;
  /** A unique text of letters and digits. */
  readonly unique?: () => string;
}

/** The browser's storage for this site; undefined where the browser gives none. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * Keeps drafts in a storage that all tabs of a browser share. Every save is written before the call returns, so a crash
 * right after it loses nothing. A text is replaced only by one that was made from it: where another tab has saved in the
 * meantime, both texts stay, as two drafts. Without a storage, drafts are kept in memory.
 */
export function openStore(
  storage: Storage | undefined,
  { page = findWindow(), now = readClock, unique = createKey }: StoreOptions = {},
): DraftStore {
  const tab = unique();
  /** What could not be written, or what was last written when nothing can be read back. */
  const memory = new Map<string, StoredDraft>();
  /** What this tab saved last under each key. */
  const mine = new Map<string, StoredDraft>();
  /** Drafts into which this tab's text was taken when another tab wrote over it without having seen it. */
  const rescued = new Map<string, StoredDraft>();

  const rawOf = (key: string): string | null => attempt(() => storage?.getItem(prefix + key) ?? null, null);
  const storedUnder = (key: string): StoredDraft | undefined => {
    const raw = rawOf(key);
    return raw === null ? undefined : fromStored(key, raw);
  };

  /** Writes a draft that was made from `base`, as the next revision. */
  const write = (draft: StoredDraft): SaveResult => {
    const revision = draft.revision + 1;
    const next: StoredDraft = { ...draft, revision, saved: now(), lineage: withTab(draft.lineage, tab, revision) };
    const reason = put(next);
    if (reason !== undefined) {
      // Still made from what is stored, so that the next attempt is none of another tab's.
      const kept = { ...draft, saved: next.saved };
      memory.set(draft.key, kept);
      return { state: 'failed', reason, draft: kept };
    }
    memory.delete(draft.key);
    mine.set(draft.key, next);
    return { state: 'saved', draft: next };
  };

  const put = (draft: StoredDraft): FailureReason | undefined => {
    if (!storage) return 'blocked';
    try {
      storage.setItem(prefix + draft.key, toStored(draft));
      return undefined;
    } catch (error) {
      return isQuota(error) ? 'full' : 'blocked';
    }
  };

  /** The position of a draft that was never saved. */
  const beginning = () => ({ key: unique(), revision: 0, lineage: {} });

  const create = (submission: Submission, original?: string, notes?: DraftNotes): SaveResult =>
    write({
      ...beginning(),
      submission,
      ...(original !== undefined && { original }),
      ...(notes && { notes }),
      saved: now(),
    });

  /** Saves a draft as a second one, because another tab has saved under its key. */
  const saveApart = (draft: StoredDraft, theirs: StoredDraft | undefined): SaveResult => {
    const earlier = rescued.get(draft.key);
    const target = earlier && storedUnder(earlier.key);
    const goesOn = target && sameState(target, earlier);
    const result = write({ ...draft, ...(goesOn ? position(target) : beginning()) });
    if (result.state === 'failed') {
      // Under its own key again, so that the caller finds it there.
      memory.delete(result.draft.key);
      memory.set(draft.key, draft);
      return { ...result, draft };
    }
    memory.delete(draft.key);
    mine.delete(draft.key);
    rescued.delete(draft.key);
    return { state: 'copied', draft: result.draft, ...(theirs && { theirs }) };
  };

  const save = (draft: StoredDraft): SaveResult => {
    const raw = rawOf(draft.key);
    const stored = raw === null ? undefined : fromStored(draft.key, raw);
    // Deleted in another tab, but changed in this one: the text is kept.
    if (raw === null || (stored && sameState(stored, draft))) return write(draft);
    return saveApart(draft, stored);
  };

  const list = () => {
    const drafts = new Map<string, StoredDraft>();
    const damaged: DamagedDraft[] = [];
    for (const key of keysOf(storage)) {
      const raw = rawOf(key);
      const draft = raw === null ? undefined : fromStored(key, raw);
      if (draft) drafts.set(key, draft);
      else if (raw !== null) damaged.push({ key, raw });
    }
    for (const [key, draft] of memory) drafts.set(key, draft);
    return {
      drafts: [...drafts.values()].sort((a, b) => compareText(b.saved, a.saved) || compareText(a.key, b.key)),
      damaged,
    };
  };

  /**
   * Two tabs can save in the same instant, each before it learns of the other; then the later one has replaced a text that
   * it never saw. The tab whose text is gone notices here and saves it again, as a draft of its own.
   */
  const rescue = (key: string): void => {
    const last = mine.get(key);
    const raw = rawOf(key);
    if (!last || raw === null) return;
    const stored = fromStored(key, raw);
    if (stored && (stored.lineage?.[tab] ?? 0) >= last.revision) return;
    mine.delete(key);
    const result = write({ ...last, ...beginning() });
    rescued.set(key, result.draft);
  };

  const onChange = (work: (key: string) => void) => {
    const listener = (event: Event) => {
      const { key, storageArea } = event as StorageEvent;
      if (storageArea !== storage) return;
      if (key?.startsWith(prefix)) work(key.slice(prefix.length));
    };
    page?.addEventListener('storage', listener);
    return () => page?.removeEventListener('storage', listener);
  };
  onChange(rescue);

  return {
    list,
    open: (key) => memory.get(key) ?? storedUnder(key),
    create,
    save,
    remove: (key) => {
      memory.delete(key);
      mine.delete(key);
      attempt(() => storage?.removeItem(prefix + key), undefined);
    },
    watch: onChange,
  };
}

/** Whether no other tab has saved between the two states of a draft. */
function sameState(stored: StoredDraft, draft: StoredDraft): boolean {
  return stored.revision === draft.revision && (!draft.lineage || writerOf(stored) === writerOf(draft));
}

/** The tab that saved a draft last. */
function writerOf({ lineage = {}, revision }: StoredDraft): string | undefined {
  return Object.keys(lineage).find((tab) => lineage[tab] === revision);
}

/** What makes a draft the next one after another: its place, its number and who had a part in it. */
function position({ key, revision, lineage = {} }: StoredDraft): Pick<StoredDraft, 'key' | 'revision' | 'lineage'> {
  return { key, revision, lineage };
}

function withTab(lineage: StoredDraft['lineage'], tab: string, revision: number): Record<string, number> {
  const others = Object.entries(lineage ?? {}).filter(([name]) => name !== tab);
  others.sort(([, a], [, b]) => b - a);
  return Object.fromEntries([...others.slice(0, rememberedTabs - 1), [tab, revision]]);
}

function keysOf(storage: Storage | undefined): string[] {
  return attempt(() => {
    const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }, []);
}

/** The name is `QuotaExceededError`, in old versions of Firefox `NS_ERROR_DOM_QUOTA_REACHED`. */
function isQuota(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}

function attempt<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function findWindow(): EventTarget | undefined {
  return typeof window === 'undefined' ? undefined : window;
}

const readClock = () => new Date().toISOString();

/** 80 bits: no two drafts of a browser share them. Not `randomUUID`, which needs a secure address. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
