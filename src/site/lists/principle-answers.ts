import { toPrincipleSlug, type Principle } from '../../model/principles.ts';
import { paginate, type ListPage } from './paging.ts';
import type { PrincipleList } from './principle-lists.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** How many answers a page shows, so that it stays below 14 KB with Brotli. */
const answersPerPage = 48;
/** How many projects a page shows at most. */
const mostProjects = 24;

/** The address of the first page of answers by the projects in one state on a principle. */
export function getAnswersPath(principle: Principle, { slug }: Pick<PrincipleList, 'slug'>): string {
  return `/principles/${toPrincipleSlug(principle)}/answers/${slug}/`;
}

/** The pages of answers by the projects in one state; none for a principle without questions. */
export function paginateAnswers(principle: Principle, list: PrincipleList): ListPage<DerivedProject>[] {
  const { length } = principle.evidence;
  if (length === 0) return [];
  const size = Math.min(mostProjects, Math.floor(answersPerPage / length));
  return paginate(list.projects, getAnswersPath(principle, list), size);
}
