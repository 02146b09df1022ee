import { formatOpening, listParagraphTexts } from '../../model/answer.ts';
import { listInvolvedIds, listLeads } from '../../model/involvement.ts';
import { outcomeStates, reviewStates } from '../../derive/outcome.ts';
import { principleStates } from '../../derive/principle-states.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { indexFields } from '../../model/fields/field-labels.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import { hideCommonWords } from '../../text/common-words.ts';
import { findCompounds, splitPieces, synonymsPart } from '../shared/search-words.ts';
import type { FindSynonyms } from '../shared/synonyms.ts';
import {
  aiKinds, aiUses, areas, choices, findLabel, organisationKinds, people, toSlug, stages, themes,
  type Term, type UpdateKind,
} from '../../model/vocabulary/index.ts'; // prettier-ignore
import { escapeHtml } from '../../render/html.ts';
import { joinList } from '../../text/join-list.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';
import { searchFilters, type SearchFilterName } from '../shared/search-filters.ts';

/** What the index needs of a project. */
export type SearchableProject = Pick<
  DerivedProject,
  'id' | 'front' | 'answers' | 'principles' | 'outcome' | 'review' | 'updated'
>;

/** Finds an organisation by its id; one without a file has its id as its name. */
export type FindOrganisation = (id: string) => Pick<DerivedOrganisation, 'name' | 'fields'>;

/** A page as the search index takes it. */
export interface SearchRecord {
  /** Address of the project's page, from the root of the site. */
  readonly url: string;
  /** A small HTML page for Pagefind alone; it is never shown. */
  readonly content: string;
  /** The words by which the project is found, some more than once. */
  readonly words: readonly string[];
  readonly filters: FilterValues;
  /** By what the project is put in order; texts are compared by their code units. */
  readonly sorts: Readonly<Record<'declared' | 'updated' | 'title', string>>;
}

/** The values of each filter. */
export type FilterValues = Readonly<Record<SearchFilterName, readonly string[]>>;

/**
 * What the search index holds of a project, made from its data rather than from its page, so that navigation, labels and
 * headings that every page repeats are not found and the layout of the page can change without changing a result.
 *
 * HTML rather than Pagefind's custom records: only HTML has parts, so that a result can lead to the answer in which the
 * words were found. Adding a page takes a fifth longer (2.0 against 1.6 ms), while Astro renders.
 */
export function makeSearchRecord(
  project: SearchableProject,
  organisation: FindOrganisation,
  synonyms: FindSynonyms,
): SearchRecord {
  const { id, front, updated } = project;
  const lead = leadNames(front, organisation);
  const filters = getFilterValues(project, organisation);
  const marks = markElement({
    // Shown with each result, and found too: the title counts most.
    meta: {
      title: [hideCommonWords(front.title)],
      summary: [hideCommonWords(front.summary)],
      lead: [hideCommonWords(lead)],
      declared: [front.declared],
      updated: updated === front.declared ? [] : [updated],
      example: front.example ? ['Example'] : [],
    },
    // The search page has columns of its own (search-columns.ts); these are shown with a result, and serve anyone who searches
    // the index with Pagefind's own interface.
    filter: filters,
  });
  const facts = factWords(front, organisation);
  const parts = [{ id: '', heading: '', lines: facts }, ...partsOf(project)];
  const brief = [front.title, front.summary, lead, ...facts].join('\n');
  const text = [brief, ...parts.slice(1).flatMap(({ lines }) => lines)].join('\n');
  const pieces = splitPieces(text);
  const about = synonyms(splitPieces(brief));
  const known = new Set(about);
  const mentioned = synonyms(pieces).filter((saying) => !known.has(saying));
  const hidden = [...about, ...mentioned, ...idWords(id, text)];
  const content = `${marks}${parts.map(part).join('')}${hiddenPart(about, hidden.slice(about.length))}`;
  return {
    url: `/projects/${id}/`,
    content: `<html lang="en"><body>${content}</body></html>`,
    words: [
      ...pieces,
      ...findCompounds(text),
      ...hidden.flatMap((saying) => [...splitPieces(saying), ...findCompounds(saying)]),
    ],
    filters,
    sorts: { declared: front.declared, updated, title: makeSortKey(front.title) },
  };
}

