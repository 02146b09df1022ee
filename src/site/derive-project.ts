import type { Declaration } from '../model/declaration.ts';
import { involvedIds, leadsOf } from '../model/involvement.ts';
import type { Oversight } from '../derive/principle-states.ts';
import type { Day } from '../text/dates.ts';
import { derivedOf } from '../render/shown-project.ts';
import type { alikeProjects } from '../derive/alike-projects.ts';
import type { Concerning } from './reviews/concerning-reviews.ts';
import type { EntryPast } from './loading/past.ts';
import { keyOf } from './cache-key.ts';
import type { Project } from './model.ts';

/** A sound declaration with its file's bytes, their hash, and what the register knows of its past. */
export interface ReadProject {
  readonly declaration: Declaration;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly past: EntryPast;
}

/** What a project's page needs to know of the rest of the register. */
export interface Around {
  readonly oversight: (id: string) => Oversight;
  readonly concerning: (leads: readonly string[]) => Concerning;
  readonly organisationName: (id: string) => string;
  readonly similar: ReturnType<typeof alikeProjects>;
  readonly today: Day;
}

/** A declaration with everything that its pages derive from it and from the rest of the register. */
export function projectOf({ declaration, bytes, hash, past }: ReadProject, around: Around): Project {
  const { oversight, concerning, organisationName, today } = around;
  const leads = leadsOf(declaration.front);
  const derived = derivedOf(declaration, leads.map(oversight), today);
  const { reviews: independentReviews, key } = concerning(leads);
  const similar = around.similar.get(declaration.id) ?? [];
  const names = involvedIds(declaration.front).map(organisationName);
  const cacheKey = keyOf(hash, derived, past, names, key, similar);
  return { ...declaration, ...derived, ...past, independentReviews, similar, bytes, organisationName, cacheKey };
}
