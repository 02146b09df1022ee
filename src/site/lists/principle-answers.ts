import { toPrincipleSlug, type Principle } from '../../model/principles.ts';
import { paginate, type ListPage } from './paging.ts';
import type { PrincipleList } from './principle-lists.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** How many answers one page shows, whatever number of questions a principle has; a page stays below 14 KB, brotli. */
const answersOnAPage = 48;
/** Of a principle with one question, no page is longer than this. */
const mostProjects = 24;

/** Where the answers of the projects in one state on a principle begin. */
export function getAnswersPath(principle: Principle, { slug }: Pick<PrincipleList, 'slug'>): string {
  return `/principles/${toPrincipleSlug(principle)}/answers/${slug}/`;
}

/** The pages with the answers of a state's projects; none for a principle without questions. */
export function paginateAnswers(principle: Principle, list: PrincipleList): ListPage<DerivedProject>[] {
  const { length } = principle.evidence;
  if (length === 0) return [];
  const size = Math.min(mostProjects, Math.floor(answersOnAPage / length));
  return paginate(list.projects, getAnswersPath(principle, list), size);
}
