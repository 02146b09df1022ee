import { proseQuestions } from '../model/questions/index.ts';
import { findDefinitions, type Section } from '../parse/parse-answers.ts';
import { composeAnswer } from './compose-anew.ts';
import { makeFileLines, type FileLine } from './file-lines.ts';
import type { OpenedBody } from './open-body.ts';
import { parseWrittenAnswer } from './settle-answer.ts';
import type { WrittenAnswer, Draft } from './draft.ts';

/** The lines of a section, or those before the first one. */
interface Chunk {
  readonly section?: Section;
  readonly lines: readonly FileLine[];
}

/**
 * Patches the lines of a body in which answers differ.
 * @param bodyLine the line of the file on which the body begins, counted from 1.
 * @param end the line ending for new lines.
 */
export function patchAnswers(
  lines: readonly FileLine[],
  bodyLine: number,
  { answers: opened, sections }: OpenedBody,
  answers: Draft['answers'],
  end: string,
): FileLine[] {
  const starts = sections.map((section) => ({ section, at: section.line - bodyLine }));
  const chunks: Chunk[] = [
    { lines: lines.slice(0, starts[0]?.at ?? lines.length) },
    ...starts.map(({ section, at }, index) => ({ section, lines: lines.slice(at, starts[index + 1]?.at) })),
  ];
  const blank: FileLine = { text: '', end };
  let previous = 0;
  for (const { id, heading } of proseQuestions) {
    const found = opened.get(id);
    const at = found ? chunks.findIndex(({ section }) => section === found.section) : -1;
    if (found && at !== -1) {
      previous = at;
      if (isSame(found.answer, answers[id])) continue;
      const definitions = findDefinitionsFor(found.section, sections);
      chunks[at] = replaceText(chunks[at]!, composeAnswer(answers[id]), definitions, end, at < chunks.length - 1);
      continue;
    }
    const text = composeAnswer(answers[id]);
    if (text === '') continue;
    const before = chunks[previous]!;
    const gap = (before.lines.at(-1)?.text.trim() ?? 'none') === '' ? [] : [blank];
    const following = previous < chunks.length - 1 ? [blank] : [];
    const added = [{ text: `## ${heading}`, end }, blank, ...makeFileLines(text, end), ...following];
    chunks.splice(previous, 1, { ...before, lines: [...before.lines, ...gap] }, { lines: added });
    previous += 1;
  }
  return chunks.flatMap((chunk) => chunk.lines);
}

/** Replaces the text below a heading, and keeps the blank lines around it. */
function replaceText(chunk: Chunk, text: string, definitions: string, end: string, isFollowed: boolean): Chunk {
  const [head, ...content] = chunk.lines;
  const isBlank = (line: FileLine) => line.text.trim() === '';
  const blank = { text: '', end };
  const first = content.findIndex((line) => !isBlank(line));
  const last = content.findLastIndex((line) => !isBlank(line));
  const isEmpty = first === -1;
  const leading = isEmpty ? [content[0] ?? blank] : content.slice(0, first);
  const following = isEmpty ? content.slice(1) : content.slice(last + 1);
  const trailing = isEmpty && isFollowed && following.length === 0 ? [blank] : following;
  const kept = definitions === '' ? [] : [...(text === '' ? [] : [blank]), ...makeFileLines(definitions, end)];
  const written = [...makeFileLines(text, end), ...kept];
  const around = written.length > 0 ? leading : trailing.length > 0 ? [] : leading;
  return { ...chunk, lines: [head!, ...around, ...written, ...trailing] };
}

/** The link definitions in a section that other sections need. */
function findDefinitionsFor(section: Section, sections: readonly Section[]): string {
  const others = sections.filter((other) => other !== section).map(({ text }) => text);
  return findDefinitions(section.text)
    .filter((line) => {
      const name = line.slice(line.indexOf('['), line.indexOf(']') + 1).toLowerCase();
      return others.some((text) => text.toLowerCase().includes(name));
    })
    .join('\n');
}

function isSame(before: WrittenAnswer, after: WrittenAnswer): boolean {
  if (before.state !== after.state || before.withheld !== after.withheld) return false;
  if (before.words === after.words) return true;
  return JSON.stringify(parseWrittenAnswer(before)) === JSON.stringify(parseWrittenAnswer(after));
}
