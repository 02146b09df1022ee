import { findIdFault } from '../../../src/text/entry-id.ts';
import type { IssueRead } from '../../../src/formats/issue/read-issue.ts';
import type { Message } from '../../../src/model/message.ts';
import type { Plain } from '../../../src/parse/front-matter-text.ts';
import { checkSubmission } from '../../../src/draft/check-submission.ts';
import { composeFiles, deriveId } from '../../../src/draft/compose.ts';
import { isList, valueAt, withValue } from '../../../src/draft/draft-values.ts';
import type { Submission, Draft, WrittenFields, WrittenFile, WrittenOrganisation } from '../../../src/draft/draft.ts';
import type { Issue } from '../issues.ts';
import type { PublishedRegister } from './register-on-github.ts';

/** Makes a submission of an issue's text; see `src/formats/issue/read-issue.ts`. Never throws. */
export type ReadIssue = (body: string) => IssueRead;

/** What an issue asks for, and what is to be done about it. */
export type Decision =
  /** The checker refuses it, or something is not agreed to. */
  | {
      readonly kind: 'faulty';
      readonly asked: IssueRequest;
      readonly messages: readonly Message[];
      readonly agreed: boolean;
    }
  /** It holds what looks like personal data: a person must look at it before Git keeps it. */
  | { readonly kind: 'personal'; readonly asked: IssueRequest; readonly messages: readonly Message[] }
  /** It names an entry that is published, and comes from an account the register does not know for it. */
  | { readonly kind: 'stranger'; readonly asked: IssueRequest; readonly leads: readonly string[] }
  /** It leaves the published entry as it is. */
  | { readonly kind: 'unchanged'; readonly asked: IssueRequest }
  /** It can be proposed. */
  | {
      readonly kind: 'ready';
      readonly asked: IssueRequest;
      readonly files: readonly WrittenFile[];
      readonly advice: readonly Message[];
    };

/** What somebody asks for in an issue. */
export interface IssueRequest {
  readonly id: string;
  readonly title: string;
  readonly submission: Submission;
  /** Whether the entry is published already. */
  readonly update: boolean;
  /** Whether the account is one that the register knows for one of the leads; of an update, it always is. */
  readonly knownAccount: boolean;
  /** For whom the author speaks, in their own words. */
  readonly speaksFor: string;
  /** Names of organisations that are in the register already, whose files stay as they are. */
  readonly keptOrganisations: readonly string[];
  /** The text that found no place. */
  readonly leftOver: readonly string[];
}

/** The label by which a reviewer says: I have looked at what seems to be personal data, and it is none. */
export const personalDataChecked = 'personal-data-checked';

/** Decides about an issue; reads nothing but the issue and the register, and changes nothing. */
export function decideIssue(issue: Issue, readIssue: ReadIssue, register: PublishedRegister, today: string): Decision {
  const said = readIssue(issue.body);
  const read = { ...said, submission: usePublishedIds(said.submission, register) };
  const id = deriveId(read.submission.declaration);
  const published = register.entry(id);
  const author = issue.author.toLowerCase();
  const speaksFor = read.speaksFor ?? '';
  const knows = (organisations: readonly string[]) =>
    author !== '' && organisations.some((organisation) => register.accountsOf(organisation).has(author));

  const { declaration, organisations } = read.submission;
  const submission: Submission = {
    declaration: { ...declaration, id },
    // An organisation's file is its own: nobody changes it by declaring a project.
    organisations: organisations.filter((organisation) => register.organisation(organisation.id) === undefined),
  };
  const asked: IssueRequest = {
    id,
    title: getTitle(submission.declaration, issue.title),
    submission,
    update: published !== undefined,
    knownAccount: knows(published?.leads ?? findLeads(submission.declaration)),
    speaksFor,
    keptOrganisations: organisations
      .filter(isDescribed)
      .flatMap((organisation) => register.organisation(organisation.id) ?? []),
    leftOver: read.leftOver,
  };
  // Before anything else, so that a stranger is not led through faults of an entry that is not theirs to change.
  if (published && !asked.knownAccount) return { kind: 'stranger', asked, leads: published.leads };

  const original = published?.text;
  const messages = checkSubmission(submission, {
    today,
    known: register.facts,
    ...(original !== undefined && { original }),
  });
  const personal = messages.filter(({ code }) => code.startsWith('personal-'));
  const files = composeFiles(submission, original);
  const errors = messages.filter(({ severity }) => severity === 'error');
  if (
    personal.length > 0 &&
    !(issue.labels.includes(personalDataChecked) && personal.every(({ severity }) => severity === 'warning'))
  ) {
    return {
      kind: 'personal',
      asked,
      messages: [...errors, ...personal.filter((message) => !errors.includes(message))],
    };
  }
  if (errors.length > 0 || !read.agreed || !files.every(isEntry))
    return { kind: 'faulty', asked, messages, agreed: read.agreed };
  if (original !== undefined && files.length === 1 && files[0]!.text === original) return { kind: 'unchanged', asked };
  return { kind: 'ready', asked, files, advice: messages };
}

