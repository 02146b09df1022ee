import type { AnyDraftRule } from '../rule.ts';
import { hardToRead } from './hard-to-read.ts';
import { longAnswer } from './long-answer.ts';
import { longSentence } from './long-sentence.ts';
import { pastedLayout } from './pasted-layout.ts';
import { plainerWord } from './plainer-word.ts';
import { unexplainedAcronym } from './unexplained-acronym.ts';

/** Plain language: advice for authors, of no concern to a site that is being built. */
export const wordRules: readonly AnyDraftRule[] = [
  hardToRead,
  longAnswer,
  longSentence,
  pastedLayout,
  plainerWord,
  unexplainedAcronym,
];
