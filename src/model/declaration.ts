import type { Answer } from './answer.ts';
import type { ProseQuestionId } from './questions/index.ts';
import type { FrontMatter } from './fields/declaration-fields.ts';

/** A declaration that was read without an error. */
export interface Declaration {
  /** The file's name without `.md`: permanent id and address. */
  readonly id: string;
  readonly front: FrontMatter;
  readonly answers: Readonly<Record<ProseQuestionId, Answer>>;
}

/** A declaration as far as it could be read: rules look at this, so that one fault does not hide another. */
export interface PartialDeclaration {
  readonly id: string;
  /** The valid fields. */
  readonly front: Partial<FrontMatter>;
  /** The names of all fields in the file, valid or not. */
  readonly given: ReadonlySet<string>;
  /** The answers that could be read. */
  readonly answers: Partial<Readonly<Record<ProseQuestionId, Answer>>>;
}
