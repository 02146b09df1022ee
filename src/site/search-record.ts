import { openingOf, paragraphTexts } from '../register/answer.ts';
import { outcomeStates, reviewStates } from '../register/derive/outcome.ts';
import { principleStates } from '../register/derive/state.ts';
import { proseQuestions } from '../register/questions/index.ts';
import {
  aiKinds, aiRoles, aiUses, areas, choices, labelOf, organisationKinds, people, personalDataKinds, slugOf, stages, themes,
  type Term,
} from '../register/vocabulary/index.ts'; // prettier-ignore
import type { Organisation, Project } from './register.ts';
import type { SearchFilterName } from './search-filters.ts';

/** What the index needs of a project. */
export type SearchableProject = Pick<
  Project,
  'id' | 'front' | 'answers' | 'principles' | 'outcome' | 'review' | 'updated'
>;

/** Finds an organisation by its id; one that nobody has described has its id as its name. */
export type FindOrganisation = (id: string) => Pick<Organisation, 'name' | 'fields'>;

/** A page as the search index takes it. */
export interface SearchRecord {
  /** Address of the project's page, from the root of the site. */
  readonly url: string;
  /** A small HTML page for Pagefind alone; nobody ever sees it. */
  readonly content: string;
}

/**
 * What the search index holds of a project, made from its data rather than from its page, so that navigation, labels and
 * headings that every page repeats are not found and the page may be laid out anew without changing a result.
 *
 * HTML rather than Pagefind's custom records: only HTML has parts, which let a result lead to the answer in which the
 * words were found. Over 10,000 declarations it took no longer.
 */
export function searchRecord(project: SearchableProject, organisation: FindOrganisation): SearchRecord {
  const { id, front, updated } = project;
  const sorts = { declared: front.declared, updated, title: sortKey(front.title) };
  const meta = { summary: front.summary, lead: leadNames(project, organisation), ...(front.example && { example: 'yes' }) };
  const marks = [
    ...Object.entries(meta).map(([name, value]) => mark('meta', name, value)),
    ...Object.entries(sorts).map(([name, value]) => mark('sort', name, value)),
    // Pagefind decodes the entities of a filter's value twice.
    ...Object.entries(filterValues(project, organisation)).flatMap(([name, values]) =>
      [...new Set(values)].map((value) => mark('filter', name, escape(value))),
    ),
  ];
  const parts = [
    ...proseQuestions.map((question) => {
      const answer = project.answers[question.id];
      const [first = '', ...rest] = paragraphTexts(answer.blocks);
      return part(slugOf(question.id), question.heading, [`${openingOf(answer)} ${first}`, ...rest]);
    }),
    part('updates', 'Updates', (front.updates ?? []).map(({ text }) => text)),
  ];
  return {
    url: `/projects/${id}/`,
    content: `<html lang="en"><body>${marks.join('')}<h1>${words(front.title)}</h1>${paragraphs(
      factWords(project, organisation),
    )}${parts.join('')}</body></html>`,
  };
}

/** The values of each filter for a project: labels, because people read them in the list and in the address. */
export function filterValues(
  { front, answers, principles, outcome, review }: SearchableProject,
  organisation: FindOrganisation,
): Readonly<Record<SearchFilterName, readonly string[]>> {
  const involved = involvedOrganisations(front).map(organisation);
  // Without a way to object, the answer itself says that it is not known or does not apply.
  const optOut = front.contest?.opt_out ?? (answers.contest.state === 'does_not_apply' ? 'does_not_apply' : 'not_sure');
  return {
    ai: [labelOf(aiUses, front.uses_ai)],
    stage: [labelOf(stages, front.stage)],
    theme: labels(themes, front.themes),
    area: labels(areas, front.areas),
    people: labels(people, front.people),
    place: front.found_at ?? [],
    organisation: involved.map(({ name }) => name),
    organisation_kind: involved.flatMap(({ fields }) => (fields ? [labelOf(organisationKinds, fields.kind)] : [])),
    principle: principles.map(
      ({ principle, state }) => `${principle.number} ${principle.name}: ${labelOf(principleStates, state)}`,
    ),
    ai_kind: labels(aiKinds, (front.ai ?? []).map(({ kind }) => kind)),
    ai_role: labels(aiRoles, (front.ai ?? []).map(({ role }) => role)),
    personal_data: labels(personalDataKinds, front.personal_data),
    opt_out: [labelOf(choices, optOut)],
    outcome: [labelOf(outcomeStates, outcome)],
    review: [labelOf(reviewStates, review)],
    year: [front.declared.slice(0, 4)],
  };
}

/**
 * A text by whose code units titles sort as people expect: without accents, capitals and signs, numbers by their size.
 * Pagefind compares code units, and would sort "Zoo" before "apple" and "10" before "9".
 */
export function sortKey(title: string): string {
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

/** Every organisation that takes part, as supplier or by contract too, each once. */
function involvedOrganisations(front: Front): string[] {
  const ids = [
    ...front.organisations.map(({ id }) => id),
    ...(front.ai ?? []).flatMap(({ supplier }) => supplier ?? []),
    ...(front.contracts ?? []).map((contract) => contract.with),
  ];
  return [...new Set(ids)];
}

function leadNames({ front }: SearchableProject, organisation: FindOrganisation): string {
  const leads = front.organisations.filter(({ role }) => role === 'lead');
  return new Intl.ListFormat('en-GB').format(leads.map(({ id }) => organisation(id).name));
}

/** Facts of the front matter that people search for in words. "Does not use AI" is left out: it would be found by "AI". */
function factWords({ front }: SearchableProject, organisation: FindOrganisation): string[] {
  const ai = front.ai ?? [];
  return [
    ...involvedOrganisations(front).map((id) => organisation(id).name),
    ...(front.found_at ?? []),
    ...(front.uses_ai === 'yes' || front.uses_ai === 'planned' ? [labelOf(aiUses, front.uses_ai)] : []),
    ...ai.flatMap(({ name, person_checks: checks }) => [name ?? '', checks ?? '']),
    ...labels(aiKinds, ai.map(({ kind }) => kind)),
    ...labels(themes, front.themes),
    ...labels(areas, front.areas),
    ...labels(people, front.people),
    labelOf(stages, front.stage),
    front.contact.team,
    front.contest?.how ?? '',
  ];
}

function labels<const T extends Term>(list: readonly T[], values: readonly T['value'][]): string[] {
  return values.map((value) => labelOf(list, value));
}

/** A part to which a result can lead. Its heading is only a title: as words, it would be found in every project. */
function part(id: string, heading: string, lines: readonly string[]): string {
  return `<section id="${id}" data-pagefind-title="${escape(heading)}">${paragraphs(lines)}</section>`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => (line.trim() === '' ? '' : `<p>${words(line)}</p>`)).join('');
}

function mark(kind: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${kind}="${name}:${words(value)}"></i>`;
}

/**
 * Text for Pagefind. It carries notes to itself between the words of a page, `___PAGEFIND_WEIGHT___9` for one; a zero-width
 * space, which Pagefind takes out of what it keeps, makes such a word in a declaration text again.
 */
function words(text: string): string {
  return escape(text.replaceAll('___', '_\u200B__'));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
