import { organisationFields } from '../model/fields/organisation-fields.ts';
import { composeAnew, composeFrontMatter } from './compose-anew.ts';
import { idFromTitle } from './id-from-title.ts';
import { patchFile } from './patch-file.ts';
import type { Submission, WrittenFile, WrittenOrganisation, Draft } from './draft.ts';

export { canPatch } from './patch-file.ts';

/**
 * Writes the file of a draft, complete or not. If the file from which it was opened is given, only lines that differ are
 * changed, unless that is impossible (see {@link canPatch}).
 */
export function compose(draft: Draft, original?: string): string {
  return (original === undefined ? undefined : patchFile(draft, original)) ?? composeAnew(draft);
}

/** Writes the file of an organisation. */
export function composeOrganisation({ fields }: WrittenOrganisation): string {
  return `---\n${composeFrontMatter(fields, organisationFields)}---\n`;
}

/** Writes the files of a submission: its organisations, then the declaration. */
export function composeFiles({ declaration, organisations }: Submission, original?: string): WrittenFile[] {
  return [
    ...organisations.map((organisation) => ({
      path: `content/organisations/${organisation.id || 'unnamed'}.md`,
      text: composeOrganisation(organisation),
    })),
    { path: `content/projects/${deriveId(declaration) || 'unnamed'}.md`, text: compose(declaration, original) },
  ];
}

/** The id of a draft, or one derived from its title; empty if it has neither. */
export function deriveId({ id, fields }: Draft): string {
  const title = fields['title'];
  return id || (typeof title === 'string' ? idFromTitle(title) : '');
}
