import type { EntryChange } from '../rules/change/entry-change.ts';
import type { Declaration, PartialDeclaration } from '../model/declaration.ts';
import { diffDeclarations, diffFields, type Difference, type NameOf } from '../diff/diff-declarations.ts';
import { markWords, type Mark } from '../diff/mark-words.ts';
import { listLeads } from '../model/involvement.ts';
import { derivePrinciples, type PrincipleState } from '../derive/principle-states.ts';
import type { Similar, SimilarEntries } from '../derive/similar-entries.ts';
import { collectionFields } from '../model/fields/collection-fields.ts';
import type { Field } from '../model/fields/field.ts';
import { proseQuestions, findQuestion, type ProseQuestionId } from '../model/questions/index.ts';
import type { AnswerState } from '../model/answer.ts';
import type { Day } from '../text/dates.ts';
import { openDeclaration } from '../draft/open-declaration.ts';
import { openRecord } from '../draft/open-record.ts';
import { emptyDraft, type Draft } from '../draft/draft.ts';
import { sortInPageOrder } from '../diff/page-order.ts';
import type { FilePair } from './file-pair.ts';
import type { PublishedRegister } from './published-register.ts';

/** A difference as a review shows it. */
export interface ReviewedDifference extends Difference {
  /** The changed words, for long texts that were edited. */
  readonly marks?: readonly Mark[];
}

/** A declaration's state on a principle, and the state before the change. */
export interface ReviewedPrinciple {
  readonly number: number;
  /** The principle's name. */
  readonly name: string;
  readonly state: PrincipleState;
  /** The state before; absent for a new entry and for an unchanged state. */
  readonly before?: PrincipleState;
  readonly openBecause: readonly string[];
  /** How the questions that are evidence for it were answered. */
  readonly evidence: readonly {
    readonly question: ProseQuestionId;
    readonly heading: string;
    readonly state: AnswerState;
  }[];
}

/** The part of a review about one entry. */
export interface EntryReport {
  /** The path of its file. */
  readonly file: string;
  readonly collection: EntryChange['collection'];
  readonly id: string;
  /** Its previous id, if that has changed. */
  readonly formerId?: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** A project's title, an organisation's name, or else its id. Untrusted text. */
  readonly title: string;
  /** The lead organisations of a project, as its file names them. */
  readonly leads: readonly { readonly id: string; readonly name: string; readonly known: boolean }[];
  /** The lead organisations that a project has lost. */
  readonly formerLeads: EntryReport['leads'];
  /** Everything in a new entry, or everything that has changed, in the order of the page. */
  readonly differences: readonly ReviewedDifference[];
  /** The principles of a complete project; otherwise empty. */
  readonly principles: readonly ReviewedPrinciple[];
  /** Entries that resemble a new project. */
  readonly similar: readonly (Similar & { readonly title: string })[];
}

/** What the reports of one review share. */
export interface ReportContext {
  readonly pairs: ReadonlyMap<string, FilePair>;
  readonly published: PublishedRegister;
  readonly similar: SimilarEntries;
  readonly nameOf: NameOf;
  readonly today: Day;
}

/** Reports one entry of a change. */
export function reportEntry(entry: EntryChange, context: ReportContext): EntryReport {
  const { file, collection, id, formerId, before, after } = entry;
  const earlierLeads = listLeads(before?.draft?.front ?? {});
  const leads = after ? listLeads(after.draft?.front ?? {}) : earlierLeads;
  const toLead = (lead: string) => ({
    id: lead,
    name: context.nameOf(lead) ?? lead,
    known: context.published.organisation(lead) !== undefined,
  });
  return {
    file,
    collection,
    id,
    ...(formerId !== undefined && { formerId }),
    kind: !after ? 'gone' : before ? 'changed' : 'new',
    title: getTitle(entry),
    leads: leads.map(toLead),
    formerLeads: earlierLeads.filter((lead) => !leads.includes(lead)).map(toLead),
    differences: after ? listDifferences(entry, context) : [],
    principles: after?.draft ? comparePrinciples(before?.draft, after.draft, context) : [],
    similar: collection === 'projects' && after?.draft && !before ? listSimilar(after.draft, context) : [],
  };
}

