import type { SimilarProject } from '../../derive/alike-projects.ts';
import { html, type Html } from '../html.ts';
import type { ProjectView } from '../project-view.ts';

/** Other projects like this one, each with what is alike; nothing in a preview and where there are none. */
export function similarProjects({ id, similar }: ProjectView): Html | undefined {
  if (id === undefined || !similar) return undefined;
  return html`<section aria-labelledby="similar">
    <h2 id="similar">Other projects like this one</h2>
    ${
      similar.length > 0
        ? html`<ul>
            ${similar.map((project) => point(id, project))}
          </ul>`
        : html`<p>The register has none that is much like it.</p>`
    }
    <p><a href="/compare/?a=${id}">Compare it with another project</a></p>
  </section>`;
}

function point(id: string, { id: other, title, alike }: SimilarProject): Html {
  return html`<li>
    <a href="/projects/${other}/" dir="auto">${title}</a>
    <p class="quiet">
      Both: <bdi>${alike.join(', ')}</bdi> · <a href="/compare/?a=${id}&amp;b=${other}">Compare: <bdi>${title}</bdi></a>
    </p>
  </li>`;
}
