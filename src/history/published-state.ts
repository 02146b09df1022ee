import { proseQuestions } from '../model/questions/index.ts';
import { findDefinitions, splitSections, type Section } from '../parse/parse-answers.ts';
import { readFrontMatter } from '../parse/parse-front-matter.ts';
import { readSource } from '../parse/decode-source.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { openBody } from '../draft/open-body.ts';
import { emptyDraft, type Draft, type WrittenFields } from '../draft/draft.ts';

/** A version of a declaration's file, cut into what can be compared as text before anything of it is read. */
export interface State {
  readonly frontMatter: string;
  readonly body: string;
  /** Its fields as they were typed. */
  readonly fields: WrittenFields;
}

/**
 * Opens a version of a declaration's file. It was published under the rules of its time, so the rules of today are not asked:
 * undefined only for one that cannot be read at all or hides something.
 */
export function openState(content: string | Uint8Array): State | undefined {
  const { text, faults: hidden } = readSource(content);
  // A character that hides something could make the rest mean anything.
  if (text === '' || hidden.length > 0) return undefined;
  const { frontMatter, body, faults } = splitFrontMatter(text);
  if (faults.length > 0) return undefined;
  const { readable, values } = readFrontMatter(frontMatter);
  return readable ? { frontMatter, body, fields: values } : undefined;
}

/**
 * Two versions as far as they may differ, which takes a tenth of the time of reading them whole: a field or an answer
 * whose text is the same in both is left out of both.
 */
export function changedParts(before: State, after: State): { before: Draft; after: Draft } {
  const changed = before.frontMatter === after.frontMatter ? [] : changedFields(before.fields, after.fields);
  const [was, is] = changedBodies(before.body, after.body);
  return { before: writing(only(changed, before.fields), was), after: writing(only(changed, after.fields), is) };
}

function changedFields(before: WrittenFields, after: WrittenFields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function only(names: readonly string[], fields: WrittenFields): WrittenFields {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(fields, name) ? [[name, fields[name]!]] : [])));
}

function writing(fields: WrittenFields, body: string): Draft {
  if (body === '') return { id: '', fields, answers: emptyDraft.answers };
  const opened = openBody(body, 1).answers;
  const answers = proseQuestions.map(({ id }) => [id, opened.get(id)?.answer ?? emptyDraft.answers[id]] as const);
  return { id: '', fields, answers: Object.fromEntries(answers) as Draft['answers'] };
}

function changedBodies(before: string, after: string): readonly [string, string] {
  if (before === after) return ['', ''];
  const [was, is] = [plainSections(before), plainSections(after)];
  if (!was || !is) return [before, after];
  return [without(was, is), without(is, was)];
}

const headings: ReadonlySet<string> = new Set(proseQuestions.map(({ heading }) => heading));

/** The sections of a body in which each can be read without the others; undefined where one may lean on another. */
function plainSections(body: string): ReadonlyMap<string, Section> | undefined {
  const { before, sections } = splitSections(body, 1);
  const byHeading = new Map(sections.map((section) => [section.heading, section]));
  const isPlain =
    before.trim() === '' &&
    byHeading.size === sections.length &&
    sections.every(({ heading, unspaced }) => !unspaced && headings.has(heading)) &&
    findDefinitions(body).length === 0;
  return isPlain ? byHeading : undefined;
}

function without(sections: ReadonlyMap<string, Section>, others: ReadonlyMap<string, Section>): string {
  return [...sections.values()]
    .filter(({ heading, text }) => others.get(heading)?.text !== text)
    .map(({ heading, text }) => `## ${heading}\n${text}`)
    .join('\n');
}
