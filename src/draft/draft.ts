import type { AnswerState } from '../model/answer.ts';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import type { WithheldReason } from '../model/vocabulary/index.ts';

/** Front matter as it was typed: text, lists and fields inside fields, complete or not, sound or not. */
export type WrittenFields = { readonly [key: string]: Plain };

/** The answer to a question as it was typed. */
export interface WrittenAnswer {
  readonly state: AnswerState;
  /** Why it is withheld; not chosen yet when absent. Means nothing in another state. */
  readonly withheld?: WithheldReason;
  /** What stands in the text box, in the notation that `parseAnswerText` reads; the reason, where the state is not `answered`. */
  readonly words: string;
}

/**
 * A declaration while somebody writes it. Every door that makes declarations (the form, an issue, a Word file, a prompt)
 * fills one of these; `compose` makes the file of it, and the one strict reader says what is wrong with that file.
 */
export interface Draft {
  /** The name its file shall have; empty while none is chosen. */
  readonly id: string;
  readonly fields: WrittenFields;
  readonly answers: Readonly<Record<ProseQuestionId, WrittenAnswer>>;
}

/** An organisation that is not in the register yet, as it was typed. */
export interface WrittenOrganisation {
  readonly id: string;
  readonly fields: WrittenFields;
}

/** Everything somebody hands in at once: a declaration and the organisations it needs. */
export interface Submission {
  readonly declaration: Draft;
  readonly organisations: readonly WrittenOrganisation[];
}

/** A file of the register, as it is handed over. */
export interface WrittenFile {
  /** From the root of the repository: `content/projects/park-visits.md`. */
  readonly path: string;
  readonly text: string;
}

const unanswered: WrittenAnswer = { state: 'answered', words: '' };

/** A declaration of which nothing is written yet. */
export const emptyDraft: Draft = {
  id: '',
  fields: {},
  answers: Object.fromEntries(proseQuestions.map(({ id }) => [id, unanswered])) as Draft['answers'],
};
