import type { PartialDeclaration } from './declaration.ts';
import { listInvolvements, listLeads } from './involvement.ts';
import type { Place } from './message.ts';
import type { OrganisationFields, ReviewFields } from './fields/collection-fields.ts';

/** A mention of an organisation in a file. */
export interface Mention {
  readonly organisation: string;
  /** Dotted path of the field that mentions it. */
  readonly field: string;
  readonly place: Place;
}

/** Whether a file is already in the register. */
interface Handed {
  /** Set for a submitted file: where it clashes with a published one, it is to blame. */
  readonly incoming?: true;
}

/** What the whole-register rules need to know of one declaration; small, so that ten thousand can be kept in a cache. */
export interface ProjectFacts extends Handed {
  readonly kind: 'project';
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly titlePlace: Place;
  /** Empty when it could not be read. */
  readonly declared: string;
  readonly leads: readonly string[];
  readonly mentions: readonly Mention[];
  readonly previousIds: readonly { readonly id: string; readonly place: Place }[];
}

/** What the whole-register rules need to know of one organisation. */
export interface OrganisationFacts extends Handed {
  readonly kind: 'organisation';
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly namePlace: Place;
  readonly partOf: Mention | undefined;
  readonly commercial: boolean;
  readonly signatory: boolean;
  /** Fields of those that signatories and leads fill in which this one lacks. */
  readonly lacks: readonly string[];
}

/** What the whole-register rules need to know of one review. */
export interface ReviewFacts {
  readonly kind: 'review';
  readonly file: string;
  /** The organisations it covers; none for one of the whole Charter. */
  readonly covers: readonly Mention[];
}

/** What the whole-register rules need to know of a notice that an entry was removed on legal grounds. */
export interface RemovalFacts {
  readonly kind: 'removal';
  readonly file: string;
  /** The entry that was removed. */
  readonly id: string;
}

/** The facts of a file of any kind that has some. */
export type FileFacts = ProjectFacts | OrganisationFacts | ReviewFacts | RemovalFacts;

/** The whole register in facts. */
export interface RegisterFacts {
  readonly projects: readonly ProjectFacts[];
  readonly organisations: readonly OrganisationFacts[];
  readonly reviews: readonly ReviewFacts[];
  readonly removals: readonly RemovalFacts[];
}

/** The facts of a declaration, complete or not. */
export function gatherProjectFacts(
  file: string,
  draft: PartialDeclaration,
  placeOf: (field: string) => Place,
): ProjectFacts {
  const { front, id } = draft;
  return {
    kind: 'project',
    file,
    id,
    title: front.title ?? '',
    titlePlace: placeOf('title'),
    declared: front.declared ?? '',
    leads: listLeads(front),
    mentions: listInvolvements(front).map(({ id: organisation, field }) => ({
      organisation,
      field,
      place: placeOf(field),
    })),
    previousIds: (front.previous_ids ?? []).map((previous, index) => ({
      id: previous,
      place: placeOf(`previous_ids.${index}`),
    })),
  };
}

/** The facts of an organisation, complete or not. */
export function gatherOrganisationFacts(
  file: string,
  id: string,
  fields: Partial<OrganisationFields>,
  given: ReadonlySet<string>,
  placeOf: (field: string) => Place,
): OrganisationFacts {
  const commercial = fields.kind === 'commercial';
  const wanted = ['description', 'contact', ...(commercial ? ['mission'] : [])];
  return {
    kind: 'organisation',
    file,
    id,
    name: fields.name ?? '',
    namePlace: placeOf('name'),
    partOf:
      fields.part_of === undefined
        ? undefined
        : { organisation: fields.part_of, field: 'part_of', place: placeOf('part_of') },
    commercial,
    signatory: fields.signatory_since !== undefined,
    lacks: wanted.filter((field) => !given.has(field)),
  };
}

/** The facts of a review, complete or not. */
export function gatherReviewFacts(
  file: string,
  { covers = [] }: Partial<ReviewFields>,
  placeOf: (field: string) => Place,
): ReviewFacts {
  const ids = covers === 'whole_charter' ? [] : covers;
  return {
    kind: 'review',
    file,
    covers: ids.map((organisation, index) => {
      const field = `covers.${index}`;
      return { organisation, field, place: placeOf(field) };
    }),
  };
}

/** The facts of a notice of removal. */
export function gatherRemovalFacts(file: string, id: string): RemovalFacts {
  return { kind: 'removal', file, id };
}

/** Facts of all kinds, sorted into their kinds. */
export function groupFacts(facts: Iterable<FileFacts | undefined>): RegisterFacts {
  const projects: ProjectFacts[] = [];
  const organisations: OrganisationFacts[] = [];
  const reviews: ReviewFacts[] = [];
  const removals: RemovalFacts[] = [];
  for (const fact of facts) {
    if (fact?.kind === 'project') projects.push(fact);
    else if (fact?.kind === 'organisation') organisations.push(fact);
    else if (fact?.kind === 'review') reviews.push(fact);
    else if (fact) removals.push(fact);
  }
  return { projects, organisations, reviews, removals };
}
