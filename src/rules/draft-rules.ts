import * as declarationRules from './declaration-rules.ts';
import { personalRules } from './personal/index.ts';
import type { AnyDraftRule } from './rule.ts';
import { severalSentences } from './words/several-sentences.ts';

/** The rules for one declaration, whether it is to be published or only tried out. */
export const draftRules: readonly AnyDraftRule[] = [
  ...Object.values(declarationRules),
  ...personalRules,
  severalSentences,
];
