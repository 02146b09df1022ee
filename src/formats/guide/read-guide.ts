import { proseQuestions, findQuestion, type QuestionId } from '../../model/questions/index.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import { emptyDraft, type WrittenAnswer, type WrittenFields, type WrittenOrganisation } from '../../draft/draft.ts';
import { answerIn, wordsOfLines } from './guide-answer.ts';
import { readOrganisations } from './guide-organisations.ts';
import { guideSections, type Stretch } from './guide-sections.ts';
import type { Imported } from '../import-result.ts';
import { collapseWhiteSpace } from '../../text/collapse-white-space.ts';

/** A filled-in form has some ten thousand characters; what comes behind is left over. */
const longest = 500_000;

/**
 * Reads the Charter guide's form, filled in: pasted, or as the text of a Word file or a PDF. Its questions are recognised by
 * their characteristic words (`guide/fingerprints.ts`) or by the register's own headings, so they may be broken into lines,
 * numbered anew, shortened or slightly reworded. Never throws, and drops nothing but lines that surely are the guide's own.
 */
export function readGuide(whole: string): Imported {
  const text = whole
    .slice(0, longest)
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'));
  const rest = whole.slice(longest);
  const { stretches, leftOver } = guideSections(text);
  const left = [...leftOver];
  const filled: string[] = [];
  const byQuestion = Map.groupBy(
    stretches.filter(({ lines }) => lines.some((line) => line.trim() !== '')),
    ({ question }) => question,
  );
  const lastPrompts = lastPromptsOf(stretches);
  let fields: WrittenFields = {};
  const answers = { ...emptyDraft.answers };

  const [title = '', ...afterTitle] = linesFor(byQuestion, 'title');
  if (title !== '') {
    fields = { title };
    filled.push('title');
  }
  if (afterTitle.length > 0) left.push(afterTitle.join('\n'));

  const named = readOrganisations(linesFor(byQuestion, 'organisations'));
  let { organisations } = named;
  if (named.entries.length > 0) {
    fields = { ...fields, organisations: named.entries };
    filled.push('organisations');
  }
  if (named.leftOver.length > 0) left.push(`${findQuestion('organisations').heading}\n${named.leftOver.join('\n')}`);
  const described = withDescription(organisations, byQuestion.get('description') ?? []);
  organisations = described.organisations;
  left.push(...described.leftOver);

  for (const { id } of proseQuestions) {
    const answer = answerOf(byQuestion.get(id) ?? [], lastPrompts);
    if (!answer) continue;
    answers[id] = answer;
    filled.push(id);
  }
  if (rest !== '') left.push(rest);
  return {
    submission: { declaration: { id: title === '' ? '' : idFromTitle(title), fields, answers }, organisations },
    filled,
    leftOver: left,
  };
}

/** The filled lines below a question, without list signs. */
function linesFor(byQuestion: ReadonlyMap<QuestionId, readonly Stretch[]>, question: QuestionId): string[] {
  return (byQuestion.get(question) ?? [])
    .flatMap(({ lines }) => lines)
    .map(collapseWhiteSpace)
    .filter((line) => line !== '');
}

/** Of each question the prompt that stands last: an answer to the whole question often stands below it. */
function lastPromptsOf(stretches: readonly Stretch[]): ReadonlySet<Stretch> {
  return new Set(
    stretches.filter(({ prompt, question }, index) => prompt && stretches[index + 1]?.question !== question),
  );
}

/** An answer of all that stands below a question and its prompts; undefined where nothing does. */
function answerOf(stretches: readonly Stretch[], last: ReadonlySet<Stretch>): WrittenAnswer | undefined {
  if (stretches.length === 0) return undefined;
  // One text below the last prompt answers the question; texts below several prompts answer each.
  const led = stretches.length > 1 || !last.has(stretches[0]!);
  const parts = stretches.map(({ lead, lines }) => {
    const words = wordsOfLines(lines);
    if (!led || lead === undefined) return words;
    return /^\s*(?:[-•*–]|\d{1,2}[.)])\s/.test(words) ? `${lead}:\n${words}` : `${lead}: ${words}`;
  });
  return answerIn(parts.join('\n\n'));
}

/** Organisations with the description of the first of them; what describes none is left over. */
function withDescription(
  organisations: readonly WrittenOrganisation[],
  stretches: readonly Stretch[],
): { organisations: readonly WrittenOrganisation[]; leftOver: string[] } {
  const textOf = (mission: boolean) =>
    stretches
      .filter((stretch) => stretch.mission === mission)
      .map(({ lines }) => collapseWhiteSpace(lines.join(' ')))
      .join(' ');
  const description = textOf(false);
  const mission = textOf(true);
  const [first, ...others] = organisations;
  const { heading } = findQuestion('description');
  if (!first)
    return { organisations, leftOver: [description, mission].filter(Boolean).map((text) => `${heading}\n${text}`) };
  // Below the prompt for a mission often stands the description itself.
  const isCompany = first.fields['kind'] === 'commercial';
  const only = description === '' && !isCompany;
  const fields: WrittenFields = {
    ...first.fields,
    ...((only ? mission : description) !== '' && { description: only ? mission : description }),
    ...(!only && mission !== '' && isCompany && { mission }),
  };
  const leftOver = !only && mission !== '' && !isCompany ? [`${heading}\n${mission}`] : [];
  return { organisations: [{ ...first, fields }, ...others], leftOver };
}
