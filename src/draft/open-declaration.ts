import type { Message } from '../model/message.ts';
import { proseQuestions } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { readFrontMatter } from '../parse/parse-front-matter.ts';
import { createMessages } from '../parse/parse-messages.ts';
import { readSource } from '../parse/decode-source.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { textBeforeHeadings } from '../rules/answers/text-before-headings.ts';
import type { Fault } from '../rules/rule.ts';
import { openBody } from './open-body.ts';
import { isGroup, isList } from './draft-values.ts';
import { emptyDraft, type WrittenFields, type Draft } from './draft.ts';

/** A file opened for writing. */
export interface Opened {
  readonly writing: Draft;
  /** What could not be taken over as it stands. */
  readonly messages: readonly Message[];
  /** Text that found no place: before the headings, below unknown ones, front matter that cannot be read. Shown, never dropped. */
  readonly leftOver: readonly string[];
}

/**
 * Opens a declaration's file to go on writing it, however little of it the strict reader would accept: whatever can be
 * taken over is. Never throws.
 */
export function openDeclaration({ id, content }: { id: string; content: string | Uint8Array }): Opened {
  const source = readSource(content);
  const faults: Fault[] = [...source.faults];
  const finish = (fields: WrittenFields, answers: Draft['answers'], leftOver: readonly string[]): Opened => ({
    writing: { id, fields, answers },
    messages: createMessages(`content/projects/${id}.md`, faults),
    leftOver,
  });
  if (source.text === '') return finish({}, emptyDraft.answers, []);
  const halves = splitFrontMatter(source.text);
  faults.push(...halves.faults);
  const isSplit = halves.faults.length === 0;
  const frontMatter = isSplit ? readFrontMatter(halves.frontMatter) : undefined;
  faults.push(...(frontMatter?.faults ?? []));
  // Without two fences, what stands before the first heading is left over as it is.
  const body = isSplit ? openBody(halves.body, halves.bodyLine) : openBody(source.text, 1);
  faults.push(...body.faults.filter(({ rule }) => isSplit || rule.code !== textBeforeHeadings.code));
  const answers = proseQuestions.map(
    (question) => [question.id, body.answers.get(question.id)?.answer ?? emptyDraft.answers[question.id]] as const,
  );
  const unread = frontMatter?.readable === false ? [halves.frontMatter.trim()] : [];
  return finish(
    frontMatter?.readable ? (ordinary(frontMatter.values) as WrittenFields) : {},
    Object.fromEntries(answers) as Draft['answers'],
    [...unread, ...body.leftOver],
  );
}

/** A value whose groups are ordinary objects; the reader's inherit nothing, so that `constructor` is no field. */
function ordinary(value: Plain): Plain {
  if (isList(value)) return value.map(ordinary);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordinary(inner)]));
}