/** Whether a file lies where the register's entries lie. The checker refuses other ids; nothing here may depend on that. */
function isEntry({ path }: WrittenFile): boolean {
  const [, id] = /^content\/(?:projects|organisations)\/([^/]+)\.md$/.exec(path) ?? [];
  return id !== undefined && findIdFault(id) === undefined;
}

/** Whether more is said of an organisation than its name, which an issue may use instead of the id. */
function isDescribed({ fields }: WrittenOrganisation): boolean {
  return Object.keys(fields).some((field) => field !== 'name');
}

/** A submission in which organisations that were named as the register names them have the ids that they have there. */
function usePublishedIds({ declaration, organisations }: Submission, { facts }: PublishedRegister): Submission {
  const published = new Map(facts.organisations.map(({ id, name }) => [normaliseName(name), id]));
  const ids = new Map(
    organisations.flatMap(({ id, fields }) => {
      const name = fields['name'];
      const known = typeof name === 'string' ? published.get(normaliseName(name)) : undefined;
      return known === undefined || known === id ? [] : [[id, known] as const];
    }),
  );
  if (ids.size === 0) return { declaration, organisations };
  const renamed = (value: Plain): Plain => (typeof value === 'string' ? (ids.get(value) ?? value) : value);
  const places = ['organisations.*.id', 'declared_by.organisation', 'ai.*.supplier', 'contracts.*.with'];
  const fields = places.reduce((changing, place) => changeAt(changing, place, renamed), declaration.fields);
  return {
    declaration: { ...declaration, fields },
    organisations: organisations.map((organisation) => ({
      id: ids.get(organisation.id) ?? organisation.id,
      fields: changeAt(organisation.fields, 'part_of', renamed),
    })),
  };
}

function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Fields with another value at a path, in which `*` stands for every entry of a list. */
function changeAt(fields: WrittenFields, path: string, change: (value: Plain) => Plain): WrittenFields {
  const [list, rest] = path.split('.*.');
  const entries = valueAt(fields, list!);
  const paths =
    rest === undefined ? [path] : isList(entries) ? entries.map((_, index) => `${list}.${index}.${rest}`) : [];
  return paths.reduce((changing, at) => {
    const value = valueAt(changing, at);
    return value === undefined ? changing : withValue(changing, at, change(value));
  }, fields);
}

function getTitle({ fields }: Draft, otherwise: string): string {
  const title = fields['title'];
  return typeof title === 'string' && title.trim() !== '' ? title : otherwise;
}

/** The organisations that a declaration names as its leads, sound or not. */
function findLeads({ fields }: Draft): string[] {
  const organisations = valueAt(fields, 'organisations');
  return (Array.isArray(organisations) ? organisations : []).flatMap((entry: unknown) => {
    const { id, role } = (entry ?? {}) as { id?: unknown; role?: unknown };
    return role === 'lead' && typeof id === 'string' ? [id] : [];
  });
}
