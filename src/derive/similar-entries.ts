import { toPlainText } from '../model/answer.ts';
import type { PartialDeclaration } from '../model/declaration.ts';
import { isCommonWord } from '../text/common-words.ts';
import { compareText } from '../text/compare-text.ts';
import { listLeads } from '../model/involvement.ts';

/** An entry that resembles another, and the words they share. */
export interface Similar {
  readonly id: string;
  /** From 0 for nothing in common to 1 for the same words. */
  readonly likeness: number;
  /** The rarest words that both use, as the first of them writes them, most distinctive first. */
  readonly words: readonly string[];
}

/** An index of a register's entries, built once because it weighs words by how rare they are in the register. */
export interface SimilarEntries {
  /** Up to three entries, the most similar first, without the entry itself. */
  findSimilar(draft: Compared): Similar[];
}

/** The parts of a declaration that are compared. */
export type Compared = Pick<PartialDeclaration, 'id' | 'front' | 'answers'>;

/** How entries are compared. */
interface ComparisonOptions {
  /** What two entries may have in common: words to show, by a key that is the same in both. Their words by default. */
  readonly listTerms?: (entry: Compared) => ReadonlyMap<string, string>;
  /** Below this, two entries only share a subject. */
  readonly leastLikeness?: number;
  /** A term that more entries have is ignored: it distinguishes little and is slow. A quarter of all entries by default. */
  readonly mostHolders?: number;
}

/** Two entries with the same lead organisation are likelier to be the same project. */
const sameLeadFactor = 1.15;

/** How many shared words are listed. */
const mostWords = 5;

/** How many similar entries are found. */
const mostFound = 3;

/**
 * Indexes entries by their terms. Likeness is summed up in one array for all entries, so that a register of ten thousand is
 * compared in seconds.
 */
export function indexSimilarEntries(
  drafts: readonly Compared[],
  { listTerms = listWords, leastLikeness = 0.18, mostHolders = drafts.length / 4 }: ComparisonOptions = {},
): SimilarEntries {
  const terms = drafts.map(listTerms);
  const holders = new Map<string, number[]>();
  for (const [index, own] of terms.entries()) {
    for (const term of own.keys()) {
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  }
  const weights = new Map([...holders].map(([term, { length }]) => [term, weigh(drafts.length, length)]));
  const unknown = weigh(drafts.length, 0);
  const getWeight = (term: string) => weights.get(term) ?? unknown;
  const measureLength = (own: ReadonlyMap<string, string>) =>
    Math.sqrt([...own.keys()].reduce((sum, term) => sum + getWeight(term) ** 2, 0));
  const lengths = Float64Array.from(terms, measureLength);
  const leads = drafts.map(({ front }) => listLeads(front));
  const most = Math.max(20, mostHolders);
  const known = new Map(drafts.map((draft, index) => [draft, terms[index]!]));
  const products = new Float64Array(drafts.length);

  return {
    findSimilar(draft) {
      const own = known.get(draft) ?? listTerms(draft);
      const length = measureLength(own);
      products.fill(0);
      for (const term of own.keys()) {
        const found = holders.get(term);
        if (!found || found.length > most) continue;
        const product = getWeight(term) ** 2;
        for (let at = 0; at < found.length; at += 1) products[found[at]!]! += product;
      }
      const ownLeads = listLeads(draft.front);
      const best: { index: number; likeness: number }[] = [];
      let least = leastLikeness;
      for (let index = 0; index < products.length; index += 1) {
        const alike = products[index]! / (length * lengths[index]! || 1);
        // Rules out nearly all entries before their leads are compared.
        if (alike * sameLeadFactor < least || drafts[index]!.id === draft.id) continue;
        const likeness = Math.min(
          1,
          leads[index]!.some((id) => ownLeads.includes(id)) ? alike * sameLeadFactor : alike,
        );
        if (likeness < least) continue;
        best.push({ index, likeness });
        best.sort((a, b) => b.likeness - a.likeness || compareText(drafts[a.index]!.id, drafts[b.index]!.id));
        best.splice(mostFound);
        least = Math.max(least, best[mostFound - 1]?.likeness ?? 0);
      }
      return best.map(({ index, likeness }) => {
        const shared = [...own].filter(([term]) => terms[index]!.has(term));
        const rarest = shared.sort(([a], [b]) => getWeight(b) - getWeight(a) || compareText(a, b)).slice(0, mostWords);
        return { id: drafts[index]!.id, likeness, words: rarest.map(([, words]) => words) };
      });
    },
  };
}

/** The rarer a term is, the more it weighs. */
function weigh(all: number, holders: number): number {
  return Math.log((all + 1) / (holders + 0.5));
}

/** The words that describe a project, from its title, summary, purpose and places. */
export function listWords({ front, answers }: Compared): ReadonlyMap<string, string> {
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
