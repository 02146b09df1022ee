import type { PartialDeclaration } from '../../model/declaration.ts';
import type { DraftRule, Finding } from '../rule.ts';
import type { WrittenText } from './written-texts.ts';

/** The texts of a declaration that a rule looks at. */
export type Texts = (draft: PartialDeclaration) => Iterable<WrittenText>;

/** A rule about personal data in texts, of a declaration or of another file. */
export interface PersonalRule<Details> extends DraftRule<Details> {
  /** What is found in one text. */
  readonly findIn: (text: WrittenText) => readonly Finding<Details>[];
}

/** A text with neither a digit nor an at sign holds nothing that any of these rules finds; most are passed over so. */
const mayHoldData = /[\d@]/;

/** A rule that looks at the texts of a declaration one by one. */
export function personalRule<Details>(
  rule: Omit<PersonalRule<Details>, 'check' | 'scope'> & { readonly texts: Texts },
): PersonalRule<Details> {
  const { texts, ...rest } = rule;
  return {
    ...rest,
    scope: 'words',
    *check(draft) {
      for (const text of texts(draft)) if (mayHoldData.test(text.text)) yield* rule.findIn(text);
    },
  };
}
