import { compareText } from '../text/compare-text.ts';
import { changeRules } from './change/check-change.ts';
import { draftRules } from './draft-rules.ts';
import { fieldRules } from './front-matter/field-rules.ts';
import * as readerRules from './reader-rules.ts';
import { registerRules } from './register/check-register.ts';
import type { AnyRule } from './rule.ts';
import { wordRules } from './words/index.ts';

/** Every rule of the register, by code. Each has a page at `/help/<code>/`. */
export const allRules: readonly AnyRule[] = [
  ...Object.values(readerRules),
  ...Object.values(fieldRules),
  ...draftRules,
  ...registerRules,
  ...changeRules,
  ...wordRules,
].toSorted((a, b) => compareText(a.code, b.code));
