import { toPlainText } from '../model/answer.ts';
import type { PartialDeclaration } from '../model/declaration.ts';
import { isCommonWord } from '../text/common-words.ts';
import { compareText } from '../text/compare-text.ts';
import { listLeads } from '../model/involvement.ts';

/** An entry that resembles another, and in what. */
export interface Similar {
  readonly id: string;
  /** 0 for nothing in common to 1 for the same words. */
  readonly likeness: number;
  /** The rarest words that both use, as the first of them writes them, most distinctive first. */
  readonly words: readonly string[];
}

/** Finds entries that resemble one. Made once for a register, because it weighs words by how rare they are there. */
export interface SimilarEntries {
  /** The entries most like this one, the likest first, without itself. */
  to(draft: Compared, most?: number): Similar[];
}

/** As much of a declaration as is compared. */
export type Compared = Pick<PartialDeclaration, 'id' | 'front' | 'answers'>;

/** What makes two entries alike: each term under a key that is the same in both, with the words for it. */
export type TermsOf = (entry: Compared) => ReadonlyMap<string, string>;

/** By what entries are compared. */
interface Comparison {
  readonly termsOf?: TermsOf;
  /** Below this, two entries only share a subject. */
  readonly leastLikeness?: number;
  /** A term that more entries have is ignored: it distinguishes little, and comparing would touch them all. A quarter of all by default. */
  readonly mostHolders?: number;
}

/** By how much two entries are likelier to be one when the same organisation leads both. */
const sameLead = 1.15;

/** How many of the words that two entries share are listed. */
const wordsTold = 5;

/**
 * Prepares the search among these entries. Each word knows the entries that use it, and likeness is added up in one
 * array for all of them: the whole of a register of ten thousand is compared in seconds.
 */
export function similarEntries(
  drafts: readonly Compared[],
  { termsOf = wordsOf, leastLikeness = 0.18, mostHolders = drafts.length / 4 }: Comparison = {},
): SimilarEntries {
  const terms = drafts.map(termsOf);
  const holders = new Map<string, number[]>();
  for (const [index, own] of terms.entries()) {
    for (const term of own.keys()) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  }
  const weights = new Map([...holders].map(([term, { length }]) => [term, weight(drafts.length, length)]));
  const unknown = weight(drafts.length, 0);
  const weightOf = (term: string) => weights.get(term) ?? unknown;
  const lengthOf = (own: ReadonlyMap<string, string>) =>
    Math.sqrt([...own.keys()].reduce((sum, term) => sum + weightOf(term) ** 2, 0));
  const lengths = Float64Array.from(terms, lengthOf);
  const leads = drafts.map(({ front }) => listLeads(front));
  const most = Math.max(20, mostHolders);
  const known = new Map(drafts.map((draft, index) => [draft, terms[index]!]));
  const products = new Float64Array(drafts.length);

  return {
    to(draft, mostFound = 3) {
      const own = known.get(draft) ?? termsOf(draft);
      const length = lengthOf(own);
      products.fill(0);
      for (const term of own.keys()) {
        const found = holders.get(term);
        if (!found || found.length > most) continue;
        const product = weightOf(term) ** 2;
        for (let at = 0; at < found.length; at += 1) products[found[at]!]! += product;
      }
      const ownLeads = listLeads(draft.front);
      const best: { index: number; likeness: number }[] = [];
      let least = leastLikeness;
      for (let index = 0; index < products.length; index += 1) {
        const alike = products[index]! / (length * lengths[index]! || 1);
        // Nearly all end here, also those that share a lead.
        if (alike * sameLead < least || drafts[index]!.id === draft.id) continue;
        const likeness = Math.min(1, leads[index]!.some((id) => ownLeads.includes(id)) ? alike * sameLead : alike);
        if (likeness < least) continue;
        best.push({ index, likeness });
        best.sort((a, b) => b.likeness - a.likeness || compareText(drafts[a.index]!.id, drafts[b.index]!.id));
        best.splice(mostFound);
        least = Math.max(least, best[mostFound - 1]?.likeness ?? 0);
      }
      return best.map(({ index, likeness }) => {
        const shared = [...own].filter(([term]) => terms[index]!.has(term));
        const telling = shared.sort(([a], [b]) => weightOf(b) - weightOf(a) || compareText(a, b)).slice(0, wordsTold);
        return { id: drafts[index]!.id, likeness, words: telling.map(([, words]) => words) };
      });
    },
  };
}

/** The weight of a term that this many of all entries have. */
function weight(all: number, holders: number): number {
  return Math.log((all + 1) / (holders + 0.5));
}

/** The words that describe a project: title, summary, purpose and the places where people meet it. */
export function wordsOf({ front, answers }: Compared): ReadonlyMap<string, string> {
  const purpose = answers.purpose ? toPlainText(answers.purpose.blocks) : '';
  const text = [front.title ?? '', front.summary ?? '', ...(front.found_at ?? []), purpose].join(' ');
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? [];
  const terms = new Map<string, string>();
  for (const word of words) {
    if (isCommonWord(word)) continue;
    const term = stem(word);
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** One form for singular and plural. */
function stem(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
