import { getById, createElement } from '../search/client/dom.ts';
import { find } from '../search/client/find.ts';
import { showCommonWords } from '../text/common-words.ts';
import { compareAddress, findProjectId, mostCompared, readChosen } from './chosen-projects.ts';
import { readProjectData, type ProjectData } from './project-data.ts';
import { fillTable } from './compare-table.ts';

/** How many projects are offered for words. */
const mostOffered = 8;

/** Runs the page that compares projects. Its address says which; every choice is a link to another address. */
export async function startCompare(): Promise<void> {
  const { ids, wrong } = readChosen(location.search);
  const status = getById('status', HTMLElement);
  startChoosing(ids);
  if (ids.length > 0) status.textContent = 'Loading …';
  const loaded = await Promise.all(ids.map(loadProject));
  const projects = loaded.filter((each) => typeof each !== 'string');
  const faults = [
    ...wrong.map((text) => `“${text}” cannot be the id of a project.`),
    ...loaded.filter((each) => typeof each === 'string'),
  ];
  getById('faults', HTMLElement).replaceChildren(...faults.map((fault) => createElement('li', { dir: 'auto' }, fault)));
  status.textContent = stateOf(projects.length);
  if (projects.length === 0) return;
  const table = getById('compared', HTMLTableElement);
  fillTable(table, projects);
  table.hidden = false;
}

function stateOf(number: number): string {
  if (number === 0) return 'Choose the first project.';
  return number === 1 ? 'One project. Choose another to compare it with.' : `${number} projects side by side.`;
}

/** A project, or in words why it cannot be shown. */
async function loadProject(id: string): Promise<ProjectData | string> {
  try {
    const [response, page] = await Promise.all([fetch(`/projects/${id}.json`), fetch(`/projects/${id}/`)]);
    if (response.status === 404) return `The register has no project “${id}”. It may have another address now.`;
    if (response.ok && page.ok) {
      const answers = new DOMParser().parseFromString(await page.text(), 'text/html');
      return readProjectData(await response.json(), answers) ?? `The data of “${id}” cannot be read.`;
    }
  } catch {
    // Offline, or a host that answers with a page where it has no file.
  }
  return `“${id}” could not be loaded. Check your connection and load the page again.`;
}

/** Brings the box to life in which projects are looked for; hides it when there is no room for another. */
function startChoosing(ids: readonly string[]): void {
  const form = getById('choose', HTMLFormElement);
  const words = getById('words', HTMLInputElement);
  form.hidden = ids.length >= mostCompared;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void offer(words.value.trim().slice(0, 200), ids);
  });
}

/** Shows projects to choose from. Never throws. */
async function offer(typed: string, ids: readonly string[]): Promise<void> {
  const said = getById('offered-status', HTMLElement);
  const list = getById('offered', HTMLUListElement);
  const id = findProjectId(typed);
  list.replaceChildren();
  if (typed === '') {
    said.textContent = 'Type some words first.';
    return;
  }
  try {
    const { results } = await find(typed);
    const first = await Promise.all(results.slice(0, mostOffered).map((result) => result.data()));
    const others = first
      .map(({ url, meta }) => ({ id: url.split('/')[2] ?? '', title: showCommonWords(meta.title) }))
      .filter((project) => !ids.includes(project.id));
    const all = id !== undefined && !others.some((other) => other.id === id) ? [{ id, title: id }, ...others] : others;
    list.replaceChildren(
      ...all.map((project) =>
        createElement(
          'li',
          {},
          createElement('a', { href: compareAddress([...ids, project.id]), dir: 'auto' }, project.title),
        ),
      ),
    );
    said.textContent = all.length > 0 ? 'Choose one:' : 'No project has these words.';
  } catch {
    said.textContent = 'The search could not be loaded. Check your connection and try again.';
  }
}
