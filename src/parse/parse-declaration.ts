import type { Declaration, PartialDeclaration } from '../model/declaration.ts';
import { wholeFile, type Message, type Place } from '../model/message.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { checkDraft, type Locate } from '../rules/check-draft.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { invalidId } from '../rules/file/invalid-id.ts';
import { makeFault, type AnyDraftRule, type CheckContext, type Fault } from '../rules/rule.ts';
import { findIdFault } from '../text/entry-id.ts';
import { declarationFields, type FrontMatter } from '../model/fields/declaration-fields.ts';
import type { FieldTable } from '../model/fields/field.ts';
import { readAnswers } from './parse-answers.ts';
import { findFieldPlace, readFields } from './parse-fields.ts';
import { readFrontMatter } from './parse-front-matter.ts';
import { createMessages } from './parse-messages.ts';
import { checkRemarks } from './remarks.ts';
import { readSource } from './decode-source.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A file to be read. */
export interface FileToRead {
  /** The path shown in messages. */
  readonly path: string;
  /** The file's name without `.md`. */
  readonly id: string;
  /** Its bytes, or text that is not in a file yet. */
  readonly content: string | Uint8Array;
}

/** The result of reading a file that has fields and the seventeen answers. */
export interface ReadDraft {
  /** Every valid field and answer; absent if the file cannot be split into front matter and body. */
  readonly draft?: PartialDeclaration;
  /** Locates a field or question in the file. */
  readonly placeOf: (field: string) => Place;
  /** What is wrong with the file. */
  readonly messages: readonly Message[];
  /** Whether no message is an error; if so, the draft has every required field and every answer. */
  readonly isValid: boolean;
}

/** The result of reading a declaration. */
export interface ReadDeclaration extends ReadDraft {
  /** Absent if any message is an error. */
  readonly declaration?: Declaration;
}

/**
 * The one strict reader, which the checker, the site, the form and the reports all use. Reports every fault at once and never
 * throws, whatever the file contains.
 * @param rules the rules to apply; authors are also given advice on their wording by `wordRules`.
 */
export function readDeclaration(
  file: FileToRead,
  context: CheckContext,
  rules: readonly AnyDraftRule[] = draftRules,
): ReadDeclaration {
  const read = readDraft(file, context, rules, declarationFields);
  return { ...read, ...(read.isValid && { declaration: toDeclaration(read.draft!) }) };
}

/** Reads a file that has the fields of `table` and the seventeen answers. Never throws. */
export function readDraft(
  file: FileToRead,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
  table: FieldTable,
): ReadDraft {
  const source = readSource(file.content);
  const faults: Fault[] = [...source.faults];
  const why = findIdFault(file.id);
  if (why) faults.push(makeFault(invalidId, { id: file.id, why }, '', wholeFile));
  const finish = (draft?: PartialDeclaration, placeOf: (field: string) => Place = () => wholeFile): ReadDraft => {
    const messages = createMessages(file.path, faults);
    const isValid = draft !== undefined && !messages.some((message) => message.severity === 'error');
    return { placeOf, messages, isValid, ...(draft && { draft }) };
  };
  if (source.text === '') return finish();
  const halves = splitFrontMatter(source.text);
  faults.push(...halves.faults);
  if (halves.faults.length > 0) return finish();

  const frontMatter = readFrontMatter(halves.frontMatter);
  const { readable } = frontMatter;
  const fields = readFields(frontMatter, table);
  const body = readAnswers(halves.body, halves.bodyLine);
  // If the front matter cannot be read at all, "missing title" and the like would be noise.
  faults.push(
    ...frontMatter.faults,
    ...checkRemarks(halves.frontMatter),
    ...(readable ? fields.faults : []),
    ...body.faults,
  );
  const draft: PartialDeclaration = {
    id: file.id,
    front: fields.values,
    given: fields.given,
    answers: body.answers,
  };
  const findInFrontMatter = (field: string): Place => findFieldPlace(field, frontMatter.places).value;
  const placeOf = (field: string): Place =>
    frontMatter.places.has(field) ? findInFrontMatter(field) : (body.places.get(field) ?? findInFrontMatter(field));
  const locate: Locate = (field, scope, excerpt) => {
    const answer = scope === 'answers' || scope === 'words' ? body.places.get(field) : undefined;
    return findExcerpt(source.text, answer ?? placeOf(field), excerpt);
  };
  if (readable) faults.push(...checkDraft(draft, context, locate, rules));
  return finish(draft, placeOf);
}

/** Narrows a draft in which the rules have found every required field and answer. */
function toDeclaration(draft: PartialDeclaration): Declaration {
  for (const { id } of proseQuestions) if (!draft.answers[id]) throw new Error(`${draft.id} has no answer to ${id}.`);
  return { id: draft.id, front: draft.front as FrontMatter, answers: draft.answers as Declaration['answers'] };
}

/** The place of an excerpt at or below another place, or that place itself if Markdown separates the excerpt's words. */
function findExcerpt(text: string, from: Place, excerpt: string | undefined): Place {
  if (excerpt === undefined) return from;
  const words = excerpt.split(' ').slice(0, 4).join(' ');
  const lines = text.split('\n');
  for (let line = from.line; line <= lines.length; line += 1) {
    const column = lines[line - 1]!.indexOf(words);
    if (column !== -1) return { line, column: column + 1 };
    if (line > from.line && lines[line - 1]!.startsWith('## ')) break;
  }
  return from;
}
