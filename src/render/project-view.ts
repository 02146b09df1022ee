import type { DerivedProject } from '../derive/derived-project.ts';
import type { PrincipleResult } from '../derive/principle-states.ts';
import type { PartialDeclaration } from '../model/declaration.ts';

/** A principle on a page; without a state where it is not known what the register knows of the lead organisations. */
export type ShownPrinciple = Pick<PrincipleResult, 'principle' | 'openBecause'> &
  Partial<Pick<PrincipleResult, 'state'>>;

/** What a page shows of a declaration. A draft's preview may lack every part but the names of organisations. */
export interface ProjectView
  extends
    Pick<PartialDeclaration, 'front' | 'answers'>,
    Pick<DerivedProject, 'organisationName'>,
    Partial<Pick<DerivedProject, 'outcome' | 'review' | 'independentReviews' | 'similar' | 'history' | 'lastGood'>> {
  /** Absent in a preview: it has no address yet, so nothing can link to it. */
  readonly id?: string | undefined;
  /** Absent while a field or an answer is missing from which they are worked out. */
  readonly principles?: readonly ShownPrinciple[];
  /** The fields, by their dotted paths, that a draft lacks, and what the page says in their place. */
  readonly lacking?: ReadonlyMap<string, string>;
}