function getTitle({ id, before, after }: EntryChange): string {
  const entry = after ?? before;
  const toLead = entry?.draft?.front.title ?? (entry?.facts?.kind === 'organisation' ? entry.facts.name : '');
  return toLead === '' ? id : toLead;
}

function listDifferences(entry: EntryChange, { pairs, nameOf }: ReportContext): ReviewedDifference[] {
  const later = pairs.get(entry.file)?.after;
  const earlier = pairs.get(`content/${entry.collection}/${entry.formerId ?? entry.id}.md`)?.before;
  if (later === undefined) return [];
  if (entry.collection === 'projects') {
    const open = (content: string | Uint8Array): Draft => openDeclaration({ id: entry.id, content }).draft;
    const before = earlier === undefined ? emptyDraft : open(earlier);
    return [...sortInPageOrder(diffDeclarations(before, open(later), nameOf)), ...diffRemarks(earlier, later)].map(
      addMarks,
    );
  }
  const parts = Object.values<Field>(collectionFields[entry.collection]);
  const before = earlier === undefined ? { fields: {}, prose: '' } : openRecord(earlier);
  const after = openRecord(later);
  const prose = { field: '', label: 'Text', before: before.prose, after: after.prose };
  return [
    ...diffFields(before.fields, after.fields, parts, nameOf),
    ...(before.prose === after.prose ? [] : [prose]),
    ...diffRemarks(earlier, later),
  ].map(addMarks);
}

/** Compares comment lines, which are published with the file although no page shows them. */
function diffRemarks(earlier: string | Uint8Array | undefined, later: string | Uint8Array): Difference[] {
  const [before, after] = [earlier === undefined ? '' : openRecord(earlier).remarks, openRecord(later).remarks];
  return before === after ? [] : [{ field: '', label: 'Lines of the file that begin with #', before, after }];
}

/** Shorter texts, such as single words and dates, are easier to compare side by side. */
const minimumMarkedLength = 40;

function addMarks(difference: Difference): ReviewedDifference {
  const { before, after } = difference;
  if (before === '' || after === '' || Math.max(before.length, after.length) < minimumMarkedLength) return difference;
  return { ...difference, marks: markWords(before, after) };
}

function comparePrinciples(
  before: PartialDeclaration | undefined,
  after: PartialDeclaration,
  { published, today }: ReportContext,
): ReviewedPrinciple[] {
  const results = deriveResults(after, published, today);
  const earlier = new Map(
    (before ? deriveResults(before, published, today) : []).map(({ principle, state }) => [principle.number, state]),
  );
  return results.map(({ principle, state, openBecause }) => {
    const stateBefore = earlier.get(principle.number);
    return {
      number: principle.number,
      name: principle.name,
      state,
      ...(stateBefore !== undefined && stateBefore !== state && { before: stateBefore }),
      openBecause,
      evidence: principle.evidence.map((question) => ({
        question,
        heading: findQuestion(question).heading,
        state: after.answers[question]!.state,
      })),
    };
  });
}

/** The principle states of a complete declaration; empty for an incomplete one, which would give wrong states. */
function deriveResults(draft: PartialDeclaration, published: PublishedRegister, today: Day) {
  const { front, answers } = draft;
  const isComplete =
    proseQuestions.every(({ id }) => answers[id]) && front.personal_data && front.stage && front.uses_ai;
  if (!isComplete) return [];
  return derivePrinciples(
    draft as Declaration,
    listLeads(front).map((id) => published.oversight(id)),
    today,
  );
}

function listSimilar(draft: PartialDeclaration, { similar, published }: ReportContext): EntryReport['similar'] {
  return similar.findSimilar(draft).map((found) => ({ ...found, title: published.projectTitle(found.id) ?? found.id }));
}