/** A part of a record; one with an id can be led to. */
interface Part {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The answers and the updates. */
function partsOf({ front, answers }: SearchableProject): Part[] {
  return [
    ...proseQuestions.map(({ id, heading }) => {
      const [first = '', ...rest] = listParagraphTexts(answers[id].blocks);
      return { id: toSlug(id), heading, lines: [`${formatOpening(answers[id])} ${first}`, ...rest] };
    }),
    ...updateParts.map(({ id, heading, kinds }) => {
      const updates = (front.updates ?? []).filter(({ kind }) => kinds.includes(kind));
      return { id, heading, lines: updates.map(({ text }) => text) };
    }),
    { id: 'how-to-object', heading: 'How to object', lines: [front.contest?.how ?? ''] },
  ];
}

/** The words of an id that the text does not have: people with an old link search for its end. */
function idWords(id: string, text: string): string[] {
  const small = text.toLowerCase();
  return id.split('-').filter((word) => !small.includes(word));
}

/**
 * Words by which a project is found and which it does not say itself; no excerpt shows them. Those for what the project is
 * about count as words of its text, those for what it mentions count next to nothing.
 */
function hiddenPart(about: readonly string[], mentioned: readonly string[]): string {
  if (about.length + mentioned.length === 0) return '';
  // A sign that no text has between two of them keeps the end of one and the beginning of the next from being a phrase.
  const text = (sayings: readonly string[]) => words(hideCommonWords(sayings.join(' | ')));
  const weak = mentioned.length > 0 ? `<p data-pagefind-weight="0.1">${text(mentioned)}</p>` : '';
  return `<a id="${synonymsPart}" data-pagefind-title="-"></a><p>${text(about)}</p>${weak}`;
}

/** The parts of a project's page that list its updates. */
const updateParts: readonly { id: string; heading: string; kinds: readonly UpdateKind[] }[] = [
  { id: 'incidents', heading: 'Incidents', kinds: ['incident'] },
  { id: 'outcomes', heading: 'Outcomes so far', kinds: ['outcome', 'evaluation'] },
  { id: 'changes', heading: 'What has changed since', kinds: ['change', 'correction', 'review'] },
];

/** The values of each filter for a project: labels, because people read them in the list and in the address. */
export function getFilterValues(
  { front, answers, principles, outcome, review }: SearchableProject,
  organisation: FindOrganisation,
): FilterValues {
  const involved = listInvolvedIds(front).map(organisation);
  // Without a way to object, the answer itself says that it is not known or does not apply.
  const optOut = front.contest?.opt_out ?? (answers.contest.state === 'does_not_apply' ? 'does_not_apply' : 'not_sure');
  const values: Partial<FilterValues> = {
    ...fieldFilterValues(front),
    organisation: involved.map(({ name }) => name),
    organisation_kind: involved.flatMap(({ fields }) => (fields ? [findLabel(organisationKinds, fields.kind)] : [])),
    principle: principles.map(
      ({ principle, state }) => `${principle.number} ${principle.name}: ${findLabel(principleStates, state)}`,
    ),
    opt_out: [findLabel(choices, optOut)],
    // In small letters: so the register's published list of filters has them.
    outcome: [findLabel(outcomeStates, outcome).toLowerCase()],
    review: [findLabel(reviewStates, review).toLowerCase()],
    year: [front.declared.slice(0, 4)],
  };
  return Object.fromEntries(searchFilters.map(({ name }) => [name, values[name] ?? []])) as unknown as FilterValues;
}

const filterFields = [...indexFields(declarationFields)].filter(([, { filter }]) => filter !== undefined);

/** The values of the filters that are named by fields, in words. */
function fieldFilterValues(front: Front): Partial<FilterValues> {
  return Object.fromEntries(
    filterFields.map(([path, { filter = '', type }]) => {
      const list: readonly Term[] = type.kind === 'choice' || type.kind === 'choices' ? type.list : [];
      const values = listValues(front, path.split('.')).map((value) => {
        return list.find((term) => term.value === value)?.label ?? String(value);
      });
      return [filter, values];
    }),
  );
}

/** The values at a path, in every entry of the lists on the way. */
function listValues(value: unknown, path: readonly string[]): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => listValues(entry, path));
  const [name, ...rest] = path;
  return name === undefined ? [value] : listValues((value as Readonly<Record<string, unknown>>)[name], rest);
}

