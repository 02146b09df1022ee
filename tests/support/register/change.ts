import { collections } from '../../../src/model/collections.ts';
import { readEntry } from '../../../src/parse/parse-entry.ts';
import { locateInRegister, type FilePair } from '../../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../../src/review/published-register.ts';
import { reviewChange, type ReviewResult } from '../../../src/review/review-change.ts';
import { sampleFiles, sampleToday, type Files } from './sample.ts';

/** A review of a change between two states of the register, given by their paths below `content/`. */
export function reviewFiles(before: Files, after: Files, author?: string): ReviewResult {
  const place = (path: string) => locateInRegister(`content/${path}`, collections)!;
  const pairs = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .map((path): FilePair => {
      const [was, is] = [before[path], after[path]];
      return {
        path: `content/${path}`,
        ...place(path),
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
      };
    });
  const entries = Object.entries(before).map(([path, content]): PublishedEntry => {
    const { collection, id } = place(path);
    const file = `content/${path}`;
    return {
      ...readEntry(collection, { path: file, id, content }, { today: sampleToday }, []),
      path: file,
      collection,
      id,
    };
  });
  return reviewChange({
    pairs,
    entries,
    today: sampleToday,
    dataOnly: true,
    host: 'Sample University',
    ...(author !== undefined && { author }),
  });
}

/** A review of what becomes of the sample. `undefined` takes a file away. */
export function reviewOfSample(changed: Readonly<Record<string, string | undefined>>, author?: string): ReviewResult {
  const after = Object.entries({ ...sampleFiles, ...changed }).filter(([, text]) => text !== undefined);
  return reviewFiles(sampleFiles, Object.fromEntries(after) as Files, author);
}
