import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft, type Submission } from '../../draft/draft.ts';
import '../../../tests/support/register/arbitrary.ts';
import type { SaveResult, StoredDraft } from './draft-store.ts';
import { openStore } from './open-store.ts';
import { fakeStorage, laggingTabs, type FakeStorage } from '../../../tests/support/browser/storage.ts';

const name = (key: string) => `charter-register/draft/${key}`;

/** A submission whose only text is this. */
function withWords(words: string): Submission {
  const answers = { ...emptyDraft.answers, purpose: { state: 'answered', words } as const };
  return { declaration: { ...emptyDraft, answers }, organisations: [] };
}

const wordsOf = (draft: StoredDraft | undefined) => draft?.submission.declaration.answers.purpose.words;

/** A store with a clock that ticks once per save, and names that can be told apart. */
function tabOn(storage: Storage | undefined, tab = 'a', page?: EventTarget) {
  let ticks = 0;
  let names = 0;
  return openStore(storage, {
    page,
    now: () => new Date(Date.UTC(2026, 10, 1, 0, 0, (ticks += 1))).toISOString(),
    unique: () => `${tab}${(names += 1)}`,
  });
}

function saved(result: SaveResult): StoredDraft {
  expect(result.state).toBe('saved');
  return result.draft;
}

describe('a draft', () => {
  test('comes back as it was typed, in another tab too', () => {
    const storage = fakeStorage();
    const store = tabOn(storage);
    const words = 'Cyngor â ŷ 👩‍👩‍👧‍👦 \u200F \uD800 "quotes" \\ \u0000\n';
    const submission: Submission = {
      declaration: {
        ...withWords(words).declaration,
        id: 'park-visits',
        fields: { title: 'Parks', ai: [{ kind: 'other' }], ended: null },
      },
      organisations: [{ id: 'friends-of-parks', fields: { name: 'Friends of Parks' } }],
    };
    const notes = {
      leftOver: ['A line.'],
      sending: { agreed: ['public'], organisation: 'Council', post: 'Head', confirmed: [], step: 'opened' as const },
    };
    const draft = saved(store.create(submission, '---\n', notes));
    expect(draft).toMatchObject({ submission, notes, original: '---\n', revision: 1 });
    expect(tabOn(storage, 'b').open(draft.key)).toEqual(draft);
    expect(store.open('nobody')).toBeUndefined();
  });

  test('is listed after those saved later, and removed alone', () => {
    const storage = fakeStorage({ 'another-site': 'x' });
    const store = tabOn(storage);
    const first = saved(store.create(withWords('first')));
    const second = saved(store.create(withWords('second')));
    expect(store.list().drafts.map(wordsOf)).toEqual(['second', 'first']);
    const again = saved(store.save({ ...first, submission: withWords('first again') }));
    expect(again).toMatchObject({ key: first.key, revision: 2 });
    expect(store.list().drafts.map(wordsOf)).toEqual(['first again', 'second']);
    store.remove(second.key);
    expect(store.list()).toEqual({ drafts: [again], damaged: [] });
    expect([...storage.items.keys()]).toEqual(['another-site', name(first.key)]);
  });

  test('that another tab has deleted is saved again when somebody goes on writing', () => {
    const storage = fakeStorage();
    const [a, b] = [tabOn(storage, 'a'), tabOn(storage, 'b')];
    const draft = saved(a.create(withWords('one')));
    b.remove(draft.key);
    expect(saved(a.save({ ...draft, submission: withWords('two') })).key).toBe(draft.key);
    expect(b.list().drafts.map(wordsOf)).toEqual(['two']);
  });
});

