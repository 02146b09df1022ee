import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import type { Place } from '../model/message.ts';
import {
  readAnswer,
  findDefinitions,
  findQuestionIndex,
  readSection,
  splitSections,
  type Section,
} from '../parse/parse-answers.ts';
import { textBeforeHeadings } from '../rules/answers/text-before-headings.ts';
import { unknownHeading } from '../rules/answers/unknown-heading.ts';
import { repeatedHeading } from '../rules/answers/repeated-heading.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { settleAnswer } from './settle-answer.ts';
import { writeAnswerText } from './write-answer-text.ts';
import type { WrittenAnswer } from './draft.ts';

/** An answer opened for editing. */
export interface OpenedAnswer {
  readonly answer: WrittenAnswer;
  /** The section that it was read from. */
  readonly section: Section;
}

/** A body opened for editing. */
export interface OpenedBody {
  /** The answers that have a section in the file. */
  readonly answers: ReadonlyMap<ProseQuestionId, OpenedAnswer>;
  /** All sections, in the order of the file. */
  readonly sections: readonly Section[];
  /** Text before the headings, and sections that answer no question. */
  readonly leftOver: readonly string[];
  /** What could not be read as it is. */
  readonly faults: readonly Fault[];
}

/** Reads a body leniently: an answer that the strict reader refuses is kept as it was typed. Never throws. */
export function openBody(body: string, bodyLine: number): OpenedBody {
  const { before, sections } = splitSections(body, bodyLine);
  const definitions = findDefinitions(body).join('\n');
  const answers = new Map<ProseQuestionId, OpenedAnswer>();
  const places = new Map<string, Place>();
  const leftOver: string[] = [];
  const faults: Fault[] = [];
  if (before.trim() !== '') {
    leftOver.push(before.trim());
    const line = bodyLine + before.slice(0, before.search(/\S/)).split('\n').length - 1;
    faults.push(makeFault(textBeforeHeadings, undefined, '', { line, column: 1 }));
  }
  for (const section of sections) {
    const place = { line: section.line, column: 1 };
    const question = proseQuestions[findQuestionIndex(section.heading, places)];
    if (!question || places.has(question.id)) {
      leftOver.push(`## ${section.heading}\n${section.text.trimEnd()}`);
      const { heading } = section;
      const first = question && places.get(question.id)!.line;
      faults.push(
        first === undefined
          ? makeFault(unknownHeading, { heading, meant: undefined }, '', place)
          : makeFault(repeatedHeading, { heading, first }, question!.id, place),
      );
      continue;
    }
    places.set(question.id, place);
    const opened = openSection(section, question.id, definitions);
    faults.push(...opened.faults);
    answers.set(question.id, { answer: opened.answer, section });
  }
  return { answers, sections, leftOver, faults };
}

/** "Withheld" before a reason has been chosen. */
const withoutReason = /^Withheld[ \t]*(?:\([ \t]*\))?[ \t]*:\s*/;

function openSection(
  section: Section,
  id: ProseQuestionId,
  definitions: string,
): { readonly answer: WrittenAnswer; readonly faults: readonly Fault[] } {
  const { blocks, faults } = readSection(section, id, definitions);
  if (faults.length > 0) return { answer: settleAnswer({ state: 'answered', words: section.text.trim() }), faults };
  const { blocks: rest, ...state } = readAnswer(blocks);
  const words = writeAnswerText(rest);
  const match = state.state === 'answered' ? withoutReason.exec(words) : null;
  if (match) return { answer: { state: 'withheld', words: words.slice(match[0].length) }, faults };
  return { answer: { ...state, words }, faults };
}
