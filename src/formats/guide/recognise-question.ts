import { questions, type QuestionId } from '../../model/questions/index.ts';
import { fingerprints, type Fingerprint, type Target } from './fingerprints.ts';
import { ownWords } from './guide-words.ts';

/** What a text was recognised as, and how surely: 0 to 1. */
export interface Recognised {
  readonly to: Target;
  readonly score: number;
  /** Whether it holds words that neither the guide nor the register uses: they may be somebody's own. */
  readonly strange: boolean;
}

/** From here on a text counts as a line of the guide. */
const sure = 0.75;
/** How far a line must be ahead of any other question. */
const ahead = 0.06;
const longest = 700;

/** Words that say nothing about which question it is, unless a fingerprint asks for them. */
const small = new Set(
  `a an the of for to in on and or is are be been being will do does did your you you'd you've if we our it its that this these with by as at from
  have has had can could would should may might there here any not don't what which who whom how when where why please they them their
  such more make before after doing like know you're how-to e.g eg i.e etc than then so also into under`.split(/\s+/),
);
const asking = /^(?:what|how|who|when|which|where|why|are|is|do|does|describe|list|think|please|provide)\b/i;

/** The guide's questions in the register's own words, by their bare form. */
const own = new Map<string, QuestionId>(
  questions.flatMap(({ id, heading, ask }) => [
    [bare(heading), id],
    [bare(ask), id],
    [bare(`${heading}: ${ask}`), id],
    [bare(`${heading} ${ask}`), id],
  ]),
);

/** The first letters of the guide's words, since they come in several forms. */
const ownBeginnings = new Set([...ownWords].map((word) => word.slice(0, 5)));

/** Every stem, by its first letters, so that a word is held against few. */
const stemsByStart = Map.groupBy(new Set(fingerprints.flatMap(({ stems }) => stems.map(({ stem }) => stem))), (stem) =>
  stem.slice(0, 2),
);

/** The stems that a word has. */
function stemsOf(word: string): readonly string[] {
  return (stemsByStart.get(word.slice(0, 2)) ?? []).filter((stem) =>
    stem.length > 3 ? word.startsWith(stem) : word === stem || (stem === 'us' && /^us(?:e|es|ed|ing)$/.test(word)),
  );
}

/** Whether the guide uses a word, in some form. */
function isKnown(word: string): boolean {
  return word.length < 2 || ownBeginnings.has(word.slice(0, 5)) || stemsOf(word).length > 0;
}

/** Whether a text begins as a question does. */
export function beginsAsking(text: string): boolean {
  return asking.test(stripped(text));
}

/** What a text is, if it surely is a line of the guide or one of the register's own questions. */
export function recognise(text: string): Recognised | undefined {
  if (text.length > longest) return undefined;
  const same = own.get(bare(text));
  if (same) return { to: { question: same }, score: 1, strange: false };
  const words = wordsIn(text).map((word): Word => ({ text: word, stems: stemsOf(word) }));
  // A text with none of the words that count is nothing of the guide's.
  if (words.every(({ stems }) => stems.length === 0)) return undefined;
  const isAsked = /\?/.test(text) || asking.test(stripped(text));
  const rests = /\.\s*$/.test(text) && !isAsked;
  let best: { readonly to: Target; readonly score: number; readonly rest: readonly string[] } | undefined;
  let other = 0;
  for (const fingerprint of fingerprints) {
    const { to } = fingerprint;
    if ('part' in to && (isAsked || words.length > 7 || rests)) continue;
    const { score, rest } = scoreOf(words, fingerprint);
    // A sentence is an answer, unless it is nearly the very words.
    if (rests && score < 0.85) continue;
    if (!best || score > best.score) {
      if (best && !isSame(best.to, to)) other = Math.max(other, best.score);
      best = { to, score, rest };
    } else if (!isSame(best.to, to)) other = Math.max(other, score);
  }
  if (!best || best.score < sure) return undefined;
  if (best.score - other < ahead && best.score <= 0.95) return undefined;
  const strange = best.rest.some((word) => !isKnown(word));
  // What asks nothing and has words of its own is somebody's answer.
  if (strange && !isAsked && !/:\**\s*$/.test(text)) return undefined;
  return { to: best.to, score: best.score, strange };
}

/** Whether a line stands in the guide's own pages, before the first question or after the last; `least` content words decide. */
export function isOwnText(line: string, least: number): boolean {
  if (/^(?:<[^>]*>)?\s*https?:\/\/\S+$/.test(line.trim())) return /livrepository|adalovelace|datajustice|arxiv|dvc\.org|ibm\.com|involve\.org|local\.gov|odbproject|creativecommons/.test(line); // prettier-ignore
  const words = wordsIn(line).filter((word) => !small.has(word) && !/^\d+$/.test(word) && !/[/@]/.test(word));
  if (words.length < least) return false;
  const known = words.filter((word) => ownBeginnings.has(word.slice(0, 5)));
  return known.length / words.length >= (words.length >= 9 ? 0.8 : 1);
}

/** A text without list signs, numbers and marks at its ends. */
function stripped(text: string): string {
  return text
    .replace(/^[\s#>*_•▪◦●○■□‣⁃·–—-]+/, '')
    .replace(/^o\s+(?=\p{L})/u, '')
    .replace(/^(?:Q(?:uestion)?\s*)?(?:\(?\d{1,2}[a-z]?[.):]|\(?[a-z][.)]|\d{1,2}(?=\s+[A-Z]))\s*/i, '')
    .replace(/^[\s*_]+|[\s*_]+$/g, '');
}

function bare(text: string): string {
  return wordsIn(text).join(' ');
}

function wordsIn(text: string): string[] {
  const folded = stripped(text)
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFKC')
    .replace(/\bAl\b/g, 'AI')
    .replace(/’/g, "'");
  return (folded.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.@'-]*/gu) ?? []).map((word) =>
    word.replace(/[.'-]+$/, ''),
  );
}

function scoreOf(words: readonly Word[], { stems }: Fingerprint): { score: number; rest: readonly string[] } {
  let matched = 0;
  let total = 0;
  const asked = new Set<string>();
  for (const { stem, weight } of stems) {
    total += weight;
    asked.add(stem);
    if (words.some((word) => word.stems.includes(stem))) matched += weight;
  }
  if (matched === 0) return { score: 0, rest: [] };
  const used = words.filter((word) => word.stems.some((stem) => asked.has(stem))).length;
  const rest = words.filter((word) => !small.has(word.text) && !word.stems.some((stem) => asked.has(stem)));
  const coverage = matched / total;
  const precision = used / (used + rest.length);
  return { score: (2 * coverage * precision) / (coverage + precision), rest: rest.map(({ text }) => text) };
}

interface Word {
  readonly text: string;
  readonly stems: readonly string[];
}

/** Whether two targets lead to the same place. */
function isSame(one: Target, other: Target): boolean {
  if ('question' in one && 'question' in other) return one.question === other.question;
  return !('question' in one) && !('question' in other);
}
