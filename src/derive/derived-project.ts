import type { EntryPast } from '../history/shown-version.ts';
import type { Declaration } from '../model/declaration.ts';
import { listLeads } from '../model/involvement.ts';
import type { Day } from '../text/dates.ts';
import type { SimilarProject } from './alike-projects.ts';
import { getLastUpdated, getOutcomeState, getReviewState, type OutcomeState, type ReviewState } from './outcome.ts';
import { derivePrinciples, type Oversight, type PrincipleResult } from './principle-states.ts';
import type { ProjectReview } from './project-reviews.ts';

/** A declaration with everything that the register derives from it, from its past and from the other entries. */
export interface DerivedProject extends Declaration, EntryPast {
  readonly principles: readonly PrincipleResult[];
  readonly outcome: OutcomeState;
  readonly review: ReviewState;
  /** The latest of the dates declared, reviewed and of its updates. */
  readonly updated: Day;
  /** An organisation's name by its id; the id itself where the name is not known. */
  readonly organisationName: (id: string) => string;
  /** Independent reviews with findings that apply to one of its lead organisations, the newest first. */
  readonly independentReviews: readonly ProjectReview[];
  /** Up to three other projects like it. */
  readonly similar: readonly SimilarProject[];
}

/** What is known apart from the declaration itself. */
export interface DeriveContext {
  /** The day that decides what is due. */
  readonly today: Day;
  /** An organisation's name by its id. */
  readonly organisationName: (id: string) => string;
  /** What is known of an organisation's use of the Charter; nothing if left out. */
  readonly oversight?: (id: string) => Oversight;
  /** The reviews that apply to projects with these lead organisations. */
  readonly findReviews?: (leads: readonly string[]) => readonly ProjectReview[];
  /** The projects that are most like each project, by its id. */
  readonly similar?: ReadonlyMap<string, readonly SimilarProject[]>;
  /** The published past of an entry, by its id. */
  readonly pastOf?: (id: string) => EntryPast;
}

const unknownPast: EntryPast = { history: [], hasUncommittedChange: false };

/** Derives the state of a project from its declaration. */
export function deriveProject(declaration: Declaration, context: DeriveContext): DerivedProject {
  const { id, front } = declaration;
  const { today, organisationName, oversight, findReviews, similar, pastOf } = context;
  const leads = listLeads(front);
  return {
    ...declaration,
    ...(pastOf?.(id) ?? unknownPast),
    principles: derivePrinciples(declaration, oversight ? leads.map(oversight) : [], today),
    outcome: getOutcomeState(front, today),
    review: getReviewState(front, today),
    updated: getLastUpdated(front),
    organisationName,
    independentReviews: findReviews?.(leads) ?? [],
    similar: similar?.get(id) ?? [],
  };
}
