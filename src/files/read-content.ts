import { createHash } from 'node:crypto';
import type { Block } from '../register/answer.ts';
import type { Blueprint } from '../register/blueprint.ts';
import type { Declaration } from '../register/declaration.ts';
import { byPlace, wholeFile, type Message, type Place } from '../register/message.ts';
import { readDeclaration } from '../register/read/declaration.ts';
import {
  readBlueprint, readOrganisation, readPage, readPrinciple, readReview, type ReadOther,
} from '../register/read/others.ts'; // prettier-ignore
import { organisationFacts, projectFacts, reviewFacts, type FileFacts } from '../register/register-facts.ts';
import type { AnyDraftRule, CheckContext } from '../register/rules/rule.ts';
import { readFound, type FoundFile } from './content-folder.ts';

/** Reads one file of each collection whose files have no answers. */
const readers = {
  organisations: readOrganisation,
  principles: readPrinciple,
  pages: readPage,
  reviews: readReview,
} as const;

/** A file of the register, read: what it says if it is sound, what the whole-register rules need, and its messages. */
export interface ReadFile {
  readonly file: FoundFile;
  readonly messages: readonly Message[];
  /** A sound declaration. */
  readonly declaration?: Declaration;
  /** A sound starting point. */
  readonly blueprint?: Blueprint;
  /** A sound file of another collection. */
  readonly fields?: object;
  readonly blocks: readonly Block[];
  /** For projects, organisations and reviews, sound or not. */
  readonly facts?: FileFacts;
  /** SHA-256 of the file's bytes; empty for one that could not be read. */
  readonly hash: string;
  /** The very bytes of a sound declaration, to hand on. */
  readonly bytes?: Uint8Array;
}

/**
 * Reads a file that was found, whatever its collection. Never throws for what a file may hold. `known` may answer for a
 * file whose bytes have been read before, by their hash.
 */
export function readFile(
  file: FoundFile,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
  known: (hash: string) => ReadFile | undefined = () => undefined,
): ReadFile {
  const content = readFound(file);
  if ('message' in content)
    return { file, messages: [content.message], blocks: [], hash: '', ...withFacts(emptyFacts(file)) };
  const hash = createHash('sha256').update(content.bytes).digest('hex');
  const before = known(hash);
  if (before) return before;
  const toRead = { path: file.path, id: file.id, content: content.bytes };
  if (file.collection === 'projects') {
    const { declaration, draft, messages, placeOf } = readDeclaration(toRead, context, rules);
    const facts = draft ? projectFacts(file.path, draft, placeOf) : emptyFacts(file);
    return {
      file,
      messages,
      blocks: [],
      hash,
      ...withFacts(facts),
      ...(declaration && { declaration, bytes: content.bytes }),
    };
  }
  if (file.collection === 'blueprints') {
    const { blueprint, messages } = readBlueprint(toRead, context, rules);
    return { file, messages: messages.toSorted(byPlace), blocks: [], hash, ...(blueprint && { blueprint }) };
  }
  const read: ReadOther<object> = readers[file.collection](toRead);
  return {
    file,
    messages: read.messages.toSorted(byPlace),
    blocks: read.blocks,
    hash,
    ...withFacts(factsOf(file, read)),
    ...(read.fields && { fields: read.fields }),
  };
}

function factsOf(
  { collection, path, id }: FoundFile,
  { draft, given, placeOf }: ReadOther<object>,
): FileFacts | undefined {
  if (collection === 'organisations') return organisationFacts(path, id, draft, given, placeOf);
  return collection === 'reviews' ? reviewFacts(path, draft, placeOf) : undefined;
}

function withFacts(facts: FileFacts | undefined): { facts?: FileFacts } {
  return facts ? { facts } : {};
}

/** An unreadable file still exists: whoever mentions the organisation is not at fault, and its id is taken. */
function emptyFacts({ collection, path, id }: FoundFile): FileFacts | undefined {
  const nowhere = (): Place => wholeFile;
  if (collection === 'projects') return projectFacts(path, { id, front: {}, given: new Set(), answers: {} }, nowhere);
  if (collection !== 'organisations') return undefined;
  const given = new Set(['description', 'contact', 'mission', 'signatory_since']);
  return { ...organisationFacts(path, id, {}, given, nowhere), signatory: true };
}
