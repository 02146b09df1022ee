import { questions, type QuestionId } from '../../model/questions/index.ts';
import type { Target } from './fingerprints.ts';
import { beginsAsking, isOwnText, recognise } from './recognise-question.ts';

/** A stretch of text that stands below a question or one of its prompts. */
export interface Stretch {
  readonly question: QuestionId;
  /** What the prompt asks, in our words; nothing for the question itself. */
  readonly lead?: string;
  readonly prompt: boolean;
  /** Whether it answers the prompt for a company's mission. */
  readonly mission: boolean;
  readonly lines: readonly string[];
}

/** A filled-in form taken apart. */
export interface GuideSections {
  readonly stretches: readonly Stretch[];
  /** Text outside any question that is not surely the guide's own, and questions that hold strange words. */
  readonly leftOver: readonly string[];
}

/** Longer texts are no line of the guide. */
const longestPrompt = 700;
/** Lines that one question may be broken into. */
const mostLines = 6;
const order = questions.map(({ id }) => id);

/** A table's row may hold a question and its prompts on one line; a line of hundreds is somebody's play. */
const mostOnALine = 12;

/** Takes the text of a filled-in form apart; see {@link GuideSections}. Never throws. */
export function guideSections(text: string): GuideSections {
  const { lines, running } = withoutPages(text.split('\n'));
  const stretches: { question: QuestionId; lead?: string; prompt: boolean; mission: boolean; lines: string[] }[] = [];
  const outside: string[] = [];
  const strange: string[] = [];
  let inQuestion = false;
  let began = false;
  let closing = false;
  let afterOwn = false;
  /** How many questions and prompts stood on this line so far. */
  let again = 0;
  for (let at = 0; at < lines.length;) {
    const found = lines[at]!.trim() === '' || again === mostOnALine ? undefined : promptAt(lines, at);
    const open = inQuestion ? stretches.at(-1) : undefined;
    if (found && counts(found.to, open, lines[at]!, stretches)) {
      const { to, rest, end } = found;
      // What stands behind a question may be a prompt that belongs to it.
      if (rest !== '') lines[end - 1] = rest;
      at = rest === '' ? end : end - 1;
      again = rest === '' ? 0 : again + 1;
      if (found.strange !== undefined) strange.push(found.strange);
      if ('question' in to) {
        const { question, prompt = false, lead, mission = false } = to;
        stretches.push({
          question,
          prompt,
          mission,
          ...(lead !== undefined && { lead }),
          lines: [],
        });
        inQuestion = true;
        began = true;
        closing = false;
      } else if ('part' in to) {
        inQuestion = false;
      } else {
        if (began && new Set(stretches.map(({ question }) => question)).has('contest')) {
          closing = true;
          inQuestion = false;
        }
      }
      afterOwn = !inQuestion;
      continue;
    }
    const line = lines[at]!;
    at += 1;
    again = 0;
    if (inQuestion && open && !closing) {
      open.lines.push(line);
      continue;
    }
    const isOwn: boolean = line.trim() !== '' && (isOwnText(line, closing ? 2 : 6) || (afterOwn && isOwnText(line, 1)));
    if (line.trim() !== '') afterOwn = isOwn;
    if (!isOwn) outside.push(line);
  }
  return { stretches, leftOver: [...paragraphsOf(outside), ...strange, ...running] };
}

/** Whether what was recognised counts at its place: a word of the form that somebody uses in an answer is part of the answer. */
function counts(
  to: Target,
  open: { readonly question: QuestionId; readonly lines: readonly string[] } | undefined,
  line: string,
  before: readonly { readonly question: QuestionId }[],
): boolean {
  if (!('question' in to)) return true;
  const marked = /\?|:\s*$|^\s*#|^\s*\*\*/.test(line);
  const isSeen = before.some(({ question }) => question === to.question);
  if (!isSeen || to.prompt) return true;
  // A question that was there already is said again by somebody, unless nothing has been answered since.
  const isBack = open !== undefined && order.indexOf(to.question) < order.indexOf(open.question);
  return marked && !isBack && open?.lines.every((each) => each.trim() === '') === true;
}

