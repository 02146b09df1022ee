import type { ShownState } from '../history/shown-version.ts';
import type { Declaration } from '../model/declaration.ts';
import { leadsOf } from '../model/involvement.ts';
import type { Day } from '../text/dates.ts';
import type { AlikeProject } from './alike-projects.ts';
import { lastUpdated, outcomeState, reviewState, type OutcomeState, type ReviewState } from './outcome.ts';
import { principleResults, type Oversight, type PrincipleResult } from './principle-states.ts';
import type { ProjectReview } from './project-reviews.ts';

/** A declaration with everything that the register works out from it, from its past and from the other entries. */
export interface DerivedProject extends Declaration, ShownState {
  readonly principles: readonly PrincipleResult[];
  readonly outcome: OutcomeState;
  readonly review: ReviewState;
  /** The newest of declared, reviewed and its updates. */
  readonly updated: Day;
  /** An organisation's name by its id; the id itself where the name is not known. */
  readonly organisationName: (id: string) => string;
  /** Independent reviews with findings that apply to an organisation that leads it, the newest first. */
  readonly independentReviews: readonly ProjectReview[];
  /** Up to three other projects like it. */
  readonly similar: readonly AlikeProject[];
}

/** What the register knows besides the declaration itself. */
export interface DeriveContext {
  /** Decides what is due. */
  readonly today: Day;
  readonly organisationName: (id: string) => string;
  /** What is known of an organisation's use of the Charter; without it, nothing is known of any. */
  readonly oversight?: (id: string) => Oversight;
  /** The reviews that apply to projects with these lead organisations. */
  readonly findReviews?: (leads: readonly string[]) => readonly ProjectReview[];
  /** The projects that are most like each project, by its id. */
  readonly similar?: ReadonlyMap<string, readonly AlikeProject[]>;
  /** What was published of an entry before, by its id. */
  readonly pastOf?: (id: string) => ShownState;
}

const unknownPast: ShownState = { history: [], ahead: false };

/** Works out what follows from a declaration. */
export function deriveProject(declaration: Declaration, context: DeriveContext): DerivedProject {
  const { id, front } = declaration;
  const { today, organisationName, oversight, findReviews, similar, pastOf } = context;
  const leads = leadsOf(front);
  return {
    ...declaration,
    ...(pastOf?.(id) ?? unknownPast),
    principles: principleResults(declaration, oversight ? leads.map(oversight) : [], today),
    outcome: outcomeState(front, today),
    review: reviewState(front, today),
    updated: lastUpdated(front),
    organisationName,
    independentReviews: findReviews?.(leads) ?? [],
    similar: similar?.get(id) ?? [],
  };
}
