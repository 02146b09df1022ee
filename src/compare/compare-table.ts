import { principleStates } from '../derive/principle-states.ts';
import { labelOrValue, toSlug } from '../model/vocabulary/term.ts';
import { createElement } from '../search/client/dom.ts';
import { compareAddress } from './chosen-projects.ts';
import { comparedFacts } from './compared-facts.ts';
import type { ProjectData } from './project-data.ts';

/**
 * Fills the page's table: a column for each project. Its rows are there already, each a group that names what it compares
 * (`data-fact`, `data-principle`, `data-answer`).
 */
export function fillTable(table: HTMLTableElement, projects: readonly ProjectData[]): void {
  const ids = projects.map(({ id }) => id);
  table.tHead?.replaceChildren(createElement('tr', {}, ...projects.map((project) => columnHead(project, ids))));
  for (const group of table.tBodies) {
    const [heading, row] = group.rows;
    if (heading?.cells[0]) heading.cells[0].colSpan = projects.length;
    row?.replaceChildren(...projects.map((project) => cell(project.title, contentOf(group.dataset, project))));
  }
}

function columnHead({ id, title, isExample }: ProjectData, ids: readonly string[]): HTMLTableCellElement {
  const without = compareAddress(ids.filter((other) => other !== id));
  return createElement(
    'th',
    { scope: 'col' },
    createElement('a', { href: `/projects/${id}/`, dir: 'auto' }, title),
    ...(isExample ? [' ', createElement('span', { className: 'mark' }, 'Example')] : []),
    createElement(
      'p',
      {},
      createElement('a', { href: without }, 'Take out ', createElement('bdi', { className: 'hidden' }, title)),
    ),
  );
}

function cell(label: string, content: readonly (Node | string)[]): HTMLTableCellElement {
  const made = createElement(
    'td',
    {},
    ...(content.length > 0 ? content : [createElement('p', { className: 'quiet' }, 'None named')]),
  );
  made.dataset['label'] = label;
  return made;
}

function contentOf({ fact, principle, answer }: DOMStringMap, project: ProjectData): (Node | string)[] {
  if (answer !== undefined) return answerNodes(project, answer);
  if (principle !== undefined) return principleNodes(project, Number(principle));
  const words = comparedFacts.find(({ id }) => id === fact)?.of(project) ?? [];
  if (words.length < 2) return words.map((text) => createElement('p', { dir: 'auto' }, text));
  return [createElement('ul', {}, ...words.map((text) => createElement('li', { dir: 'auto' }, text)))];
}

function principleNodes(project: ProjectData, number: number): Node[] {
  const found = project.principle(number);
  if (!found) return [];
  const { state, because } = found;
  const reasons = because.map((reason) => createElement('li', {}, reason));
  return [
    createElement('p', {}, mark(labelOrValue(principleStates, state), state)),
    ...(reasons.length > 0 ? [createElement('ul', {}, ...reasons)] : []),
  ];
}

/** An answer as the project's own page shows it: the blocks that `src/render/answer-html.ts` writes below its heading. */
function answerNodes({ page }: ProjectData, question: string): Node[] {
  const nodes: Node[] = [];
  let next = page.getElementById(toSlug(question))?.nextElementSibling;
  for (; next?.matches('[dir="auto"], .unanswered'); next = next.nextElementSibling) {
    nodes.push(document.importNode(next, true));
  }
  return nodes;
}

/** A state in a frame of its own, as on every page. States come from the register's closed lists; others get no frame. */
function mark(label: string, state: string): HTMLElement {
  return createElement('span', { className: /^[a-z_]+$/.test(state) ? `mark state-${state}` : '' }, label);
}
