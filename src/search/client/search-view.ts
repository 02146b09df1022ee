import { countNoun } from '../../text/count-noun.ts';
import { getById, createElement, labelElement } from './dom.ts';
import { displayValue } from './facets.ts';
import type { SearchAnswer } from './find.ts';
import { makeResultItem } from './result-item.ts';
import { correctWords, type UnknownWord } from './look-up-words.ts';
import {
  listChosen,
  pageSize,
  withoutFilters,
  withValue,
  withWords,
  writeState,
  type SearchState,
} from './search-state.ts';

/** What the view needs to know of the filters. */
export interface FilterNames {
  readonly names: readonly string[];
  readonly labelOf: (name: string) => string;
}

const parts = () => ({
  heading: getById('results', HTMLElement),
  status: getById('status', HTMLElement),
  chosen: getById('chosen', HTMLElement),
  list: getById('found', HTMLOListElement),
  more: getById('more', HTMLButtonElement),
  nothing: getById('nothing', HTMLElement),
  advice: getById('advice', HTMLElement),
  browse: getById('browse', HTMLElement),
});

/** Draws the search page. */
export function createView(filters: FilterNames) {
  const { heading, status, chosen, list, more, nothing, advice, browse } = parts();

  /** Announces the state of the search, once: the same words again would be read out again. */
  const say = (words: string) => {
    if (status.textContent !== words) status.textContent = words;
  };
  const show = (what: { words: string; results?: boolean; nothing?: boolean; browse?: boolean }) => {
    say(what.words);
    list.hidden = !what.results;
    if (!what.results) more.hidden = true;
    nothing.hidden = !what.nothing;
    browse.hidden = !what.browse;
  };

  return {
    /** Before anything has been searched for. */
    start: () => show({ words: 'Type what you are looking for, or choose a filter.', browse: true }),

    /** The first search has to load the index. */
    loading: () => say('Loading the search …'),

    /** The index cannot be loaded. */
    failed: () =>
      show({
        words:
          'The search could not be loaded. Check your connection and load the page again, or find projects by browsing.',
        browse: true,
      }),

    /** What is chosen, each with a link that takes it away. */
    chosen: (state: SearchState) => {
      const at = [...chosen.querySelectorAll('a')].findIndex((link) => link === document.activeElement);
      const links = listChosen(state).map(({ name, value }) => makeRemoveLink(state, filters, name, value));
      if (links.length > 1) {
        links.push(createElement('a', { href: writeState(withoutFilters(state)) }, 'Remove all filters'));
      }
      chosen.replaceChildren(...links.map((link) => createElement('li', {}, link)));
      chosen.hidden = links.length === 0;
      // Keeps the focus in the list while filters are removed one after the other.
      if (at !== -1) (links[Math.min(at, links.length - 1)] ?? heading).focus();
    },

    /** The first results of a search, in place of those of the one before. */
    results: async (state: SearchState, answer: SearchAnswer, isCurrent: () => boolean) => {
      const { results } = answer;
      const total = results.length;
      if (total === 0) {
        show({ words: summarise(state, total), nothing: true, browse: true });
        if (answer.unknown.length > 0) status.replaceChildren(...listUnknownWords(state, answer.unknown));
        else if (answer.common)
          say('Nearly every project has these words. Add one that says what you are looking for.');
        advice.replaceChildren(...listAdvice(state, filters, answer.unknown));
        return;
      }
      // The first ones are there to be read while the others are loaded; those that follow come all at once.
      const steps = state.shown === pageSize ? [shownFirst, pageSize] : [state.shown];
      for (const [step, to] of steps.entries()) {
        const from = steps[step - 1] ?? 0;
        const projects = await Promise.all(results.slice(from, to).map((result) => result.data()));
        if (!isCurrent()) return;
        const items = projects.map(makeResultItem);
        if (from === 0) list.replaceChildren(...items);
        else list.append(...items);
        if (from === 0) show({ words: summarise(state, total), results: true });
      }
      more.hidden = total <= state.shown;
      more.textContent = `Show ${Math.min(pageSize, total - state.shown)} more results`;
    },

    /** Moves to the first of the results that were added below those shown before. */
    focusResult: (number: number) => list.querySelectorAll<HTMLAnchorElement>('h3 a')[number]?.focus(),
  };
}

/** How many results are shown before the others are asked for. */
const shownFirst = 5;

/** Which words no project has, and the search that was probably meant. */
function listUnknownWords(state: SearchState, unknown: readonly UnknownWord[]): (Node | string)[] {
  const listed = unknown.map(({ word }) => `“${word}”`).join(' or ');
  const meant = correctWords(state.words, unknown);
  const said = `Nothing has the word ${listed}.`;
  if (meant === undefined) return [said];
  return [
    `${said} Did you mean “`,
    createElement('a', { href: writeState(withWords(state, meant)), dir: 'auto' }, meant),
    '”?',
  ];
}

function summarise(state: SearchState, total: number): string {
  const filters = listChosen(state).length;
  return [
    total === 0 ? 'No projects found' : `${countNoun(total, 'project')} found`,
    ...(state.words === '' ? [] : [`for “${state.words}”`]),
    ...(filters === 0 ? [] : [`with ${countNoun(filters, 'filter')}`]),
  ].join(' ');
}

function makeRemoveLink(state: SearchState, { names, labelOf }: FilterNames, name: string, value: string) {
  const said = `${labelOf(name)}: ${displayValue(name, value)}`;
  const href = writeState(withValue(state, names, name, value, false));
  return labelElement(createElement('a', { href, dir: 'auto' }, said), `Remove filter ${said}`);
}

/** What to try when nothing was found, each with a link that does it. */
function listAdvice(state: SearchState, filters: FilterNames, unknown: readonly UnknownWord[]): HTMLLIElement[] {
  const isKnown = (typed: string) => !unknown.some(({ word }) => typed.includes(word));
  const words = [...new Set(state.words.split(' '))];
  const alone = words
    .filter(isKnown)
    .map((word) => createElement('a', { href: writeState(withWords(state, word)), dir: 'auto' }, word));
  const without = listChosen(state).map(({ name, value }) => makeRemoveLink(state, filters, name, value));
  return [
    ...(words.length > 1 && alone.length > 0
      ? [createElement('li', {}, 'search for one word alone: ', ...separateByCommas(alone))]
      : []),
    ...(without.length > 0 ? [createElement('li', {}, 'remove a filter: ', ...separateByCommas(without))] : []),
    ...(state.words === '' ? [] : [createElement('li', {}, 'check the spelling, or try a more common word')]),
  ];
}

function separateByCommas(links: readonly HTMLAnchorElement[]): (Node | string)[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
}
