import { toPlainText } from '../../model/answer.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import { quote } from '../../text/quote.ts';
import type { DraftRule } from '../rule.ts';

/** What people write when they mean one of the openings. */
const nearMisses: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [
    // "Not sure whether …" is the beginning of a sentence; anything else after "Not sure" is meant as the opening.
    /^(?:not sure\b(?! (?:whether|if|how|why|what|who|which|when|where|that)\b)|unsure\b|unknown\b|(?:we )?do(?:n['’]t| not) (?:yet )?know(?: yet)?(?=\s*[.:;,–-]|$)|not (?:yet )?(?:known|decided)\b|tb[acd]\b|to (?:be (?:confirmed|decided|agreed)|follow)\b|pending\b)/i,
    'Not sure:',
  ],
  [/^(?:does(?:n['’]t| not) apply\b|n\/?a\b|n\.a\.|not (?:applicable|relevant)\b|nil\b)/i, 'Does not apply:'],
  [/^withheld\b/i, 'Withheld (security):'],
];

export const nearOpening: DraftRule<{ found: string; meant: string }> = {
  code: 'near-opening',
  severity: 'warning',
  scope: 'answers',
  title: 'An open answer begins with the exact words',
  why: 'Answers that begin with "Not sure:" or "Does not apply:" are counted and shown as open. Other words are taken for a full answer.',
  bad: { answer: 'environment', text: 'N/A' },
  good: { answer: 'environment', text: 'Does not apply: we count by hand, with pencil and paper.' },
  say: ({ found, meant }) => ({
    message: `The answer begins with ${quote(found)} and is taken for a full answer.`,
    fix: `Did you mean "${meant}"? Write exactly that, without asterisks or other signs, and then the reason.`,
  }),
  *check({ answers }) {
    for (const { id } of proseQuestions) {
      const answer = answers[id];
      if (answer?.state !== 'answered') continue;
      // An opening that was copied may have quotation marks round it.
      const text = toPlainText(answer.blocks).replace(/^["'“”‘’«\s]+/, '');
      for (const [pattern, meant] of nearMisses) {
        const found = pattern.exec(text)?.[0];
        if (found) yield { field: id, details: { found, meant }, excerpt: found };
      }
    }
  },
};
