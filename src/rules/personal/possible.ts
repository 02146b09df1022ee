import type { Example } from '../rule.ts';
import { personalRule, type PersonalRule, type Texts } from './text-rule.ts';

/** What differs between the rules about possible personal data. */
interface PossibleData {
  readonly code: `personal-${string}`;
  readonly title: string;
  readonly why: string;
  readonly bad: Example;
  readonly good: Example;
  /** What it looks like, to finish "This looks like …". */
  readonly looksLike: string;
  /** What to write instead. */
  readonly instead: string;
  /** The texts it looks at. */
  readonly texts: Texts;
  /** The pieces of a text that look like personal data, as written. */
  readonly find: (text: string, field: string) => readonly string[];
}

/**
 * A rule about something that looks like personal data and may be something else, so it warns. It names each field once and
 * never repeats what it found: a message is shown, copied and kept as well.
 */
export function possiblePersonalData({ looksLike, instead, find, ...rule }: PossibleData): PersonalRule<undefined> {
  return personalRule({
    ...rule,
    severity: 'warning',
    say: () => ({
      message: `This looks like ${looksLike}. The entry is public, and its history is kept for good.`,
      fix: `${instead} If it is no such thing, leave it; whoever reviews the entry will look at it.`,
    }),
    findIn: ({ field, text }) =>
      find(text, field)
        .slice(0, 1)
        .map((excerpt) => ({ field, details: undefined, excerpt })),
  });
}
