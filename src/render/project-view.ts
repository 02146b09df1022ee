import type { DerivedProject } from '../derive/derived-project.ts';
import type { PrincipleResult } from '../derive/principle-states.ts';
import type { PartialDeclaration } from '../model/declaration.ts';

/** A principle on a page; without a state if it depends on facts about the lead organisations that are not known. */
export type ShownPrinciple = Pick<PrincipleResult, 'principle' | 'openBecause'> &
  Partial<Pick<PrincipleResult, 'state'>>;

/** What a page shows of a declaration. In the preview of a draft, every part may be missing but the names of organisations. */
export interface ProjectView
  extends
    Pick<PartialDeclaration, 'front' | 'answers'>,
    Pick<DerivedProject, 'organisationName'>,
    Partial<Pick<DerivedProject, 'outcome' | 'review' | 'independentReviews' | 'similar' | 'history' | 'lastGood'>> {
  /** Absent in a preview, which has no address to link to. */
  readonly id?: string | undefined;
  /** Absent if a field or an answer is missing from which they are derived. */
  readonly principles?: readonly ShownPrinciple[];
  /** Placeholders for the fields that a draft lacks, by their dotted paths. */
  readonly missing?: ReadonlyMap<string, string>;
}
