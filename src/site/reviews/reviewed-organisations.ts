import { getNextReview, getOversight, type NextReview } from '../../derive/oversight.ts';
import { judgeFindings, findStandingReviews, omitActions, type JudgedFinding } from '../../derive/standing-findings.ts';
import type { DerivedOrganisation, DerivedReview } from '../../derive/derived-register.ts';
import { getFromRegister } from '../get-register.ts';
import type { Register } from '../model.ts';

/** A review whose findings still apply to an organisation. */
export interface StandingReview {
  readonly review: DerivedReview;
  /** Whether it covered all signatories of the Charter, not this organisation in particular. */
  readonly isWhole: boolean;
  /** What it found, by principle. */
  readonly findings: readonly JudgedFinding[];
}

/** An organisation with the findings of independent reviews. */
export interface ReviewedOrganisation {
  readonly organisation: DerivedOrganisation;
  /** The reviews that still apply, the newest first; none for one that has never been reviewed. */
  readonly standing: readonly StandingReview[];
  /** When its next review is due; absent if it has neither signed the Charter nor been reviewed. */
  readonly next?: NextReview;
  /** Whether an action that a review asked for is overdue. */
  readonly hasOverdue: boolean;
}

/** Signatories with and without a review, sorted by name. */
export interface ReviewLists {
  readonly reviewed: readonly ReviewedOrganisation[];
  readonly never: readonly ReviewedOrganisation[];
}

/** The lists of `/reviews/`. */
export const getReviewLists = () => getFromRegister(listReviewedOrganisations);

/** Lists signatories by whether they have been reviewed. */
export function listReviewedOrganisations(
  register: Pick<Register, 'organisations' | 'reviews' | 'today'>,
): ReviewLists {
  const all = register.organisations
    .filter(({ fields }) => fields?.signatory_since)
    .map((organisation) => getReviewedOrganisation(organisation, register));
  return {
    reviewed: all.filter(({ standing }) => standing.length > 0),
    never: all.filter(({ standing }) => standing.length === 0),
  };
}

/** The findings of independent reviews on an organisation, signatory or not. */
export function getReviewedOrganisation(
  organisation: DerivedOrganisation,
  { reviews, today }: Pick<Register, 'reviews' | 'today'>,
): ReviewedOrganisation {
  const { id, fields } = organisation;
  const standing = findStandingReviews(id, fields, reviews, today).map((review): StandingReview => {
    const isWhole = review.covers === 'whole_charter';
    const findings = judgeFindings(review.findings, today);
    return { review, isWhole, findings: isWhole ? omitActions(findings) : findings };
  });
  const next = getNextReview(getOversight(id, fields, reviews, today), today);
  return {
    organisation,
    standing,
    ...(next && { next }),
    hasOverdue: standing.some(({ findings }) => findings.some(({ overdue }) => overdue)),
  };
}
