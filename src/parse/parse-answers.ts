import { listParagraphTexts, type Answer, type Block } from '../model/answer.ts';
import { wholeFile, type Place } from '../model/message.ts';
import { proseQuestions, type ProseQuestionId, type Question } from '../model/questions/index.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { headingOrder } from '../rules/answers/heading-order.ts';
import { missingAnswer } from '../rules/answers/missing-answer.ts';
import { missingHeading } from '../rules/answers/missing-heading.ts';
import { missingReason } from '../rules/answers/missing-reason.ts';
import { repeatedHeading } from '../rules/answers/repeated-heading.ts';
import { textBeforeHeadings } from '../rules/answers/text-before-headings.ts';
import { unknownHeading } from '../rules/answers/unknown-heading.ts';
import { unknownWithheldReason } from '../rules/answers/unknown-withheld-reason.ts';
import { findNearest } from '../text/nearest-word.ts';
import { withheldReasons, type WithheldReason } from '../model/vocabulary/index.ts';
import { isDefinition, readMarkdown, type ReadMarkdown } from './parse-markdown.ts';
import { holdsWords, trimInlines, removeEmpty } from './tidy-inline.ts';

/** The answers in a file. */
export interface ReadAnswers {
  /** Every valid answer. */
  readonly answers: Partial<Record<ProseQuestionId, Answer>>;
  /** The place of each question's heading, by the question's id. */
  readonly places: ReadonlyMap<string, Place>;
  /** What is wrong with the body. */
  readonly faults: readonly Fault[];
}

/** A second-level heading with the text below it. */
export interface Section {
  /** The words of the heading. */
  readonly heading: string;
  /** Whether the space after `##` is missing, so that Markdown sees no heading: `##Inputs`. */
  readonly unspaced: boolean;
  /** The line of the heading. */
  readonly line: number;
  /** Everything below the heading, up to the next one. */
  readonly text: string;
}

/** A second-level heading, also one that lacks the space after `##`. */
const questionHeading = /^ {0,3}##(?!#)/;
/** A link reference definition, such as `[1]: https://council.example/`. */
const definition = /^ {0,3}\[[^[\]\\\n]+\]:.*$/gm;

/** Reads the body of a declaration: seventeen fixed headings in order, each occurring once and followed by an answer. */
export function readAnswers(body: string, bodyLine: number): ReadAnswers {
  const { before, sections } = splitSections(body, bodyLine);
  const faults: Fault[] = [];
  const answers: Partial<Record<ProseQuestionId, Answer>> = {};
  const places = new Map<string, Place>();
  const firstText = before.search(/\S/);
  if (firstText !== -1) {
    const line = bodyLine + before.slice(0, firstText).split('\n').length - 1;
    faults.push(makeFault(textBeforeHeadings, undefined, '', { line, column: 1 }));
    faults.push(...readMarkdown(before, { line: bodyLine, column: 1 }, '').faults);
  }
  const shared = findDefinitions(body).join('\n');
  let furthest = -1;
  for (const section of sections) {
    const place = { line: section.line, column: 1 };
    const index = findQuestionIndex(section.heading, places);
    const question = proseQuestions[index];
    const field = question?.id ?? '';
    if (question?.heading !== section.heading || section.unspaced) {
      const heading = section.unspaced ? `##${section.heading}` : section.heading;
      faults.push(makeFault(unknownHeading, { heading, meant: question?.heading }, field, place));
    }
    // Only answers that count are parsed with all definitions, so that many sections and many definitions do not multiply.
    const content = readSection(section, field, question && !places.has(question.id) ? shared : '');
    faults.push(...content.faults);
    if (!question) continue;
    const first = places.get(question.id);
    if (first) {
      faults.push(makeFault(repeatedHeading, { heading: question.heading, first: first.line }, field, place));
      continue;
    }
    places.set(question.id, place);
    if (index < furthest) {
      faults.push(
        makeFault(headingOrder, { heading: question.heading, after: proseQuestions[furthest]!.heading }, field, place),
      );
    }
    furthest = Math.max(furthest, index);
    const answer = readValidAnswer(section, question, content, faults);
    if (answer) answers[question.id] = answer;
  }
  faults.push(...findMissingHeadings(body, bodyLine, places));
  return { answers, places, faults };
}

/** A fault for each missing heading, placed at a line that was probably meant as the heading (in bold, or at another level). */
function findMissingHeadings(body: string, bodyLine: number, places: ReadonlyMap<string, Place>): Fault[] {
  const missing = proseQuestions.filter(({ id }) => !places.has(id));
  if (missing.length === 0) return [];
  const lines = body.split('\n').map((line) => normaliseHeading(line.slice(0, 100)));
  return missing.map(({ id, heading }) => {
    const index = lines.indexOf(normaliseHeading(heading));
    if (index === -1) return makeFault(missingHeading, { heading }, id, wholeFile);
    const place = { line: bodyLine + index, column: 1 };
    return makeFault(unknownHeading, { heading: body.split('\n')[index]!, meant: heading }, id, place);
  });
}

