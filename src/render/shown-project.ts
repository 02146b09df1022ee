import type { Answer } from '../model/answer.ts';
import type { Declaration } from '../model/declaration.ts';
import type { AlikeProject } from '../derive/alike-projects.ts';
import { leadsOf } from '../model/involvement.ts';
import { lastUpdated, outcomeState, reviewState, type OutcomeState, type ReviewState } from '../derive/outcome.ts';
import type { JudgedFinding } from '../derive/standing-findings.ts';
import { principleResults, type Oversight, type PrincipleResult } from '../derive/principle-states.ts';
import type { ProseQuestionId } from '../model/questions/index.ts';
import type { EntryHistory, Version } from '../history/version.ts';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import type { Day } from '../text/dates.ts';

/** What the register works out from a declaration. */
export interface Derived {
  readonly principles: readonly PrincipleResult[];
  readonly outcome: OutcomeState;
  readonly review: ReviewState;
  /** The newest of declared, reviewed and its updates. */
  readonly updated: Day;
}

/** A principle on a page. Without a state where nobody has said what the register knows of the lead organisations. */
export type ShownPrinciple = Pick<PrincipleResult, 'principle' | 'openBecause'> &
  Partial<Pick<PrincipleResult, 'state'>>;

/** An independent review (Principle 11) as the page of a project that it concerns tells it. */
export interface ShownReview {
  readonly id: string;
  readonly date: Day;
  readonly reviewer: string;
  /** The lead organisations that it looked at; empty when it looked at everybody who had signed the Charter. */
  readonly of: readonly string[];
  readonly findings: readonly JudgedFinding[];
  readonly example?: true | undefined;
}

/** What a page shows of a declaration, complete or not. */
export interface ShownDraft {
  /** Absent in a preview: it has no address yet, so nothing can lead to it. */
  readonly id?: string | undefined;
  readonly front: Partial<FrontMatter>;
  readonly answers: Partial<Readonly<Record<ProseQuestionId, Answer>>>;
  /** The fields, by their dotted paths, that a draft lacks, and what the page says in their place. */
  readonly lacking?: ReadonlyMap<string, string>;
  /** Absent while a field or an answer is missing from which they are worked out. */
  readonly principles?: readonly ShownPrinciple[];
  readonly outcome?: OutcomeState;
  readonly review?: ReviewState;
  /** Reviews whose findings stand for a lead organisation, the newest first; absent in a preview. */
  readonly independentReviews?: readonly ShownReview[];
  /** Other projects like it; absent in a preview, which is compared with nothing. */
  readonly similar?: readonly AlikeProject[];
  /** An organisation's name by its id; its id where nobody has named it. */
  readonly organisationName: (id: string) => string;
  /** Its published versions; absent in a preview, empty where the past is not known. */
  readonly history?: EntryHistory;
  /** The version that is shown, where the file has been at fault since. */
  readonly lastGood?: Version;
}

/** A declaration as its page shows it. */
export interface ShownProject extends Declaration, Omit<Derived, 'principles'> {
  readonly principles: readonly ShownPrinciple[];
  readonly organisationName: (id: string) => string;
}

/** What a page needs to know besides the declaration. */
export interface Beside {
  /** The day on which the page is made: it decides what is due. */
  readonly today: Day;
  /** What the register knows of a lead organisation; without it, the page does not say how Principle 11 stands. */
  readonly oversight?: (id: string) => Oversight;
  readonly organisationName: (id: string) => string;
}

/** What the register works out from a declaration on a day; `leads` tells of each lead organisation. */
export function derivedOf(declaration: Declaration, leads: readonly Oversight[], today: Day): Derived {
  const { front } = declaration;
  return {
    principles: principleResults(declaration, leads, today),
    outcome: outcomeState(front, today),
    review: reviewState(front, today),
    updated: lastUpdated(front),
  };
}

/** A declaration with all that its page shows. */
export function shownProject(declaration: Declaration, { today, oversight, organisationName }: Beside): ShownProject {
  const leads = oversight ? leadsOf(declaration.front).map(oversight) : [];
  const derived = derivedOf(declaration, leads, today);
  const principles = derived.principles.map((result): ShownPrinciple =>
    oversight || result.principle.number !== 11 ? result : { principle: result.principle, openBecause: [] },
  );
  return { ...declaration, ...derived, principles, organisationName };
}
