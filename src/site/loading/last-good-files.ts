import { readBlobs } from '../../git/blobs.ts';
import type { OpenedPast } from '../../history/read/read-histories.ts';
import { readBytes, type ReadFile } from '../../files/read-entries.ts';
import { draftRules } from '../../rules/draft-rules.ts';
import { collections } from '../../model/collections.ts';
import { findPublishedStates } from '../../history/entry-history.ts';
import { findIdFault } from '../../text/entry-id.ts';
import { groupFacts } from '../../model/register-facts.ts';
import { checkRegister } from '../../rules/register/check-register.ts';
import type { Content } from './read-content.ts';
import { findRemovedIds } from './removed-ids.ts';

/** How many versions of an invalid entry are tried, the newest first. */
const mostTried = 20;

/** A valid version of an entry's file. */
export interface GoodFile {
  readonly file: ReadFile;
  /** Git's name for its content. */
  readonly blob: string;
}

/** The newest valid version of each invalid entry, by the path of its file. */
export async function findLastGoodFiles(
  content: Content,
  { line, repository }: OpenedPast,
): Promise<Map<string, GoodFile>> {
  const found = new Map<string, GoodFile>();
  const removed = findRemovedIds(content);
  for (const faulty of content.files('projects')) {
    const { id, path } = faulty.file;
    if (content.isValid(faulty) || removed.has(id) || findIdFault(id) !== undefined) continue;
    const states = findPublishedStates(line, id, []).slice(-mostTried);
    const blobs = await readBlobs(
      repository,
      states.map(({ blob }) => blob),
    );
    for (const { blob } of states.toReversed()) {
      const bytes = blobs.get(blob);
      const file = bytes && readBytes(faulty.file, bytes, content.context, draftRules);
      if (!file?.declaration || !fits(content, found, faulty, file)) continue;
      found.set(path, { file, blob });
      break;
    }
  }
  return found;
}

/**
 * Whether a file can replace an invalid one, together with the replacements found for others: the rules on the whole register
 * find no error in it, and no new error in valid entries.
 */
function fits(content: Content, found: ReadonlyMap<string, GoodFile>, faulty: ReadFile, file: ReadFile): boolean {
  const all = collections
    .flatMap(content.files)
    .map((each) => (each === faulty ? file : (found.get(each.file.path)?.file ?? each)));
  const messages = checkRegister(groupFacts(all.map(({ facts }) => facts)));
  const isPublished = (path: string) => path === file.file.path || found.has(path) || !content.held.has(path);
  return !messages.some(({ severity, file: path }) => severity === 'error' && isPublished(path));
}
