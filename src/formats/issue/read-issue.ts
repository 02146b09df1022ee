import { fieldLabel } from '../../model/fields/field-labels.ts';
import type { FieldType } from '../../model/fields/field.ts';
import { whyNotAnId } from '../../text/entry-id.ts';
import { proseQuestions, type ProseQuestionId } from '../../model/questions/index.ts';
import { readFrontMatter } from '../../parse/parse-front-matter.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { split } from '../../parse/split-front-matter.ts';
import { roles } from '../../model/vocabulary/index.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import { splitFiles } from '../../draft/join-files.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import { saysNothing, valueAt, withValue } from '../../draft/draft-values.ts';
import {
  emptyWriting,
  type WrittenFields,
  type WrittenFile,
  type WrittenOrganisation,
  type Writing,
} from '../../draft/draft.ts';
import type { Imported } from '../import-result.ts';
import { answerOfMarkdown } from './issue-answer.ts';
import { consents, issueElements, organisationLines, type IssueElement } from './issue-elements.ts';
import { folded, readGroups } from './issue-groups.ts';
import { issueSections } from './issue-sections.ts';

/** What was made of an issue. */
export type IssueRead = Imported & {
  /** For whom the author says to speak. */
  readonly speaksFor?: string;
  /** Whether every box of what an entry is (public, permanent, under its licence) is ticked. */
  readonly agreed: boolean;
};

/** GitHub takes no longer texts for an issue. */
const mostBytes = 65_536;
const labels = issueElements.map(({ label }) => label);

/**
 * Reads the body that GitHub makes of an issue form: headings with the elements' labels, below each its value. A whole file
 * in the field for it wins over all single fields. Never throws; what finds no place is left over.
 */
export function readIssue(body: string): IssueRead {
  const nothing = { submission: { declaration: emptyWriting, organisations: [] }, filled: [], agreed: false };
  if (body.length > mostBytes || new TextEncoder().encode(body).length > mostBytes)
    return { ...nothing, leftOver: [body] };
  const { before, sections } = issueSections(body.replace(/\r\n?/g, '\n'), labels);
  const reader = new Reader();
  if (before !== '') reader.leftOver.push(before);
  for (const { index, text } of sections) {
    if (text !== '' && text !== '_No response_') reader.take(issueElements[index]!, text);
  }
  return reader.finish();
}

/** Puts the values of an issue into a declaration, one after the other. */
class Reader {
  readonly leftOver: string[] = [];
  private fields: WrittenFields = {};
  private readonly answers: Record<ProseQuestionId, Writing['answers'][ProseQuestionId]> = { ...emptyWriting.answers };
  private readonly filled: string[] = [];
  /** Organisations that were named, by id. */
  private readonly organisations = new Map<string, WrittenOrganisation>();
  private id = '';
  private file: string | undefined;
  private speaksFor: string | undefined;
  private agreed = false;

  take({ to, label }: IssueElement, text: string): void {
    switch (to.kind) {
      case 'entry':
        this.id = idIn(text);
        if (this.id === '') this.leave(label, text);
        return;
      case 'file':
        this.file = withoutFence(text);
        return;
      case 'speaks-for':
        this.speaksFor = oneLine(text);
        return;
      case 'consents':
        this.agreed = isAllTicked(text);
        return;
      case 'question':
        this.answers[to.id] = answerOfMarkdown(text, to.id);
        this.filled.push(to.id);
        return;
      case 'organisations':
        return this.takeOrganisations(label, text);
      case 'new-organisations':
        return this.takeNewOrganisations(label, text);
      case 'groups': {
        const lines = to.parts.map((part) => ({
          label: fieldLabel(`${to.path}.${part.name}`),
          path: part.name,
          control: part.type,
        }));
        const { groups, leftOver } = readGroups(text, lines, (value, control) => this.valueOf(value, control));
        if (groups.length > 0) this.set(to.path, groups, groups.flatMap((group, index) => Object.keys(group).map((name) => `${to.path}.${index}.${name}`))); // prettier-ignore
        if (leftOver.length > 0) this.leave(label, leftOver.join('\n'));
        return;
      }
      case 'field': {
        const value = this.valueOf(text, to.control);
        if (!saysNothing(value)) this.set(to.path, value, [to.path]);
      }
    }
  }

  finish(): IssueRead {
    const said = { agreed: this.agreed, ...(this.speaksFor !== undefined && { speaksFor: this.speaksFor }) };
    if (this.file !== undefined) {
      const files = splitFiles(this.file);
      const declared = files.find(({ path }) => !path.startsWith('content/organisations/')) ?? files[0]!;
      for (const file of files) if (file !== declared) this.takeFile(file);
      const id = this.id === '' ? (/^content\/projects\/(.+)\.md$/.exec(declared.path)?.[1] ?? '') : this.id;
      const { writing, leftOver } = openDeclaration({ id, content: declared.text });
      const answered = proseQuestions.filter(({ id }) => {
        const { state, words } = writing.answers[id];
        return state !== 'answered' || words.trim() !== '';
      });
      const fields = Object.keys(writing.fields).filter((name) => !saysNothing(writing.fields[name]));
      return {
        submission: { declaration: writing, organisations: [...this.organisations.values()] },
        filled: [...fields, ...answered.map(({ id }) => id)],
        leftOver: [...this.leftOver, ...leftOver],
        ...said,
      };
    }
    return {
      submission: {
        declaration: { id: this.id, fields: this.fields, answers: this.answers },
        organisations: [...this.organisations.values()],
      },
      filled: this.filled,
      leftOver: this.leftOver,
      ...said,
    };
  }

