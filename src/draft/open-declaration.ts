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

/** A declaration opened for editing. */
export interface OpenedDeclaration {
  /** Every field and answer that could be read. */
  readonly draft: Draft;
  /** What could not be read as it is. */
  readonly messages: readonly Message[];
  /** Text that belongs to no field or answer, to be shown to the author: before the headings, below unknown ones, or unreadable front matter. */
  readonly leftOver: readonly string[];
}

/** Opens a declaration's file for editing, and keeps whatever can be read, valid or not. Never throws. */
export function openDeclaration({ id, content }: { id: string; content: string | Uint8Array }): OpenedDeclaration {
  const source = readSource(content);
  const faults: Fault[] = [...source.faults];
  const finish = (
    fields: WrittenFields,
    answers: Draft['answers'],
    leftOver: readonly string[],
  ): OpenedDeclaration => ({
    draft: { id, fields, answers },
    messages: createMessages(`content/projects/${id}.md`, faults),
    leftOver,
  });
  if (source.text === '') return finish({}, emptyDraft.answers, []);
  const halves = splitFrontMatter(source.text);
  faults.push(...halves.faults);
  const isSplit = halves.faults.length === 0;
  const frontMatter = isSplit ? readFrontMatter(halves.frontMatter) : undefined;
  faults.push(...(frontMatter?.faults ?? []));
  // Without two fences, everything before the first heading is left over.
  const body = isSplit ? openBody(halves.body, halves.bodyLine) : openBody(source.text, 1);
  faults.push(...body.faults.filter(({ rule }) => isSplit || rule.code !== textBeforeHeadings.code));
  const answers = proseQuestions.map(
    (question) => [question.id, body.answers.get(question.id)?.answer ?? emptyDraft.answers[question.id]] as const,
  );
  const unread = frontMatter?.readable === false ? [halves.frontMatter.trim()] : [];
  return finish(
    frontMatter?.readable ? (copyValue(frontMatter.values) as WrittenFields) : {},
    Object.fromEntries(answers) as Draft['answers'],
    [...unread, ...body.leftOver],
  );
}

/** Copies a value with ordinary objects; those of the reader have no prototype. */
function copyValue(value: Plain): Plain {
  if (isList(value)) return value.map(copyValue);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyValue(inner)]));
}
