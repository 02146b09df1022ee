import { pairRenamed, type EntryChange } from '../rules/change/entry-change.ts';
import { similarEntries } from '../derive/similar-entries.ts';
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
  readonly today: Day;
  /** The submitting account; absent for a file that was e-mailed. */
  readonly author?: string;
  /** False when it touches anything but entries. */
  readonly dataOnly: boolean;
  /** The organisation that hosts the register's keeper. */
  readonly host: string;
}

/** What a reviewer needs to know about a change, in the order of the report. */
export interface ReviewResult {
  readonly entries: readonly EntryReport[];
  /** The checker's new messages, in changed files and elsewhere, and the flags about the change. */
  readonly messages: readonly Message[];
  /** Messages about these files that were there before. */
  readonly earlier: readonly Message[];
  /** Whether an error keeps it from being published. */
  readonly refused: boolean;
  /** Whether it holds what looks like personal data. */
  readonly personal: boolean;
  readonly standing: SubmitterStatus;
  readonly checklist: readonly ChecklistItem[];
  /** The projects that would be published, for a preview. */
  readonly published: PublishedRegister;
  /** Every entry as it was read, for a preview. */
  readonly changes: readonly EntryChange[];
}

const everyRule = [...draftRules, ...wordRules];

/** Reviews a change against the register. Reads everything by the one strict reader; never throws for what a file may hold. */
export function reviewChange({ pairs, entries, today, author, dataOnly, host }: ReviewOptions): ReviewResult {
  const read = pairs.map((pair) => readPair(pair, today));
  const changes = pairRenamed(read);
  const before = indexPublished(entries, today);
  const touched = new Set(pairs.map(({ path }) => path));
  const untouched = entries.filter(({ path }) => !touched.has(path));
  const after = indexPublished([...untouched, ...laterEntries(read)], today);

  const was = [...read.flatMap((entry) => entry.before?.messages ?? []), ...checkRegister(factsOf(entries, []))];
  const is = [...read.flatMap((entry) => entry.after?.messages ?? []), ...checkRegister(factsOf(untouched, read))];
  const notices = new Set(after.entries.flatMap(({ collection, id }) => (collection === 'removed' ? [id] : [])));
  const flags = checkChange({ entries: changes, notices });
  const { fresh, old } = setApart(is, was);
  const messages = [...fresh, ...flags].sort(comparePlaces);

  const context = {
    pairs: new Map(pairs.map((pair) => [pair.path, pair])),
    published: before,
    similar: similarEntries(untouched.flatMap(({ draft }) => draft ?? [])),
    nameOf: (id: string) => after.organisation(id)?.name ?? before.organisation(id)?.name,
    today,
  };
  const reports = changes.map((entry) => reportEntry(entry, context));
  const standing = standingOf(author, changes, before);
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
  const [was, is] = [read(before), read(after)];
  return { file: path, collection, id, ...(was && { before: was }), ...(is && { after: is }) };
}

function laterEntries(read: readonly EntryChange[]): PublishedEntry[] {
  return read.flatMap(({ file: path, collection, id, after }) => (after ? [{ ...after, path, collection, id }] : []));
}

/** The facts of the register after the change. Where two entries clash, the new one is to blame. */
function factsOf(entries: readonly PublishedEntry[], changed: readonly EntryChange[]) {
  const later = changed.flatMap(({ before, after }): FileFacts[] => {
    const facts = after?.facts;
    if (!facts) return [];
    const isNew = !before && (facts.kind === 'project' || facts.kind === 'organisation');
    return [isNew ? { ...facts, incoming: true } : facts];
  });
  return groupFacts([...entries.map(({ facts }) => facts), ...later]);
}

/** Separates messages that were there before in the same words, on any line, from new ones. */
function setApart(is: readonly Message[], was: readonly Message[]): { fresh: Message[]; old: Message[] } {
  const left = new Map<string, number>();
  for (const message of was) left.set(keyOf(message), (left.get(keyOf(message)) ?? 0) + 1);
  const fresh: Message[] = [];
  const old: Message[] = [];
  for (const message of is) {
    const count = left.get(keyOf(message)) ?? 0;
    left.set(keyOf(message), count - 1);
    (count > 0 ? old : fresh).push(message);
  }
  return { fresh, old };
}

function keyOf({ file, code, field, message }: Message): string {
  // Items of a list move when one is inserted before them.
  return JSON.stringify([file, code, field.replace(/\.\d+/g, ''), message]);
}

/**
 * Whether an account submits for every project that is changed, by the accounts of its lead organisations before the
 * change: listing your own account does not count until it is published.
 */
function standingOf(
  author: string | undefined,
  changes: readonly EntryChange[],
  before: PublishedRegister,
): SubmitterStatus {
  if (author === undefined || author === '') return 'no-account';
  const knows = (organisation: string) =>
    before.organisation(organisation)?.github?.some((account) => account.toLowerCase() === author.toLowerCase()) ??
    false;
  const concerned = changes.flatMap(({ collection, id, before: was, after: is }) => {
    if (collection === 'organisations') return [[id]];
    if (collection !== 'projects') return [];
    // An entry belongs to the organisations that led it until now.
    return [listLeads((was ?? is)?.draft?.front ?? {})];
  });
  return concerned.length > 0 && concerned.every((organisations) => organisations.some(knows))
    ? 'submits'
    : 'not-listed';
}
