import { findIdFault } from '../text/entry-id.ts';

/** How many projects are compared at most. */
export const mostCompared = 3;

/** The names under which an address holds the projects, in the order of the columns. */
const names = ['a', 'b', 'c'] as const;

/** The projects that an address asks for. */
export interface ChosenProjects {
  /** Ids that a project can have, each once. */
  readonly ids: readonly string[];
  /** What the address holds in the place of an id. */
  readonly wrong: readonly string[];
}

/** How much of what is no id is repeated: an address can be of any length. */
const mostRepeated = 100;

/** The projects of an address; `query` is its part from the question mark on. Whatever else it holds is left alone. */
export function readChosen(query: string): ChosenProjects {
  const given = new URLSearchParams(query);
  const all = new Set(names.map((name) => (given.get(name) ?? '').trim()).filter((id) => id !== ''));
  const isId = (id: string) => findIdFault(id) === undefined;
  return {
    ids: [...all].filter(isId),
    wrong: [...all].filter((id) => !isId(id)).map((text) => text.slice(0, mostRepeated)),
  };
}

/** The address at which these projects are compared. */
export function compareAddress(ids: readonly string[]): string {
  const query = new URLSearchParams(ids.slice(0, mostCompared).map((id, index) => [names[index]!, id]));
  return ids.length > 0 ? `/compare/?${query.toString()}` : '/compare/';
}

/** The id that an address of a project names, or that is typed as it is; undefined for any other text. */
export function findProjectId(typed: string): string | undefined {
  const id = /\/projects\/([^/?#]+)/.exec(typed)?.[1] ?? typed.trim();
  return id.includes('-') && findIdFault(id) === undefined ? id : undefined;
}
