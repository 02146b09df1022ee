import { loadColumns } from './load-columns.ts';
import { getById } from './dom.ts';
import { preload } from './engine.ts';
import { find } from './find.ts';
import { groupFacets } from './facets.ts';
import { startFilters } from './filter-panel.ts';
import { countValues, narrowResults } from './narrow.ts';
import {
  isEmpty, pageSize, readState, chooseSort, sorts, withSort, withValue, withWords, writeState, type SearchState,
} from './search-state.ts'; // prettier-ignore
import { createView } from './search-view.ts';

/** How long to wait after a key before searching, in milliseconds. */
const pause = 300;
/** How many letters a search while typing needs: fewer find nearly everything. A search that is sent needs none. */
const leastLetters = 3;

/**
 * Runs the search page. The address says everything about a search: whatever is chosen goes into the address, and whatever
 * the address says is shown. Words stay in the browser, as the index is searched there.
 */
export function startSearch(): void {
  const form = getById('search', HTMLFormElement);
  const input = getById('q', HTMLInputElement);
  const order = getById('sort', HTMLSelectElement);
  const filters = startFilters({
    onOpen: () => void run(),
    onChoose: (name, value, chosen) => go(withValue(typed(), filters.names, name, value, chosen)),
  });
  const view = createView(filters);
  let state = readState(location.search, filters.names);
  /** The address to come back to; while a search is being typed, the browser shows another. */
  let settled = here();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let runs = 0;
  /** Whether the index has been loaded. */
  let ready = false;
  const { title } = document;

  /** The search with the words now in the box. */
  const typed = () => withWords(state, input.value);

  /** Shows another search under an address of its own, after the one that was there before anything was typed. */
  function go(next: SearchState): void {
    clearTimeout(waiting);
    history.replaceState(null, '', settled);
    if (writeState(next) !== settled) history.pushState(null, '', writeState(next));
    settled = writeState(next);
    show(next);
  }

  /** Shows a search that is still being typed, in place of the one before. */
  function follow(next: SearchState): void {
    history.replaceState(null, '', writeState(next));
    show(next);
  }

  function show(next: SearchState): void {
    state = next;
    showControls();
    void run();
  }

  function showControls(): void {
    if (withWords(state, input.value).words !== state.words) input.value = state.words;
    order.value = chooseSort(state) ?? '';
    const best = order.options[0];
    if (best) best.disabled = state.words === '';
    document.title = state.words === '' ? title : `${state.words} – ${title}`;
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
      if (!ready) view.loading();
      const facets = groupFacets(state);
      const names = new Set([...open, ...facets.map(({ name }) => name)]);
      const loading = loadColumns([...names], chooseSort(state));
      const [answer, columns] = await Promise.all([
        find(state.words, async (results) => narrowResults(results, facets, await loading)),
        loading,
      ]);
      ready = true;
      if (!isCurrent()) return;
      if (isEmpty(state)) view.start();
      else await view.results(state, answer, isCurrent);
      if (answer.unknown.length > 0) return;
      if (isCurrent()) filters.update(state.filters, countValues(answer.all, facets, open, columns));
    } catch {
      if (isCurrent()) view.failed();
    }
  }

  input.addEventListener('focus', preload, { once: true });
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
  getById('more', HTMLButtonElement).addEventListener('click', () => {
    const before = state.shown;
    state = { ...state, shown: before + pageSize };
    history.replaceState(null, '', writeState(state));
    settled = here();
    void run().then(() => view.focusResult(before));
  });
  // Links to other searches are followed without loading the page again.
  getById('search-page', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.pathname !== location.pathname || link.hash !== '') return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const next = readState(link.search, filters.names);
    input.value = next.words;
    go(next);
  });
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    settled = here();
    const next = readState(location.search, filters.names);
    input.value = next.words;
    show(next);
  });

  getById('filters', HTMLDetailsElement).open = matchMedia('(min-width: 48em)').matches;
  input.value = state.words;
  show(state);
}

/** The address of the page as the browser shows it, from the root of the site. */
function here(): string {
  return location.pathname + location.search;
}
