import type { FrontMatter } from '../../model/fields/declaration-fields.ts';
import { aiKinds, aiRoles, aiUses, findTerm } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import { fieldBlock, missingParagraph } from '../missing-parts.ts';
import type { ProjectView } from '../project-view.ts';
import { uncapitalise } from '../../text/capitalise.ts';

/** Each AI system in a project: what it does, what part it plays in decisions and how a person checks it. */
export function aiSystems(shown: ProjectView): Html {
  const systems = shown.front.ai ?? [];
  if (systems.length > 0) return html`${systems.map((system) => aiSystem(system, shown))}`;
  return html`${fieldBlock(shown, 'uses_ai', (value) => {
    const use = findTerm(aiUses, value);
    return html`<p>${use.label}. ${use.explanation}</p>`;
  })}
  ${missingParagraph(shown, 'ai')}`;
}

function aiSystem(
  { name, kind, role, supplier, person_checks: checks }: NonNullable<FrontMatter['ai']>[number],
  { organisationName }: ProjectView,
): Html {
  const kindTerm = findTerm(aiKinds, kind);
  const roleTerm = findTerm(aiRoles, role);
  return html`<div class="system">
    <p><b dir="auto">${name ?? kindTerm.label}</b></p>
    <ul>
      <li>${kindTerm.label}: ${uncapitalise(kindTerm.explanation)}</li>
      <li>${roleTerm.label}: ${uncapitalise(roleTerm.explanation)}</li>
      ${supplier && html`<li>Supplied by <a href="/organisations/${supplier}/" dir="auto">${organisationName(supplier)}</a></li>`}
      ${checks && html`<li>How a person checks it: <span dir="auto">${checks}</span></li>`}
    </ul>
  </div>`;
}
