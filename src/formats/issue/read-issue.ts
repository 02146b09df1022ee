import { findIdFault } from '../../text/entry-id.ts';
import { joinLines } from '../../text/lines.ts';
import { readFrontMatter } from '../../parse/parse-front-matter.ts';
import { splitFrontMatter } from '../../parse/split-front-matter.ts';
import { splitFiles } from '../../draft/join-files.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import { emptyDraft, type Submission, type WrittenOrganisation } from '../../draft/draft.ts';
import { consents, fileElements, type IssueElement } from './issue-elements.ts';
import { splitIssue } from './issue-sections.ts';

/** The result of reading an issue. */
export interface IssueRead {
  /** The declaration and new organisations. */
  readonly submission: Submission;
  /** Text that could not be assigned to a field or an answer, in order. */
  readonly leftOver: readonly string[];
  /** The organisation and post for which the author claims to speak. */
  readonly speaksFor?: string;
  /** Whether all consents are ticked. */
  readonly agreed: boolean;
}

/** GitHub's limit for the text of an issue. */
const mostBytes = 65_536;
const labels = fileElements.map(({ label }) => label);

/** Reads the body that GitHub makes of the issue form: a heading for each element with its value below. Never throws. */
export function readIssue(body: string): IssueRead {
  if (body.length > mostBytes || new TextEncoder().encode(body).length > mostBytes) {
    return { submission: { declaration: emptyDraft, organisations: [] }, leftOver: [body], agreed: false };
  }
  const { before, sections } = splitIssue(body.replace(/\r\n?/g, '\n'), labels);
  const values = new Map<IssueElement['id'], string>();
  for (const { index, text } of sections) {
    if (text !== '' && text !== '_No response_') values.set(fileElements[index]!.id, text);
  }
  const entry = values.get('entry') ?? '';
  const id = findId(entry);
  const file = values.get('file');
  const speaksFor = values.get('speaks-for');
  const read = readFiles(file === undefined ? '' : removeFence(file), id);
  return {
    submission: read.submission,
    leftOver: [
      ...(before === '' ? [] : [before]),
      ...(entry !== '' && id === '' ? [`${labels[0]!}\n${entry}`] : []),
      ...read.leftOver,
    ],
    agreed: isAllTicked(values.get('consents') ?? ''),
    ...(speaksFor !== undefined && { speaksFor: joinLines(speaksFor) }),
  };
}

/** Reads the files of a declaration and new organisations. Any other file is left over. */
function readFiles(text: string, entry: string): Pick<IssueRead, 'submission' | 'leftOver'> {
  const leftOver: string[] = [];
  const organisations = new Map<string, WrittenOrganisation>();
  const files = splitFiles(text);
  const declared = files.find(({ path }) => !path.startsWith('content/organisations/')) ?? files[0]!;
  for (const { path, text } of files.filter((file) => file !== declared)) {
    const id = /^content\/organisations\/(.+)\.md$/.exec(path)?.[1] ?? '';
    const { values, readable } = readFrontMatter(splitFrontMatter(text).frontMatter);
    if (readable && findIdFault(id) === undefined) organisations.set(id, { id, fields: values });
    else leftOver.push(`${path}\n${text}`);
  }
  const id = entry === '' ? (/^content\/projects\/(.+)\.md$/.exec(declared.path)?.[1] ?? '') : entry;
  const opened = openDeclaration({ id, content: declared.text });
  return {
    submission: { declaration: opened.draft, organisations: [...organisations.values()] },
    leftOver: [...leftOver, ...opened.leftOver],
  };
}

/** Whether a task list has one item for each consent, and all are ticked. */
function isAllTicked(text: string): boolean {
  const points = text.split('\n').flatMap((line) => /^\s*[-*] \[([ xX])\] \S/.exec(line)?.[1] ?? []);
  return points.length === consents.length && points.every((sign) => sign !== ' ');
}

/** Finds the id in the address of a project's page, or a bare id; empty if there is none. */
function findId(text: string): string {
  const words = joinLines(text);
  const id = /\/projects\/([^/?#\s]+?)(?:\.md)?(?:[/?#]|$)/.exec(words)?.[1] ?? words.replace(/\.md$/, '');
  return findIdFault(id) === undefined ? id : '';
}

/** Removes the code fence around a text. */
function removeFence(text: string): string {
  const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?\1\s*$/.exec(text);
  return fence ? `${fence[2]!}\n` : `${text}\n`;
}
