import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFiles } from '../../src/files/content-folder.ts';
import { readFile } from '../../src/files/read-entries.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { getLastUpdated, getOutcomeState, getReviewState } from '../../src/derive/outcome.ts';
import { derivePrinciples } from '../../src/derive/principle-states.ts';
import { draftRules } from '../../src/rules/draft-rules.ts';
import { declarationFields } from '../../src/model/fields/declaration-fields.ts';
import type { OrganisationFields } from '../../src/model/fields/collection-fields.ts';
import { writeDeclaration } from '../../src/serialize/serialize-declaration.ts';
import { writeFrontMatter } from '../../src/serialize/serialize-front-matter.ts';
import { shownPath } from '../shared/paths.ts';
import { readToday } from '../../src/files/today.ts';

/**
 * Writes a Hugo site with the same lists, feeds and eight files for each project as ours, from the templates in `hugo/`. It has
 * the declarations with everything that our own build derives from them: Hugo neither checks nor derives, to its advantage.
 */
export function writeHugoSite(content: string, folder: string): void {
  const today = readToday();
  const read = (collection: 'projects' | 'organisations') =>
    findFiles(content, collection, shownPath).map((file) => readFile(file, { today }, draftRules));
  const organisations = new Map(
    read('organisations').flatMap(({ file, fields }) =>
      fields ? [[file.id, fields as OrganisationFields] as const] : [],
    ),
  );
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  for (const [id, { name }] of organisations) {
    write(folder, `content/organisation/${id}/_index.md`, `---\ntitle: ${JSON.stringify(name)}\n---\n`);
  }
  for (const { declaration } of read('projects')) {
    if (declaration)
      write(folder, `content/projects/${declaration.id}.md`, addDerived(declaration, organisations, today));
  }
}

/** The declaration's file with more fields at the end of its front matter. */
function addDerived(
  declaration: Declaration,
  organisations: ReadonlyMap<string, OrganisationFields>,
  today: string,
): string {
  const { front } = declaration;
  const ids = front.organisations.map(({ id }) => id);
  const leads = front.organisations
    .filter(({ role }) => role === 'lead')
    .map(({ id }) => organisations.get(id)?.signatory_since)
    .map((signatorySince) => ({ ...(signatorySince && { signatorySince }) }));
  const derived = {
    organisation: ids,
    organisation_kind: [...new Set(ids.flatMap((id) => organisations.get(id)?.kind ?? []))],
    principle: derivePrinciples(declaration, leads, today).map(
      ({ principle, state }) => `${principle.number} ${principle.name} ${state}`,
    ),
    ai_kind: (front.ai ?? []).map(({ kind }) => kind),
    ai_role: (front.ai ?? []).map(({ role }) => role),
    // Hugo takes a bare "no" for a false value and leaves it out.
    flag: `AI ${front.uses_ai}`,
    opt_out: `opt out ${front.contest?.opt_out ?? 'not_sure'}`,
    outcome: getOutcomeState(front, today),
    review: getReviewState(front, today),
    updated: getLastUpdated(front),
    year: front.declared.slice(0, 4),
  };
  const present = Object.entries(derived).filter(([, value]) => value.length > 0);
  const fields = writeFrontMatter(
    Object.fromEntries(present),
    present.map(([key]) => key),
  );
  const end = `${writeFrontMatter(front, Object.keys(declarationFields))}---\n`;
  return writeDeclaration(declaration).replace(end, () => end.replace(/---\n$/, `${fields}---\n`));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
