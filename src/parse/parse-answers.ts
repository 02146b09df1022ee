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

/** The answers of a file, with the place of each heading. */
export interface ReadAnswers {
  readonly answers: Partial<Record<ProseQuestionId, Answer>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
}

/** A heading of the second level with what stands below it. */
export interface Section {
  readonly heading: string;
  /** Whether the heading is none to Markdown: `##Inputs`. */
  readonly unspaced: boolean;
  /** The line of the heading. */
  readonly line: number;
  readonly text: string;
}

/** A heading of the second level; without the space after its signs it is none, but is meant as one. */
const questionHeading = /^ {0,3}##(?!#)/;
/** The definition of a link's address, such as `[1]: https://council.example/`. */
const definition = /^ {0,3}\[[^[\]\\\n]+\]:.*$/gm;

/** Reads the body of a declaration: seventeen fixed headings in their order, each once, each with an answer. */
export function readAnswers(body: string, bodyLine: number): ReadAnswers {
  const { before, sections } = splitSections(body, bodyLine);
  const faults: Fault[] = [];
  const answers: Partial<Record<ProseQuestionId, Answer>> = {};
  const places = new Map<string, Place>();
  const firstText = before.search(/\S/);
  if (firstText !== -1) {
    const line = bodyLine + before.slice(0, firstText).split('\n').length - 1;
    faults.push(makeFault(textBeforeHeadings, undefined, '', { line, column: 1 }));
    faults.push(...readMarkdown(before, { line: bodyLine, column: 1 }, '', { page: false }).faults);
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
    // Only an answer that counts is read with all definitions, so that a file full of both takes no longer than another.
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
    const answer = soundAnswer(section, question, content, faults);
    if (answer) answers[question.id] = answer;
  }
  faults.push(...missingHeadings(body, bodyLine, places));
  return { answers, places, faults };
}

/** A fault for each heading that is not there: at the line that was meant as it, in bold or with other signs, if there is one. */
function missingHeadings(body: string, bodyLine: number, places: ReadonlyMap<string, Place>): Fault[] {
  const missing = proseQuestions.filter(({ id }) => !places.has(id));
  if (missing.length === 0) return [];
  const lines = body.split('\n').map((line) => bareWords(line.slice(0, 100)));
  return missing.map(({ id, heading }) => {
    const index = lines.indexOf(bareWords(heading));
    if (index === -1) return makeFault(missingHeading, { heading }, id, wholeFile);
    const place = { line: bodyLine + index, column: 1 };
    return makeFault(unknownHeading, { heading: body.split('\n')[index]!, meant: heading }, id, place);
  });
}

function bareWords(text: string): string {
  return text.replace(/^[\s#*_\d.)]+|[\s#*_:]+$/g, '').toLowerCase();
}

/** The answer that a section gives to its question; undefined, with a fault added, when there is none or no reason. */
function soundAnswer(
  section: Section,
  { id, heading }: Question<ProseQuestionId>,
  { blocks, faults: found }: ReadMarkdown,
  faults: Fault[],
): Answer | undefined {
  if (!holdsWords(blocks)) {
    // Where something else is wrong with the text, that is what has to be mended.
    if (found.length === 0) faults.push(makeFault(missingAnswer, { heading }, id, { line: section.line, column: 1 }));
    return undefined;
  }
  const place = { line: firstTextLine(section), column: 1 };
  const unknown = unknownReason(blocks);
  if (unknown !== undefined) {
    faults.push(makeFault(unknownWithheldReason, { found: unknown }, id, place));
    return undefined;
  }
  const answer = readAnswer(blocks);
  if (holdsWords(answer.blocks)) return answer;
  faults.push(makeFault(missingReason, { opening: openingText(blocks) }, id, place));
  return undefined;
}

/** The text before the first `##` heading, and each heading with the text below it. */
export function splitSections(body: string, bodyLine: number): { before: string; sections: Section[] } {
  const sections: (Omit<Section, 'text'> & { lines: string[] })[] = [];
  const before: string[] = [];
  body.split('\n').forEach((text, index) => {
    const match = questionHeading.exec(text);
    if (match) {
      const rest = text.slice(match[0].length);
      // Markdown lets a heading end in number signs.
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

/** The lines of a text that define the addresses of links. */
export function findDefinitions(text: string): string[] {
  return (text.match(definition) ?? []).filter(isDefinition);
}

/** Reads an answer. Its links may be defined anywhere in the body, so all definitions are read along with it. */
export function readSection({ text, line }: Section, field: string, definitions: string): ReadMarkdown {
  const start = { line: line + 1, column: 1 };
  if (definitions === '' || !text.includes('[')) return readMarkdown(text, start, field, { page: false });
  const { blocks, faults } = readMarkdown(`${text}\n\n${definitions}`, start, field, { page: false });
  const end = start.line + text.split('\n').length;
  return { blocks, faults: faults.filter(({ place }) => place.line < end) };
}

/** The question a heading stands for: its own, or the nearest one that the file has not used yet; -1 for none. */
export function findQuestionIndex(heading: string, used: ReadonlyMap<string, Place>): number {
  const exact = proseQuestions.findIndex((question) => question.heading === heading);
  if (exact !== -1) return exact;
  const free = proseQuestions.filter(({ id }) => !used.has(id)).map((question) => question.heading);
  const meant = findNearest(heading, free);
  return proseQuestions.findIndex((question) => question.heading === meant);
}

function firstTextLine(section: Section): number {
  const index = section.text.split('\n').findIndex((line) => line.trim() !== '');
  return section.line + 1 + Math.max(0, index);
}

const reasons = withheldReasons.map((reason) => reason.value).join('|');
const opening = new RegExp(`^(?:(Not sure)|(Does not apply)|Withheld \\((${reasons})\\)):\\s*`);
const anyWithheld = /^Withheld\s*(?:\(([^)]*)\))?\s*:/i;

function openingText(blocks: readonly Block[]): string {
  const block = blocks[0];
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' ? first.value : '';
}

/** The reason after "Withheld" where it is none of the closed list; undefined when there is nothing wrong. */
function unknownReason(blocks: readonly Block[]): string | undefined {
  const match = anyWithheld.exec(listParagraphTexts(blocks)[0] ?? '');
  const found = match?.[1] ?? '';
  return match && !withheldReasons.some(({ value }) => value === found) ? found : undefined;
}

/** The words at the beginning of a text that name an answer's state, with their length; undefined when there are none. */
export function findOpening(text: string): (Omit<Answer, 'blocks'> & { readonly length: number }) | undefined {
  const match = opening.exec(text);
  if (!match) return undefined;
  const { length } = match[0];
  if (match[1]) return { state: 'not_sure', length };
  if (match[2]) return { state: 'does_not_apply', length };
  return { state: 'withheld', withheld: match[3] as WithheldReason, length };
}

/** An answer's state from its first words, and the rest of it. */
export function readAnswer(blocks: readonly Block[]): Answer {
  const found = findOpening(openingText(blocks));
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
