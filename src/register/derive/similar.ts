import { plainText } from '../answer.ts';
import type { Draft } from '../declaration.ts';
import { isCommonWord } from '../text/common-words.ts';
import { compareText } from '../text/compare.ts';
import { leadsOf } from './involvement.ts';

/** An entry that resembles another, and in what. */
export interface Similar {
  readonly id: string;
  /** 0 for nothing in common to 1 for the same words. */
  readonly likeness: number;
  /** The rarest words that both use, most telling first. */
  readonly words: readonly string[];
}

/** Finds entries that resemble one. Made once for a register, because it weighs words by how rare they are there. */
export interface SimilarEntries {
  /** The entries most like this one, the likest first, without itself. */
  to(draft: Draft, most?: number): Similar[];
}

/** Below this, two entries only share a subject. */
const leastLikeness = 0.18;

/** Prepares the search among these entries. */
export function similarEntries(drafts: readonly Draft[]): SimilarEntries {
  const entries = drafts.map((draft) => ({ draft, words: wordsOf(draft) }));
  const holders = new Map<string, number[]>();
  for (const [index, { words }] of entries.entries()) {
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  }
  const weightOf = (word: string) => Math.log((entries.length + 1) / ((holders.get(word)?.length ?? 0) + 0.5));
  const lengthOf = (words: ReadonlySet<string>) => Math.sqrt([...words].reduce((sum, word) => sum + weightOf(word) ** 2, 0)); // prettier-ignore
  const lengths = entries.map(({ words }) => lengthOf(words));
  // A word that half of all entries use says nothing; looking it up would touch half of all entries.
  const most = Math.max(20, entries.length / 4);

  return {
    to(draft, mostFound = 3) {
      const words = wordsOf(draft);
      const own = lengthOf(words);
      const shared = new Map<number, number>();
      for (const word of words) {
        const found = holders.get(word) ?? [];
        if (found.length > most) continue;
        for (const index of found) shared.set(index, (shared.get(index) ?? 0) + weightOf(word) ** 2);
      }
      return [...shared]
        .map(([index, product]) => {
          const other = entries[index]!;
          const bonus = other.draft.id !== draft.id && sharesLead(draft, other.draft) ? 1.15 : 1;
          return { index, likeness: Math.min(1, (product / (own * lengths[index]! || 1)) * bonus) };
        })
        .filter(({ index, likeness }) => likeness >= leastLikeness && entries[index]!.draft.id !== draft.id)
        .sort((a, b) => b.likeness - a.likeness || compareText(entries[a.index]!.draft.id, entries[b.index]!.draft.id))
        .slice(0, mostFound)
        .map(({ index, likeness }) => {
          const other = entries[index]!;
          const common = [...words].filter((word) => other.words.has(word));
          const telling = common.sort((a, b) => weightOf(b) - weightOf(a) || compareText(a, b)).slice(0, 5);
          return { id: other.draft.id, likeness, words: telling };
        });
    },
  };
}

function sharesLead(a: Draft, b: Draft): boolean {
  const leads = new Set(leadsOf(a.front));
  return leadsOf(b.front).some((id) => leads.has(id));
}

/** The words that tell what a project is: title, summary, purpose and the places where people meet it. */
function wordsOf({ front, answers }: Draft): Set<string> {
  const purpose = answers.purpose ? plainText(answers.purpose.blocks) : '';
  const text = [front.title ?? '', front.summary ?? '', ...(front.found_at ?? []), purpose].join(' ');
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !isCommonWord(word)).map(stem));
}

/** One form for singular and plural. */
function stem(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
