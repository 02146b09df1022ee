import type { PartialDeclaration } from '../../../src/model/declaration.ts';
import { parseAnswerText } from '../../../src/draft/parse-answer-text.ts';
import { personalRules } from '../../../src/rules/personal/index.ts';
import type { realForms } from './real-forms.ts';

/** A kind of personal data in the lists. */
export type Kind = (typeof realForms)[number]['kind'];

/** The rule that is meant to find each kind. */
export const codeOf: Readonly<Record<Kind, (typeof personalRules)[number]['code']>> = {
  nhs: 'personal-nhs-number',
  card: 'personal-card-number',
  ni: 'personal-ni-number',
  phone: 'personal-phone',
  email: 'personal-email',
  address: 'personal-address',
  birth: 'personal-birth-date',
  bank: 'personal-bank-details',
};

/** The codes of the rules that find something in a text which somebody gives as an answer. */
export function codesIn(text: string): string[] {
  const draft: PartialDeclaration = {
    id: 'measured',
    front: {},
    given: new Set(),
    answers: { harms: { state: 'answered', blocks: parseAnswerText(text) } },
  };
  const context = { today: '2026-11-22' };
  return personalRules.filter((rule) => [...rule.check(draft, context)].length > 0).map(({ code }) => code);
}

/** What the rules make of two lists. */
export interface Measured {
  /** For each kind: how many texts there are, and in how many its rule found something. */
  readonly kinds: ReadonlyMap<Kind, { readonly texts: number; readonly found: number }>;
  readonly missed: readonly string[];
  readonly harmless: number;
  /** Harmless texts in which a rule found something. */
  readonly falseAlarms: readonly { readonly text: string; readonly codes: readonly string[] }[];
}

/** Measures the rules on texts with personal data and on harmless ones. */
export function measure(
  real: readonly { readonly kind: Kind; readonly text: string }[],
  harmless: readonly string[],
): Measured {
  const missed = real.filter(({ kind, text }) => !codesIn(text).includes(codeOf[kind]));
  const kinds = new Map(
    [...Map.groupBy(real, ({ kind }) => kind)].map(([kind, all]) => {
      const found = all.filter((each) => !missed.includes(each)).length;
      return [kind, { texts: all.length, found }] as const;
    }),
  );
  return {
    kinds,
    missed: missed.map(({ kind, text }) => `${kind}: ${text}`),
    harmless: harmless.length,
    falseAlarms: harmless.map((text) => ({ text, codes: codesIn(text) })).filter(({ codes }) => codes.length > 0),
  };
}