describe('what cannot be read', () => {
  const sound = () => {
    const storage = fakeStorage();
    saved(tabOn(storage).create(withWords('sound')));
    return [...storage.items.values()][0]!;
  };
  const damage = (change: (draft: Record<string, unknown>) => unknown) =>
    JSON.stringify(change(JSON.parse(sound()) as Record<string, unknown>));
  const cases: Readonly<Record<string, string>> = {
    'nothing at all': '',
    'half of it': sound().slice(0, 100),
    'no draft': '[1]',
    'only null': 'null',
    'a later version': damage((draft) => ({ ...draft, version: 2 })),
    'no version': damage((draft) => ({ ...draft, version: undefined })),
    'no submission': damage((draft) => ({ ...draft, submission: undefined })),
    'a number for words': damage((draft) => ({
      ...draft,
      submission: {
        organisations: [],
        declaration: { ...emptyDraft, answers: { purpose: { state: 'answered', words: 7 } } },
      },
    })),
    'an unknown state': damage((draft) => ({
      ...draft,
      submission: {
        organisations: [],
        declaration: { ...emptyDraft, answers: { purpose: { state: 'maybe', words: '' } } },
      },
    })),
    'a number among the fields': damage((draft) => ({
      ...draft,
      submission: { organisations: [], declaration: { ...emptyDraft, fields: { title: 7 } } },
    })),
    'a damaged organisation': damage((draft) => ({
      ...draft,
      submission: { organisations: [{ id: 'x' }], declaration: emptyDraft },
    })),
    'fields deep in one another': damage((draft) => ({
      ...draft,
      submission: {
        organisations: [],
        declaration: { ...emptyDraft, fields: { a: [[[[[[[[[['x']]]]]]]]]] } },
      },
    })),
    'no revision': damage((draft) => ({ ...draft, revision: 'x' })),
    'no time': damage((draft) => ({ ...draft, saved: 'yesterday' })),
    'no original': damage((draft) => ({ ...draft, original: 7 })),
    'a bomb of brackets': '['.repeat(200_000),
  };

  test.each(Object.entries(cases))('%s is shown as it is, and stays', (_, raw) => {
    const storage = fakeStorage({ [name('old')]: raw });
    const store = tabOn(storage);
    expect(store.open('old')).toBeUndefined();
    expect(store.list()).toEqual({ drafts: [], damaged: [{ key: 'old', raw }] });
    // Nor is it written over by a tab that had it open when it was sound.
    const held: StoredDraft = { key: 'old', submission: withWords('mine'), revision: 1, saved: '2026-11-01T00:00:00Z' };
    const result = store.save(held);
    expect(result.state).toBe('copied');
    expect(result).not.toHaveProperty('theirs');
    expect(storage.items.get(name('old'))).toBe(raw);
    expect(wordsOf(store.open(result.draft.key))).toBe('mine');
    store.remove('old');
    expect(store.list().damaged).toEqual([]);
  });

  test('the answer to a question that is asked no more is kept as text', () => {
    const { answers } = withWords('sound').declaration;
    const raw = damage((draft) => ({
      ...draft,
      submission: {
        organisations: [],
        declaration: {
          ...emptyDraft,
          answers: { purpose: answers.purpose, gone: { state: 'answered', words: 'W' } },
        },
      },
      notes: { leftOver: ['L', 7], sending: 'x' },
      lineage: [],
    }));
    const draft = tabOn(fakeStorage({ [name('old')]: raw })).open('old');
    expect(draft?.submission).toEqual(withWords('sound'));
    expect(draft?.notes).toEqual({ leftOver: ['gone\n\nW'] });
  });

  test('a key that looks like poison is a key like any other', () => {
    const raw = sound().replace('"fields":{}', '"fields":{"__proto__":{"polluted":"x"}}');
    const fields = tabOn(fakeStorage({ [name('old')]: raw })).open('old')?.submission.declaration.fields;
    expect(JSON.stringify(fields)).toBe('{"__proto__":{"polluted":"x"}}');
    expect(fields?.['polluted']).toBeUndefined();
  });

  test('whatever stands in the storage, nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), (raw, key) => {
        const store = tabOn(fakeStorage({ [name(key)]: raw }));
        expect(store.list().damaged).toEqual([{ key, raw }]);
      }),
    );
  });
});

