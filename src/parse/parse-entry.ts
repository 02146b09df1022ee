import type { Collection } from '../model/collections.ts';
import { comparePlaces, wholeFile, type Place } from '../model/message.ts';
import type { ReadEntry } from '../model/read-entry.ts';
import {
  gatherOrganisationFacts,
  gatherProjectFacts,
  gatherRemovalFacts,
  gatherReviewFacts,
  type FileFacts,
} from '../model/register-facts.ts';
import type { AnyDraftRule, CheckContext } from '../rules/rule.ts';
import { readDeclaration, type FileToRead } from './parse-declaration.ts';
import {
  readBlueprint, readOrganisation, readPage, readPrinciple, readRemoval, readReview, readSynonyms, type ReadOther,
} from './parse-collections.ts'; // prettier-ignore

/** The readers of the collections whose files have no answers. */
const readers = {
  organisations: readOrganisation,
  principles: readPrinciple,
  pages: readPage,
  reviews: readReview,
  removed: readRemoval,
  search: readSynonyms,
} as const;

/** Reads a file as its collection requires. Never throws, whatever the file contains. */
export function readEntry(
  collection: Collection,
  file: FileToRead,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
): ReadEntry {
  if (collection === 'projects') {
    const { declaration, draft, messages, placeOf } = readDeclaration(file, context, rules);
    const facts = draft ? gatherProjectFacts(file.path, draft, placeOf) : collectFactsOfUnread(collection, file);
    return {
      messages,
      blocks: [],
      placeOf,
      ...(facts && { facts }),
      ...(draft && { draft }),
      ...(declaration && { declaration }),
    };
  }
  if (collection === 'blueprints') {
    const { blueprint, messages } = readBlueprint(file, context, rules);
    const placeOf = () => wholeFile;
    return { messages: messages.toSorted(comparePlaces), blocks: [], placeOf, ...(blueprint && { blueprint }) };
  }
  const read: ReadOther<object> = readers[collection](file);
  const facts = collectFactsOfOther(collection, file, read);
  return {
    messages: read.messages.toSorted(comparePlaces),
    blocks: read.blocks,
    placeOf: read.placeOf,
    ...(facts && { facts }),
    ...(read.fields && { fields: read.fields }),
  };
}

function collectFactsOfOther(
  collection: Collection,
  { path, id }: FileToRead,
  { draft, given, placeOf }: ReadOther<object>,
): FileFacts | undefined {
  if (collection === 'organisations') return gatherOrganisationFacts(path, id, draft, given, placeOf);
  if (collection === 'removed') return gatherRemovalFacts(path, id);
  return collection === 'reviews' ? gatherReviewFacts(path, draft, placeOf) : undefined;
}

/** The facts of an unreadable file. It exists all the same, so references to it are valid and its id is taken. */
export function collectFactsOfUnread(
  collection: Collection,
  { path, id }: Pick<FileToRead, 'path' | 'id'>,
): FileFacts | undefined {
  const placeOf = (): Place => wholeFile;
  if (collection === 'projects')
    return gatherProjectFacts(path, { id, front: {}, given: new Set(), answers: {} }, placeOf);
  if (collection === 'removed') return gatherRemovalFacts(path, id);
  if (collection !== 'organisations') return undefined;
  const given = new Set(['description', 'contact', 'mission', 'signatory_since']);
  return { ...gatherOrganisationFacts(path, id, {}, given, placeOf), signatory: true };
}