interface Prompt {
  readonly to: Target;
  /** The line itself, where it holds words that may be somebody's own. */
  readonly strange: string | undefined;
  /** What stands behind the question on its line. */
  readonly rest: string;
  readonly end: number;
}

/** The question, prompt or other line of the guide that begins at a line, however many lines it is broken into. */
function promptAt(lines: readonly string[], at: number): Prompt | undefined {
  const found = bestAt(lines, at, at + mostLines);
  if (!found || beginsAsking(lines[at]!)) return found;
  // Where a line below makes a better beginning, those above it are something else.
  for (let later = at + 1; later < found.end; later += 1) {
    const better = bestAt(lines, later, later + mostLines);
    if (better && better.score >= found.score) return bestAt(lines, at, later);
  }
  return found;
}

function bestAt(lines: readonly string[], at: number, last: number): (Prompt & { readonly score: number }) | undefined {
  let best: (Prompt & { readonly score: number }) | undefined;
  let joined = '';
  for (let end = at + 1; end <= Math.min(lines.length, last); end += 1) {
    const line = lines[end - 1]!;
    if (line.trim() === '') break;
    // A new point is no continuation of a question.
    if (end > at + 1 && /^\s*(?:[•▪●○■□‣*–-]|o\s|\(?\d{1,2}[.)])\s*/.test(line)) break;
    const start = joined.length;
    joined += `${joined === '' ? '' : ' '}${line.trim()}`;
    if (start > longestPrompt || (best && best.score > 0.97)) break;
    for (const cut of cutsIn(joined, start)) {
      const found = recognise(joined.slice(0, cut));
      if (!found || (best && found.score <= best.score)) continue;
      best = {
        to: found.to,
        score: found.score,
        strange: found.strange ? joined.slice(0, cut) : undefined,
        rest: joined
          .slice(cut)
          .replace(/^[\s|:*_–—-]+/, '')
          .trim(),
        end,
      };
    }
  }
  return best;
}

/** Where a question may end inside a text: behind a question mark, a colon, dots or a tab, and at the end. */
function cutsIn(text: string, from: number): number[] {
  const cuts: number[] = [];
  for (const match of text.slice(0, longestPrompt).matchAll(/\?\**|:\**(?=\s|$)|…|\.\.\.|\t|\s\|\s/g)) {
    if (match.index >= from && cuts.length < 8) cuts.push(match.index + match[0].length);
  }
  // A longer text is nobody's question, and a line of a whole page must not be looked at again and again.
  return cuts.at(-1) === text.length || text.length > longestPrompt ? cuts : [...cuts, text.length];
}

/** Lines without the numbers of pages, and what stood beside each of them on every page. */
function withoutPages(all: readonly string[]): { lines: string[]; running: string[] } {
  const lines = all.flatMap((line) => line.split('\f'));
  const isNumber = pageNumbers(lines);
  const beside = new Map<string, number>();
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const neighbours = new Set<number>();
  filled.forEach(({ index }, place) => {
    if (!isNumber.has(index)) return;
    for (const near of [filled[place - 1], filled[place + 1]])
      if (near && !isNumber.has(near.index)) neighbours.add(near.index);
  });
  for (const index of neighbours) beside.set(lines[index]!.trim(), (beside.get(lines[index]!.trim()) ?? 0) + 1);
  const running = [...beside].filter(([line, count]) => count >= 3 && line.length >= 8).map(([line]) => line);
  return {
    lines: lines.filter(
      (line, index) => !isNumber.has(index) && !(neighbours.has(index) && running.includes(line.trim())),
    ),
    running,
  };
}

/** Lines that are the numbers of pages: "Page 3 of 9", or bare numbers that count up from the first or second page. */
function pageNumbers(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const bare: { index: number; number: number }[] = [];
  lines.forEach((line, index) => {
    if (/^\s*page\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?\s*$/i.test(line)) found.add(index);
    const number = /^\s*(?:[-–]\s*)?(\d{1,2})(?:\s*[-–])?\s*$/.exec(line)?.[1];
    if (number !== undefined) bare.push({ index, number: Number(number) });
  });
  const counting =
    bare.length >= 3 && bare[0]!.number <= 2 && bare.every(({ number }, at) => number === bare[0]!.number + at);
  if (counting) for (const { index } of bare) found.add(index);
  return found;
}

function paragraphsOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
