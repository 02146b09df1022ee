import type { Block } from './answer.ts';
import type { Blueprint } from './blueprint.ts';
import type { Declaration, PartialDeclaration } from './declaration.ts';
import type { Message, Place } from './message.ts';
import type { FileFacts } from './register-facts.ts';

/** A parsed file of any collection: its content if valid, the facts for whole-register rules, and its messages. */
export interface ReadEntry {
  readonly messages: readonly Message[];
  /** A valid declaration. */
  readonly declaration?: Declaration;
  /** A declaration as far as it could be read. */
  readonly draft?: PartialDeclaration;
  /** A valid starting point. */
  readonly blueprint?: Blueprint;
  /** The fields of a valid file of another collection. */
  readonly fields?: object;
  readonly blocks: readonly Block[];
  /** For projects, organisations, reviews and notices of removal, valid or not. */
  readonly facts?: FileFacts;
  /** The place of a field or question in the file. */
  readonly placeOf: (field: string) => Place;
}