function normaliseHeading(text: string): string {
  return text.replace(/^[\s#*_\d.)]+|[\s#*_:]+$/g, '').toLowerCase();
}

/** Reads a section's answer; adds a fault and returns undefined if the answer or a required reason is missing. */
function readValidAnswer(
  section: Section,
  { id, heading }: Question<ProseQuestionId>,
  { blocks, faults: found }: ReadMarkdown,
  faults: Fault[],
): Answer | undefined {
  if (!holdsWords(blocks)) {
    // Another fault in the text already explains why nothing is left of it.
    if (found.length === 0) faults.push(makeFault(missingAnswer, { heading }, id, { line: section.line, column: 1 }));
    return undefined;
  }
  const place = { line: findFirstTextLine(section), column: 1 };
  const unknown = findUnknownReason(blocks);
  if (unknown !== undefined) {
    faults.push(makeFault(unknownWithheldReason, { found: unknown }, id, place));
    return undefined;
  }
  const answer = readAnswer(blocks);
  if (holdsWords(answer.blocks)) return answer;
  faults.push(makeFault(missingReason, { opening: getOpeningText(blocks) }, id, place));
  return undefined;
}

/** Splits a body at its `##` headings into the text before the first one, and a section for each. */
export function splitSections(body: string, bodyLine: number): { before: string; sections: Section[] } {
  const sections: (Omit<Section, 'text'> & { lines: string[] })[] = [];
  const before: string[] = [];
  body.split('\n').forEach((text, index) => {
    const match = questionHeading.exec(text);
    if (match) {
      const rest = text.slice(match[0].length);
      // A Markdown heading may end in number signs.
      const heading = rest
        .trim()
        .replace(/(?:^|[ \t])#+$/, '')
        .trim();
      sections.push({ heading, unspaced: /^\S/.test(rest), line: bodyLine + index, lines: [] });
    } else (sections.at(-1)?.lines ?? before).push(text);
  });
  return {
    before: before.join('\n'),
    sections: sections.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n') })),
  };
}

/** Lists the link reference definitions in a text. */
export function findDefinitions(text: string): string[] {
  return (text.match(definition) ?? []).filter(isDefinition);
}

/** Parses the text of a section, together with the link definitions of the whole body, since any of its links may need them. */
export function readSection({ text, line }: Section, field: string, definitions: string): ReadMarkdown {
  const start = { line: line + 1, column: 1 };
  if (definitions === '' || !text.includes('[')) return readMarkdown(text, start, field);
  const { blocks, faults } = readMarkdown(`${text}\n\n${definitions}`, start, field);
  const end = start.line + text.split('\n').length;
  return { blocks, faults: faults.filter(({ place }) => place.line < end) };
}

/** The index of the question whose heading matches, or else of the most similar one that is unused; -1 if there is none. */
export function findQuestionIndex(heading: string, used: ReadonlyMap<string, Place>): number {
  const exact = proseQuestions.findIndex((question) => question.heading === heading);
  if (exact !== -1) return exact;
  const free = proseQuestions.filter(({ id }) => !used.has(id)).map((question) => question.heading);
  const meant = findNearest(heading, free);
  return proseQuestions.findIndex((question) => question.heading === meant);
}

function findFirstTextLine(section: Section): number {
  const index = section.text.split('\n').findIndex((line) => line.trim() !== '');
  return section.line + 1 + Math.max(0, index);
}

const reasons = withheldReasons.map((reason) => reason.value).join('|');
const opening = new RegExp(`^(?:(Not sure)|(Does not apply)|Withheld \\((${reasons})\\)):\\s*`);
const anyWithheld = /^Withheld\s*(?:\(([^)]*)\))?\s*:/i;

function getOpeningText(blocks: readonly Block[]): string {
  const block = blocks[0];
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' ? first.value : '';
}

/** The reason after "Withheld" if it is not in the closed list; otherwise undefined. */
function findUnknownReason(blocks: readonly Block[]): string | undefined {
  const match = anyWithheld.exec(listParagraphTexts(blocks)[0] ?? '');
  const found = match?.[1] ?? '';
  return match && !withheldReasons.some(({ value }) => value === found) ? found : undefined;
}

/** The state that the opening words of a text name, with the length of those words; undefined if they name none. */
export function findOpening(text: string): (Omit<Answer, 'blocks'> & { readonly length: number }) | undefined {
  const match = opening.exec(text);
  if (!match) return undefined;
  const { length } = match[0];
  if (match[1]) return { state: 'not_sure', length };
  if (match[2]) return { state: 'does_not_apply', length };
  return { state: 'withheld', withheld: match[3] as WithheldReason, length };
}

/** Separates the words that name an answer's state from the rest of the answer. */
export function readAnswer(blocks: readonly Block[]): Answer {
  const found = findOpening(getOpeningText(blocks));
  if (!found) return { state: 'answered', blocks };
  const { length, ...state } = found;
  return { ...state, blocks: removeOpening(blocks, length) };
}

function removeOpening([first, ...others]: readonly Block[], length: number): readonly Block[] {
  if (first?.type !== 'paragraph') return others;
  const [text, ...children] = first.children;
  if (text?.type !== 'text') return others;
  const rest = trimInlines([{ ...text, value: text.value.slice(length) }, ...children]);
  return removeEmpty([{ ...first, children: rest }, ...others]);
}
