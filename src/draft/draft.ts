import type { AnswerState } from '../model/answer.ts';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import type { WithheldReason } from '../model/vocabulary/index.ts';

/** Front matter as it was typed, complete or not, valid or not. */
export type WrittenFields = { readonly [key: string]: Plain };

/** The answer to a question as it was typed. */
export interface WrittenAnswer {
  /** Whether the question is answered and, if not, why. */
  readonly state: AnswerState;
  /** Why it is withheld; absent if not chosen yet, ignored in other states. */
  readonly withheld?: WithheldReason;
  /** The text of the text box, in the syntax of `parseAnswerText`. In states other than `answered` it is the reason. */
  readonly words: string;
}

/**
 * A declaration that is being written. Everything that makes declarations (the form, an issue, a Word file, a prompt) creates
 * a draft; `compose` writes its file, and the one strict reader checks that file.
 */
export interface Draft {
  /** The name of its file without `.md`; empty if not chosen yet. */
  readonly id: string;
  /** Its front matter. */
  readonly fields: WrittenFields;
  /** Its answers; one that is still missing has no words. */
  readonly answers: Readonly<Record<ProseQuestionId, WrittenAnswer>>;
}

/** A new organisation as it was typed. */
export interface WrittenOrganisation {
  /** The name of its file without `.md`; empty if not chosen yet. */
  readonly id: string;
  /** Its front matter. */
  readonly fields: WrittenFields;
}

/** What is submitted together: a declaration and the new organisations it refers to. */
export interface Submission {
  readonly declaration: Draft;
  readonly organisations: readonly WrittenOrganisation[];
}

/** A file that has been written. */
export interface WrittenFile {
  /** From the root of the repository: `content/projects/park-visits.md`. */
  readonly path: string;
  /** Its contents. */
  readonly text: string;
}

const unanswered: WrittenAnswer = { state: 'answered', words: '' };

/** A draft in which nothing has been written. */
export const emptyDraft: Draft = {
  id: '',
  fields: {},
  answers: Object.fromEntries(proseQuestions.map(({ id }) => [id, unanswered])) as Draft['answers'],
};
