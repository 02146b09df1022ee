import {
  columnsFolder, nameFilterFile, nameOrderFile, projectsFile, readColumn, readPlaces, type Column,
} from '../shared/column-file.ts'; // prettier-ignore
import { loadIndexFile } from './load-index-file.ts';
import type { Sort } from './search-state.ts';

/** What is known of the projects of the index without loading any: as much of it as was asked for. */
export interface Columns {
  /** The row of a project. Throws for one that the columns do not know: the site has been built anew. */
  readonly rowOf: (id: string) => number;
  /** The column of a filter that was asked for. */
  readonly filter: (name: string) => Column;
  /** The place of each row in the order that was asked for; absent for the best match. */
  readonly places?: readonly number[];
}

/** Loads the columns of some filters and of an order. Throws when it cannot. */
export async function loadColumns(names: readonly string[], sort: Sort | undefined): Promise<Columns> {
  const [rows, places, ...filters] = await Promise.all([
    names.length > 0 || sort ? load(projectsFile, readRows) : new Map<string, number>(),
    sort && load(nameOrderFile(sort), readPlaces),
    ...names.map((name) => load(nameFilterFile(name), readColumn)),
  ]);
  return {
    rowOf: (id) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error('The index has changed.');
      return row;
    },
    filter: (name) => filters[names.indexOf(name)]!,
    ...(places && { places }),
  };
}

function load<Read>(file: string, read: (text: string) => Read): Promise<Read> {
  return loadIndexFile(`${columnsFolder}/${file}.txt`, read);
}

function readRows(text: string): ReadonlyMap<string, number> {
  return new Map(text.split('\n').map((id, row) => [id, row]));
}