describe('a storage that fails', () => {
  const quota = () => new DOMException('No room', 'QuotaExceededError');
  const old = () => Object.assign(new Error('No room'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' });
  const denied = () => new DOMException('Denied', 'SecurityError');

  test.each([
    ['full', quota],
    ['full', old],
    ['blocked', denied],
  ] as const)('is %s, and the text goes on in memory', (reason, error) => {
    const storage = fakeStorage();
    const store = tabOn(storage);
    const draft = saved(store.create(withWords('one')));
    storage.fail = { setItem: error };
    const failed = store.save({ ...draft, submission: withWords('two') });
    expect(failed).toMatchObject({ state: 'failed', reason });
    expect(store.list().drafts.map(wordsOf)).toEqual(['two']);
    expect(wordsOf(store.open(draft.key))).toBe('two');
    const fresh = store.create(withWords('new'));
    expect(fresh).toMatchObject({ state: 'failed', reason });
    expect(store.list().drafts.map(wordsOf).sort()).toEqual(['new', 'two']);
    // Room again: the next save writes it, under its own key and as the next revision.
    storage.fail = {};
    expect(saved(store.save({ ...failed.draft, submission: withWords('three') }))).toMatchObject({
      key: draft.key,
      revision: 2,
    });
    expect(saved(store.save(fresh.draft)).revision).toBe(1);
    expect(tabOn(storage, 'b').list().drafts.map(wordsOf).sort()).toEqual(['new', 'three']);
  });

  test('nothing throws where every call does, or where there is none', () => {
    const storage = fakeStorage();
    storage.fail = { getItem: denied, setItem: denied, removeItem: denied, key: denied, length: denied };
    for (const store of [tabOn(storage), tabOn(undefined)]) {
      const { draft, ...result } = store.create(withWords('one'));
      expect(result).toEqual({ state: 'failed', reason: 'blocked' });
      expect(store.save({ ...draft, submission: withWords('two') })).toMatchObject({ reason: 'blocked' });
      expect(store.list().drafts.map(wordsOf)).toEqual(['two']);
      store.watch(() => undefined)();
      store.remove(draft.key);
      expect(store.list()).toEqual({ drafts: [], damaged: [] });
    }
  });

  test('that is full when two tabs meet keeps theirs and holds mine', () => {
    const storage = fakeStorage();
    const [a, b] = [tabOn(storage, 'a'), tabOn(storage, 'b')];
    const draft = saved(a.create(withWords('one')));
    saved(b.save({ ...draft, submission: withWords('theirs') }));
    storage.fail = { setItem: quota };
    const failed = a.save({ ...draft, submission: withWords('mine') });
    expect(failed).toMatchObject({ state: 'failed', reason: 'full', draft: { key: draft.key } });
    expect(wordsOf(a.open(draft.key))).toBe('mine');
    expect(wordsOf(b.open(draft.key))).toBe('theirs');
    storage.fail = {};
    expect(a.save(failed.draft)).toMatchObject({ state: 'copied' });
    expect(b.list().drafts.map(wordsOf).sort()).toEqual(['mine', 'theirs']);
  });
});

describe('two tabs', () => {
  test('the later one to save goes on with a draft of its own, and is told so', () => {
    const storage = fakeStorage();
    const [a, b] = [tabOn(storage, 'a'), tabOn(storage, 'b')];
    const draft = saved(a.create(withWords('one'), 'original', { leftOver: ['rest'] }));
    const theirs = saved(b.save({ ...b.open(draft.key)!, submission: withWords('one b') }));
    const result = a.save({ ...draft, submission: withWords('one a') });
    expect(result).toMatchObject({
      state: 'copied',
      theirs,
      draft: { original: 'original', notes: { leftOver: ['rest'] }, revision: 1 },
    });
    expect(result.draft.key).not.toBe(draft.key);
    expect(b.list().drafts.map(wordsOf).sort()).toEqual(['one a', 'one b']);
    // From then on they are apart.
    expect(saved(a.save({ ...result.draft, submission: withWords('two a') })).key).toBe(result.draft.key);
    expect(saved(b.save({ ...theirs, submission: withWords('two b') })).key).toBe(draft.key);
    expect(b.list().drafts.map(wordsOf).sort()).toEqual(['two a', 'two b']);
  });

  test('hear of each other', () => {
    const { tabs, settle } = laggingTabs(2);
    const [a, b] = tabs.map(({ storage, page }, index) => tabOn(storage, `t${index}`, page)) as [
      ReturnType<typeof tabOn>,
      ReturnType<typeof tabOn>,
    ];
    const heard: string[] = [];
    const stop = b.watch((key) => heard.push(key));
    const draft = saved(a.create(withWords('one')));
    settle();
    expect(heard).toEqual([draft.key]);
    a.remove(draft.key);
    settle();
    expect(heard).toEqual([draft.key, draft.key]);
    stop();
    a.create(withWords('two'));
    settle();
    expect(heard).toHaveLength(2);
  });

  test('that save in the same instant keep both texts, and go on apart', () => {
    const { tabs, settle } = laggingTabs(2);
    const [a, b] = tabs.map(({ storage, page }, index) => tabOn(storage, `t${index}`, page)) as [
      ReturnType<typeof tabOn>,
      ReturnType<typeof tabOn>,
    ];
    const draft = saved(a.create(withWords('one')));
    settle();
    const ofB = b.open(draft.key)!;
    const fromA = saved(a.save({ ...draft, submission: withWords('one a') }));
    saved(b.save({ ...ofB, submission: withWords('one b') }));
    settle();
    expect(b.list().drafts.map(wordsOf).sort()).toEqual(['one a', 'one b']);
    // The tab whose text was written over does not make a third draft of it.
    expect(a.save({ ...fromA, submission: withWords('two a') })).toMatchObject({ state: 'copied' });
    settle();
    expect(b.list().drafts.map(wordsOf).sort()).toEqual(['one b', 'two a']);
  });

  /** What a tab does next: opens the draft afresh, types and saves, or (with lag) lets some news arrive. */
  const action = fc.record({
    tab: fc.nat(1),
    what: fc.constantFrom('save', 'save', 'save', 'open', 'news'),
    room: fc.boolean(),
    steps: fc.nat(4),
  });

  type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

  /** Plays actions on two tabs that add a word each time they save; returns what was typed and what is stored at the end. */
  function play(
    actions: readonly Action[],
    tabs: readonly { storage: FakeStorage; page?: EventTarget }[],
    news: (steps: number) => void,
  ): { typed: string[]; kept: string } {
    const stores = tabs.map(({ storage, page }, index) => tabOn(storage, `t${index}x`, page));
    const first = saved(stores[0]!.create(withWords('start')));
    news(99);
    const held: (StoredDraft | undefined)[] = [first, stores[1]!.open(first.key)];
    const typed = ['start'];
    for (const [index, { tab, what, room, steps }] of actions.entries()) {
      const store = stores[tab]!;
      if (what === 'news') news(steps);
      else if (what === 'open') held[tab] = store.open(first.key) ?? held[tab];
      else {
        const draft = held[tab]!;
        const word = `w${index}.`;
        tabs[tab]!.storage.fail = room ? {} : { setItem: () => new DOMException('', 'QuotaExceededError') };
        const result = store.save({ ...draft, submission: withWords(`${wordsOf(draft)} ${word}`) });
        tabs[tab]!.storage.fail = {};
        held[tab] = result.draft;
        typed.push(word);
      }
    }
    // What could not be written was said so, and is written once there is room.
    for (const [tab, store] of stores.entries()) {
      for (const draft of store.list().drafts) store.save(draft);
      store.save(held[tab]!);
    }
    news(9999);
    return { typed, kept: stores[0]!.list().drafts.map(wordsOf).join('\n') };
  }

  test('lose no word, however their saves interleave', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const storage = fakeStorage();
        const { typed, kept } = play(actions, [{ storage }, { storage }], () => undefined);
        expect(typed.filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('lose no word, however late each hears of the other', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const { tabs, settle } = laggingTabs(2);
        const { typed, kept } = play(
          actions.map((one) => ({ ...one, room: true })),
          tabs,
          settle,
        );
        expect(typed.filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
