import { byId } from './dom.ts';
import { loadFilter, search, type Counts } from './engine.ts';
import { facetKey, facetsOf } from './facets.ts';
import { startFilters } from './filters.ts';
import { searchWords } from './query.ts';
import {
  isEmpty, pageSize, readState, sortOf, sorts, withSort, withValue, withWords, writeState, type SearchState,
} from './state.ts'; // prettier-ignore
import { createView } from './view.ts';

/** How long to wait after a key before searching, in milliseconds. */
const pause = 300;
/** How many letters a search while typing needs: fewer find nearly everything. A search that is sent needs none. */
const leastLetters = 3;

/**
 * Runs the search page. The address says everything about a search: whatever is chosen goes into the address, and whatever
 * the address says is shown. Words stay in the browser, as the index is searched there.
 */
export function startSearch(): void {
  const form = byId('search', HTMLFormElement);
  const input = byId('q', HTMLInputElement);
  const order = byId('sort', HTMLSelectElement);
  const filters = startFilters({
    onOpen: () => void run(),
    onChoose: (name, value, chosen) => go(withValue(typed(), filters.names, name, value, chosen)),
  });
  const view = createView(filters);
  const loaded = new Set<string>();
  let state = readState(location.search, filters.names);
  /** Whether the address is one that somebody may want to go back to; while typing it is not. */
  let settled = !isEmpty(state);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let runs = 0;

  /** The search with the words as they now stand in the box. */
  const typed = () => withWords(state, input.value);

  /** Shows another search under an address of its own. */
  function go(next: SearchState): void {
    clearTimeout(waiting);
    if (writeState(next) !== location.pathname + location.search) history.pushState(null, '', writeState(next));
    settled = true;
    state = next;
    showControls();
    void run();
  }

  /** Shows a search that is still being typed: its address takes the place of the one before. */
  function follow(next: SearchState): void {
    history[settled ? 'pushState' : 'replaceState'](null, '', writeState(next));
    settled = false;
    state = next;
    showControls();
    void run();
  }

  function showControls(): void {
    if (withWords(state, input.value).words !== state.words) input.value = state.words;
    order.value = sortOf(state) ?? '';
    const best = order.options[0];
    if (best) best.disabled = state.words === '';
    view.chosen(state);
    filters.update(state.filters, {});
  }

  /** Searches and shows; what an older run finds late is dropped. Never throws. */
  async function run(): Promise<void> {
    const current = (runs += 1);
    const isCurrent = () => current === runs;
    const open = filters.open();
    if (isEmpty(state)) view.start();
    if (isEmpty(state) && open.length === 0) return;
    try {
      if (loaded.size === 0) view.loading();
      await Promise.all(open.filter((name) => !loaded.has(name)).map(loadFilter));
      open.forEach((name) => loaded.add(name));
      const words = searchWords(state.words);
      const found = await search(words, facetsOf(state), sortOf(state));
      if (!isCurrent()) return;
      if (isEmpty(state)) view.start();
      else await view.results(state, found, isCurrent);
      const counts = await countsOf(state, words, found.filters, open);
      if (isCurrent()) filters.update(state.filters, counts);
    } catch {
      if (isCurrent()) view.failed();
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const next = typed();
      if (next.words === state.words || (next.words !== '' && next.words.length < leastLetters)) return;
      follow(next);
    }, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed());
  });
  order.addEventListener('change', () =>
    go(
      withSort(
        typed(),
        sorts.find((sort) => sort === order.value),
      ),
    ),
  );
  byId('more', HTMLButtonElement).addEventListener('click', () => {
    const before = state.shown;
    state = { ...state, shown: before + pageSize };
    history.replaceState(null, '', writeState(state));
    void run().then(() => view.focusResult(before));
  });
  // Links to other searches are followed without loading the page again.
  byId('search-page', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.pathname !== location.pathname || link.hash !== '') return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    input.value = readState(link.search, filters.names).words;
    go(readState(link.search, filters.names));
  });
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    state = readState(location.search, filters.names);
    settled = !isEmpty(state);
    input.value = state.words;
    showControls();
    void run();
  });

  byId('filters', HTMLDetailsElement).open = matchMedia('(min-width: 48em)').matches;
  input.value = state.words;
  showControls();
  void run();
}

/**
 * How many projects each value of the open filters would find. Values of one facet widen a search together, so what is
 * chosen in a facet does not count against its other values; Pagefind counts as if everything narrowed.
 */
async function countsOf(state: SearchState, words: string, counts: Counts, open: readonly string[]): Promise<Counts> {
  const all: Record<string, Record<string, number>> = {};
  for (const name of open) all[name] = { ...counts[name] };
  const facets = facetsOf(state);
  for (const facet of facets) {
    const own = all[facet.name];
    if (!own) continue;
    const { filters } = await search(
      words,
      facets.filter((other) => other !== facet),
      undefined,
    );
    for (const [value, count] of Object.entries(filters[facet.name] ?? {})) {
      if (facetKey(facet.name, value) === facet.key) own[value] = count;
    }
  }
  return all;
}
