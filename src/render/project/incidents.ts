import { html, type Html } from '../html.ts';
import type { ProjectView } from '../project-view.ts';
import { newestFirst, updateList } from '../update-list.ts';

/** What went wrong, told before the answers; nothing for a project that tells no incident. */
export function incidents({ front }: ProjectView): Html | undefined {
  const told = newestFirst(front.updates, ['incident']);
  if (told.length === 0) return undefined;
  return html`<section class="notice incident wide" aria-labelledby="incidents">
    <h2 id="incidents">${told.length === 1 ? 'Something went wrong' : 'Things that went wrong'}</h2>
    ${updateList(told)}
  </section>`;
}