/**
 * A text by whose code units titles sort as people expect: without accents, capitals and signs, numbers by their size.
 * By the code units of the titles themselves, "Zoo" would come before "apple" and "10" before "9".
 */
export function makeSortKey(title: string): string {
  const key = title
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}]/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'))
    .replace(/\s+/g, ' ')
    .trim();
  // A title of signs alone still needs a place.
  return `${key} ${title}`;
}

type Front = SearchableProject['front'];

function leadNames(front: Front, organisation: FindOrganisation): string {
  return joinList(
    listLeads(front).map((id) => organisation(id).name),
    'and',
  );
}

/** Facts of the front matter that people search for in words. "Does not use AI" is left out: it would be found by "AI". */
function factWords(front: Front, organisation: FindOrganisation): string[] {
  const ai = front.ai ?? [];
  return [
    ...listInvolvedIds(front).map((id) => organisation(id).name),
    ...(front.found_at ?? []),
    ...(front.uses_ai === 'yes' || front.uses_ai === 'planned' ? [findLabel(aiUses, front.uses_ai)] : []),
    ...ai.flatMap(({ name, person_checks: checks }) => [name ?? '', checks ?? '']),
    ...labels(
      aiKinds,
      ai.map(({ kind }) => kind),
    ),
    ...labels(themes, front.themes),
    ...labels(areas, front.areas),
    ...labels(people, front.people),
    findLabel(stages, front.stage),
    front.contact.team,
  ];
}

function labels<const T extends Term>(list: readonly T[], values: readonly T['value'][]): string[] {
  return values.map((value) => findLabel(list, value));
}

/** A part to which a result can lead. Its heading is only a title: as words, it would be found in every project. */
function part({ id, heading, lines }: Part): string {
  const sentences = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (sentences.length === 0) return '';
  const target = id === '' ? '' : `<a id="${id}" data-pagefind-title="${escapeHtml(heading)}"></a>`;
  const text = sentences.map((line) => (/[\p{L}\p{N}]$/u.test(line) ? `${line}.` : line)).join(' ');
  return `${target}<p>${words(hideCommonWords(text))}</p>`;
}

/**
 * One element that carries all marks of a record (an element for each took a tenth longer): the values are in
 * attributes of their own, where nothing in them has a meaning, and are named by `filter="stage[v1],theme[v2]"`.
 */
function markElement(marks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): string {
  const values: string[] = [];
  const named = Object.entries(marks).map(([kind, byName]) => {
    const names = Object.entries(byName).flatMap(([name, all]) =>
      // Pagefind decodes the entities of a filter's value twice.
      [...new Set(all)].map((value) => `${name}[v${values.push(kind === 'filter' ? escapeHtml(value) : value)}]`),
    );
    return ` data-pagefind-${kind}="${names.join()}"`;
  });
  return `<i${named.join('')}${values.map((value, index) => ` v${index + 1}="${words(value)}"`).join('')}></i>`;
}

/**
 * Text for Pagefind. It writes notes to itself between the words of a page, `___PAGEFIND_WEIGHT___9` for one; a zero-width
 * space, which Pagefind takes out of what it keeps, makes such a word in a declaration text again.
 */
function words(text: string): string {
  return escapeHtml(text.replaceAll('___', '_\u200B__'));
}