  /** Takes a file that came along with the declaration: of an organisation that is new. Anything else is left over. */
  private takeFile({ path, text }: WrittenFile): void {
    const id = /^content\/organisations\/(.+)\.md$/.exec(path)?.[1] ?? '';
    const { values, readable } = readFrontMatter(split(text).frontMatter);
    if (readable && whyNotAnId(id) === undefined) this.organisations.set(id, { id, fields: values });
    else this.leave(path, text);
  }

  private takeOrganisations(label: string, text: string): void {
    const entries: Plain[] = [];
    for (const line of text.split('\n')) {
      const said = oneLine(line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, ''));
      if (said === '') continue;
      const colon = said.lastIndexOf(':');
      const id = this.organisationId(colon === -1 ? said : said.slice(0, colon));
      if (id === '') {
        this.leave(label, said);
        continue;
      }
      const role = colon === -1 ? '' : said.slice(colon + 1).trim();
      entries.push({ id, ...(role !== '' && { role: valueIn(role, roles) }) });
    }
    if (entries.length > 0) this.set('organisations', entries, ['organisations']);
  }

  private takeNewOrganisations(label: string, text: string): void {
    const lines = organisationLines.map(({ path, part }) => ({ label: fieldLabel(path), path, control: part.type }));
    const { groups, leftOver } = readGroups(text, lines, (value, control) => this.valueOf(value, control));
    for (const group of groups) {
      const name = valueAt(group, 'name');
      const id = typeof name === 'string' ? idFromTitle(name) : '';
      if (id !== '') this.organisations.set(id, { id, fields: group });
      else this.leave(label, JSON.stringify(group));
    }
    if (leftOver.length > 0) this.leave(label, leftOver.join('\n'));
  }

  /** The id that a name or id stands for; a name that is new is an organisation that is new. */
  private organisationId(said: string): string {
    const name = oneLine(said);
    if (whyNotAnId(name) === undefined) return name;
    const id = idFromTitle(name);
    if (id !== '' && !this.organisations.has(id)) this.organisations.set(id, { id, fields: { name } });
    return id;
  }

  private valueOf(text: string, control: FieldType): Plain {
    switch (control.kind) {
      case 'choice':
        return valueIn(text, control.list);
      case 'post':
        return valueIn(text, control.or);
      case 'choices':
        return valuesIn(text, control.list);
      case 'lines':
        return text
          .split('\n')
          .map((line) => oneLine(line.replace(/^\s*[-*•]\s+/, '')))
          .filter((line) => line !== '');
      case 'organisation':
        return this.organisationId(text) || oneLine(text);
      default:
        return oneLine(text);
    }
  }

  private set(path: string, value: Plain, filled: readonly string[]): void {
    this.fields = withValue(this.fields, path, value);
    this.filled.push(...filled);
  }

  private leave(label: string, text: string): void {
    this.leftOver.push(`${label}\n${text}`);
  }
}

type Terms = readonly { readonly value: string; readonly label: string }[];

/** The value with this label, or the text itself, so that the checker can say what is wrong with it. */
function valueIn(text: string, list: Terms): string {
  const said = oneLine(text);
  const term = list.find(({ label, value }) => folded(label) === folded(said) || value === folded(said));
  return term?.value ?? said;
}

/** Values of labels with commas between them, as GitHub posts a choice of several; a label may hold a comma itself. */
function valuesIn(text: string, list: Terms): string[] {
  const values: string[] = [];
  const pieces = oneLine(text).split(', ');
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    const labelled = () => list.find(({ label }) => folded(label) === folded(pieces.slice(at, end).join(', ')));
    while (end > at + 1 && !labelled()) end -= 1;
    values.push(valueIn(pieces.slice(at, end).join(', '), list));
    at = end;
  }
  return values.filter((value) => value !== '');
}

/** Whether a task list has as many points as there are consents, and all are ticked. */
function isAllTicked(text: string): boolean {
  const points = text.split('\n').flatMap((line) => /^\s*[-*] \[([ xX])\] \S/.exec(line)?.[1] ?? []);
  return points.length === consents.length && points.every((sign) => sign !== ' ');
}

/** The id in the address of a project's page, or the id itself; empty when there is none. */
function idIn(text: string): string {
  const said = oneLine(text);
  const id = /\/projects\/([^/?#\s]+?)(?:\.md)?(?:[/?#]|$)/.exec(said)?.[1] ?? said.replace(/\.md$/, '');
  return whyNotAnId(id) === undefined ? id : '';
}

/** A text that was posted as code, without the fence round it. */
function withoutFence(text: string): string {
  const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?\1\s*$/.exec(text);
  return fence ? `${fence[2]!}\n` : `${text}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
