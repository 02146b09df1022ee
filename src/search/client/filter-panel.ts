import { getById, createElement, labelElement } from './dom.ts';
import { displayValue } from './facets.ts';
import type { Counts } from './narrow.ts';

/** How many values of a long filter are shown before all of them are asked for. */
const shownAtFirst = 12;

/** What the filters ask of the page. */
export interface FilterEvents {
  /** A filter is opened for the first time; its counts are given to `update` when they are there. */
  readonly onOpen: (name: string) => void;
  readonly onChoose: (name: string, value: string, chosen: boolean) => void;
}

/** The filters of the page. */
export interface Filters {
  /** Their names, in order. */
  readonly names: readonly string[];
  readonly labelOf: (name: string) => string;
  /** The names of the filters that are open. */
  readonly open: () => string[];
  /** Shows what is chosen and, where counts are given, how many projects each value would find. */
  readonly update: (chosen: Readonly<Record<string, readonly string[]>>, counts: Counts) => void;
}

/** Brings the page's filters to life. Each is a `<details>` whose values are drawn once it has been opened. */
export function startFilters({ onOpen, onChoose }: FilterEvents): Filters {
  const groups = [...getById('filters', HTMLElement).querySelectorAll<HTMLDetailsElement>('details[data-filter]')].map(
    (details) => startGroup(details, onChoose),
  );
  for (const { details, name } of groups) {
    details.addEventListener('toggle', () => {
      if (details.open) onOpen(name);
    });
  }
  return {
    names: groups.map(({ name }) => name),
    labelOf: (name) => groups.find((group) => group.name === name)?.label ?? name,
    open: () => groups.filter(({ details }) => details.open).map(({ name }) => name),
    update: (chosen, counts) => {
      for (const group of groups) group.update(chosen[group.name] ?? [], counts[group.name]);
    },
  };
}

function startGroup(details: HTMLDetailsElement, onChoose: FilterEvents['onChoose']) {
  const name = details.dataset['filter'] ?? '';
  const summary = details.querySelector('summary')!;
  const label = summary.textContent.trim();
  const note = createElement('span', { className: 'quiet' });
  summary.append(' ', note);
  const body = details.querySelector('div')!;
  const values = new Map<string, { line: HTMLLIElement; box: HTMLInputElement; count: HTMLElement }>();
  const list = createElement('ul');
  const more = createElement('button', { type: 'button', hidden: true });
  const find = labelElement(
    createElement('input', { type: 'search', placeholder: 'Find in this list', hidden: true }),
    `Find in the list: ${label}`,
  );
  let all = false;

  /** Long lists show their first values, those that are chosen, and those that fit what is typed above them. */
  const narrow = () => {
    const typed = find.value.trim().toLocaleLowerCase('en-GB');
    let room = all || typed !== '' ? Infinity : shownAtFirst;
    for (const [value, { line, box }] of values) {
      const fits = typed === '' || value.toLocaleLowerCase('en-GB').includes(typed);
      line.hidden = !box.checked && !(fits && room > 0);
      if (!line.hidden) room -= 1;
    }
    more.hidden = all || typed !== '' || values.size <= shownAtFirst;
  };
  find.addEventListener('input', narrow);
  more.addEventListener('click', () => {
    const next = [...values.values()].find(({ line }) => line.hidden);
    all = true;
    narrow();
    next?.box.focus();
  });

  const draw = (counts: Readonly<Record<string, number>>) => {
    for (const value of sortValues(counts, details.dataset['order'])) {
      const box = createElement('input', { type: 'checkbox', name, value });
      box.addEventListener('change', () => onChoose(name, value, box.checked));
      const count = createElement('span', { className: 'quiet' });
      const line = createElement(
        'li',
        {},
        createElement(
          'label',
          {},
          box,
          createElement('span', {}, createElement('bdi', {}, displayValue(name, value)), ' ', count),
        ),
      );
      values.set(value, { line, box, count });
    }
    list.replaceChildren(...[...values.values()].map(({ line }) => line));
    more.textContent = `Show all ${values.size.toLocaleString('en-GB')}`;
    find.hidden = values.size <= shownAtFirst;
    body.replaceChildren(find, list, more);
  };

  return {
    details,
    name,
    label,
    update: (chosen: readonly string[], counts: Readonly<Record<string, number>> | undefined) => {
      note.textContent = chosen.length > 0 ? `${chosen.length} chosen` : '';
      if (!details.open) return;
      if (counts && values.size === 0) draw(counts);
      for (const [value, { box, count }] of values) {
        box.checked = chosen.includes(value);
        if (counts) count.textContent = (counts[value] ?? 0).toLocaleString('en-GB');
      }
      narrow();
    },
  };
}

/** Values by how many projects have them, by name, or the newest first; see src/search/shared/search-filters.ts. */
function sortValues(counts: Readonly<Record<string, number>>, order: string | undefined): string[] {
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  return Object.keys(counts).sort((a, b) => {
    if (order === 'newest') return compare(b, a);
    return (order === 'count' ? (counts[b] ?? 0) - (counts[a] ?? 0) : 0) || compare(a, b);
  });
}
