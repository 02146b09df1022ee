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
  /** Word by word, for a text that was there before and is there after. */
  readonly marks?: readonly Mark[];
}

/** A declaration's state on a principle, and the state before the change. */
export interface ReviewedPrinciple {
  readonly number: number;
  readonly name: string;
  readonly state: PrincipleState;
  /** The state before; absent for a new entry and where it is the same. */
  readonly before?: PrincipleState;
  readonly openBecause: readonly string[];
  /** How each question was answered that is evidence for it. */
  readonly evidence: readonly {
    readonly question: ProseQuestionId;
    readonly heading: string;
    readonly state: AnswerState;
  }[];
}

/** What a review says of one entry. */
export interface EntryReport {
  readonly file: string;
  readonly collection: EntryChange['collection'];
  readonly id: string;
  /** Its id before, where that changes. */
  readonly formerId?: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** A project's title, an organisation's name; else its id. Untrusted text. */
  readonly title: string;
  /** Of a project: the organisations that lead it, as its file says. */
  readonly leads: readonly { readonly id: string; readonly name: string; readonly known: boolean }[];
  /** Those that led it before and do not any more: the entry was theirs. */
  readonly formerLeads: EntryReport['leads'];
  /** All that is declared of a new entry, all that changes of another, in the order of the page. */
  readonly differences: readonly ReviewedDifference[];
  /** Of a project whose file can be read as a whole; empty for anything else. */
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
  const led = listLeads(before?.draft?.front ?? {});
  const leads = after ? listLeads(after.draft?.front ?? {}) : led;
  const named = (lead: string) => ({
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
    title: titleOf(entry),
    leads: leads.map(named),
    formerLeads: led.filter((lead) => !leads.includes(lead)).map(named),
    differences: after ? differencesOf(entry, context) : [],
    principles: after?.draft ? principlesOf(before?.draft, after.draft, context) : [],
    similar: collection === 'projects' && after?.draft && !before ? similarTo(after.draft, context) : [],
  };
}

function titleOf({ id, before, after }: EntryChange): string {
  const entry = after ?? before;
  const named = entry?.draft?.front.title ?? (entry?.facts?.kind === 'organisation' ? entry.facts.name : '');
  return named === '' ? id : named;
}

function differencesOf(entry: EntryChange, { pairs, nameOf }: ReportContext): ReviewedDifference[] {
  const later = pairs.get(entry.file)?.after;
  const earlier = pairs.get(`content/${entry.collection}/${entry.formerId ?? entry.id}.md`)?.before;
  if (later === undefined) return [];
  if (entry.collection === 'projects') {
    const open = (content: string | Uint8Array): Draft => openDeclaration({ id: entry.id, content }).writing;
    const before = earlier === undefined ? emptyDraft : open(earlier);
    return [...sortInPageOrder(diffDeclarations(before, open(later), nameOf)), ...remarks(earlier, later)].map(
      withMarks,
    );
  }
  const parts = Object.values<Field>(collectionFields[entry.collection]);
  const was = earlier === undefined ? { fields: {}, prose: '' } : openRecord(earlier);
  const is = openRecord(later);
  const prose = { field: '', label: 'Text', before: was.prose, after: is.prose };
  return [
    ...diffFields(was.fields, is.fields, parts, nameOf),
    ...(was.prose === is.prose ? [] : [prose]),
    ...remarks(earlier, later),
  ].map(withMarks);
}

/** Comment lines belong to no field: the page leaves them out, but the published file has them. */
function remarks(earlier: string | Uint8Array | undefined, later: string | Uint8Array): Difference[] {
  const [before, after] = [earlier === undefined ? '' : openRecord(earlier).remarks, openRecord(later).remarks];
  return before === after ? [] : [{ field: '', label: 'Lines of the file that begin with #', before, after }];
}

/** Single words and dates read better side by side than marked. */
const leastMarked = 40;

function withMarks(difference: Difference): ReviewedDifference {
  const { before, after } = difference;
  if (before === '' || after === '' || Math.max(before.length, after.length) < leastMarked) return difference;
  return { ...difference, marks: markWords(before, after) };
}

function principlesOf(
  before: PartialDeclaration | undefined,
  after: PartialDeclaration,
  { published, today }: ReportContext,
): ReviewedPrinciple[] {
  const results = resultsOf(after, published, today);
  const earlier = new Map(
    (before ? resultsOf(before, published, today) : []).map(({ principle, state }) => [principle.number, state]),
  );
  return results.map(({ principle, state, openBecause }) => {
    const was = earlier.get(principle.number);
    return {
      number: principle.number,
      name: principle.name,
      state,
      ...(was !== undefined && was !== state && { before: was }),
      openBecause,
      evidence: principle.evidence.map((question) => ({
        question,
        heading: findQuestion(question).heading,
        state: after.answers[question]!.state,
      })),
    };
  });
}

/** The principle states of a complete declaration; none for an incomplete one, as half of one would give wrong states. */
function resultsOf(draft: PartialDeclaration, published: PublishedRegister, today: Day) {
  const { front, answers } = draft;
  const whole = proseQuestions.every(({ id }) => answers[id]) && front.personal_data && front.stage && front.uses_ai;
  if (!whole) return [];
  return derivePrinciples(
    draft as Declaration,
    listLeads(front).map((id) => published.oversight(id)),
    today,
  );
}

function similarTo(draft: PartialDeclaration, { similar, published }: ReportContext): EntryReport['similar'] {
  return similar.to(draft).map((found) => ({ ...found, title: published.projectTitle(found.id) ?? found.id }));
}
