import type { NameOf } from '../../../src/diff/diff-declarations.ts';
import { compareState, type Compared } from '../../../src/history/entry-history.ts';
import type { State } from '../../../src/history/published-state.ts';

/** What comparing each of a row of contents with those before it gives. */
export function compareRow(contents: readonly (string | Uint8Array)[], nameOf: NameOf = () => undefined): Compared[] {
  let last: State | undefined;
  return contents.map((content) => {
    const comparison = compareState(last, content, nameOf);
    last = comparison.last;
    return comparison.compared;
  });
}
