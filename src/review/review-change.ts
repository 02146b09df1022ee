import { pairRenamed, type EntryChange } from '../rules/change/entry-change.ts';
import { indexSimilarEntries } from '../derive/similar-entries.ts';
import { listLeads } from '../model/involvement.ts';
import { comparePlaces, type Message } from '../model/message.ts';
import type { ReadEntry } from '../model/read-entry.ts';
import { readEntry } from '../parse/parse-entry.ts';
import { groupFacts, type FileFacts } from '../model/register-facts.ts';
import { checkChange } from '../rules/change/check-change.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { checkRegister } from '../rules/register/check-register.ts';
import { wordRules } from '../rules/words/index.ts';
import type { Day } from '../text/dates.ts';
import { makeChecklist, type ChecklistItem, type SubmitterStatus } from './checklist.ts';
import { reportEntry, type EntryReport } from './entry-report.ts';
import type { FilePair } from './file-pair.ts';
import { indexPublished, type PublishedRegister, type PublishedEntry } from './published-register.ts';

/** What to review, and against what. */
export interface ReviewOptions {
  /** The files that differ. */
  readonly pairs: readonly FilePair[];
  /** Every file of the register as it is published, read without rules. */
  readonly entries: readonly PublishedEntry[];
  /** The day of the review. */
  readonly today: Day;
  /** The submitting account; absent for a file that was e-mailed. */
  readonly author?: string;
  /** False if it touches anything but entries. */
  readonly dataOnly: boolean;
  /** The organisation that hosts the register's keeper. */
  readonly host: string;
}

/** What a reviewer needs to know about a change, in the order of the report. */
export interface ReviewResult {
  /** A report on each changed entry. */
  readonly entries: readonly EntryReport[];
  /** The checker's new messages, in changed files and elsewhere, and the flags about the change. */
  readonly messages: readonly Message[];
  /** Messages about the changed files that are not new. */
  readonly earlier: readonly Message[];
  /** Whether an error prevents publication. */
  readonly refused: boolean;
  /** Whether there is what looks like personal data. */
  readonly personal: boolean;
  /** The status of the change's author. */
  readonly standing: SubmitterStatus;
  /** What the reviewer has to settle. */
  readonly checklist: readonly ChecklistItem[];
  /** The register as it would be published, for a preview. */
  readonly published: PublishedRegister;
  /** Every entry as it was read, for a preview. */
  readonly changes: readonly EntryChange[];
}

const everyRule = [...draftRules, ...wordRules];

/** Reviews a change against the register. Never throws, whatever the files contain. */
export function reviewChange({ pairs, entries, today, author, dataOnly, host }: ReviewOptions): ReviewResult {
  const read = pairs.map((pair) => readPair(pair, today));
  const changes = pairRenamed(read);
  const before = indexPublished(entries, today);
  const touched = new Set(pairs.map(({ path }) => path));
  const untouched = entries.filter(({ path }) => !touched.has(path));
  const after = indexPublished([...untouched, ...listLaterEntries(read)], today);

  const messagesBefore = [
    ...read.flatMap((entry) => entry.before?.messages ?? []),
    ...checkRegister(gatherFacts(entries, [])),
  ];
  const messagesAfter = [
    ...read.flatMap((entry) => entry.after?.messages ?? []),
    ...checkRegister(gatherFacts(untouched, read)),
  ];
  const notices = new Set(after.entries.flatMap(({ collection, id }) => (collection === 'removed' ? [id] : [])));
  const flags = checkChange({ entries: changes, notices });
  const { fresh, old } = separateNew(messagesAfter, messagesBefore);
  const messages = [...fresh, ...flags].sort(comparePlaces);

  const context = {
    pairs: new Map(pairs.map((pair) => [pair.path, pair])),
    published: before,
    similar: indexSimilarEntries(untouched.flatMap(({ draft }) => draft ?? [])),
    nameOf: (id: string) => after.organisation(id)?.name ?? before.organisation(id)?.name,
    today,
  };
  const reports = changes.map((entry) => reportEntry(entry, context));
  const standing = determineStatus(author, changes, before);
  const personal = messages.some(({ code }) => code.startsWith('personal-'));
  return {
    entries: reports,
    messages,
    earlier: old.filter(({ file }) => touched.has(file)).sort(comparePlaces),
    refused: messages.some(({ severity }) => severity === 'error'),
    personal,
    standing,
    checklist: makeChecklist({ entries: reports, flags, personal, standing, dataOnly, host }),
    published: after,
    changes,
  };
}

function readPair({ path, collection, id, before, after }: FilePair, today: Day): EntryChange {
  const read = (content: string | Uint8Array | undefined): ReadEntry | undefined =>
    content === undefined ? undefined : readEntry(collection, { path, id, content }, { today }, everyRule);
  const [entryBefore, entryAfter] = [read(before), read(after)];
  return {
    file: path,
    collection,
    id,
    ...(entryBefore && { before: entryBefore }),
    ...(entryAfter && { after: entryAfter }),
  };
}

function listLaterEntries(read: readonly EntryChange[]): PublishedEntry[] {
  return read.flatMap(({ file: path, collection, id, after }) => (after ? [{ ...after, path, collection, id }] : []));
}

/** The facts of the register after the change. New entries are marked, since a conflict is reported on them. */
function gatherFacts(entries: readonly PublishedEntry[], changed: readonly EntryChange[]) {
  const later = changed.flatMap(({ before, after }): FileFacts[] => {
    const facts = after?.facts;
    if (!facts) return [];
    const isNew = !before && (facts.kind === 'project' || facts.kind === 'organisation');
    return [isNew ? { ...facts, incoming: true } : facts];
  });
  return groupFacts([...entries.map(({ facts }) => facts), ...later]);
}

/** Separates new messages from those that were there before in the same words, on any line. */
function separateNew(after: readonly Message[], before: readonly Message[]): { fresh: Message[]; old: Message[] } {
  const counts = new Map<string, number>();
  for (const message of before) counts.set(toKey(message), (counts.get(toKey(message)) ?? 0) + 1);
  const fresh: Message[] = [];
  const old: Message[] = [];
  for (const message of after) {
    const count = counts.get(toKey(message)) ?? 0;
    counts.set(toKey(message), count - 1);
    (count > 0 ? old : fresh).push(message);
  }
  return { fresh, old };
}

function toKey({ file, code, field, message }: Message): string {
  // Items of a list move when one is inserted before them.
  return JSON.stringify([file, code, field.replace(/\.\d+/g, ''), message]);
}

/**
 * Whether an account may submit for every changed project, by the accounts that its lead organisations had before the change,
 * so that nobody can list their own account in the same change.
 */
function determineStatus(
  author: string | undefined,
  changes: readonly EntryChange[],
  before: PublishedRegister,
): SubmitterStatus {
  if (author === undefined || author === '') return 'no-account';
  const knows = (organisation: string) =>
    before.organisation(organisation)?.github?.some((account) => account.toLowerCase() === author.toLowerCase()) ??
    false;
  const concerned = changes.flatMap(({ collection, id, before: entryBefore, after }) => {
    if (collection === 'organisations') return [[id]];
    if (collection !== 'projects') return [];
    // An entry belongs to the organisations that led it until now.
    return [listLeads((entryBefore ?? after)?.draft?.front ?? {})];
  });
  return concerned.length > 0 && concerned.every((organisations) => organisations.some(knows))
    ? 'submits'
    : 'not-listed';
}
