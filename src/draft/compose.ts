import { organisationFields } from '../model/fields/organisation-fields.ts';
import { composeAnew, composeFrontMatter } from './compose-anew.ts';
import { idFromTitle } from './id-from-title.ts';
import { patchFile } from './patch-file.ts';
import type { Submission, WrittenFile, WrittenOrganisation, Draft } from './draft.ts';

export { canPatch } from './patch-file.ts';

/**
 * The file of a declaration, however far it has come: fields and headings in their order, nothing for what is not there yet.
 * With the file it was opened from, only what differs changes, line by line; where that file cannot be changed so
 * (see {@link canPatch}), the whole is written anew.
 */
export function compose(writing: Draft, original?: string): string {
  return (original === undefined ? undefined : patchFile(writing, original)) ?? composeAnew(writing);
}

/** The file of an organisation. */
export function composeOrganisation({ fields }: WrittenOrganisation): string {
  return `---\n${composeFrontMatter(fields, organisationFields)}---\n`;
}

/** The files of a submission with their paths: its organisations, then the declaration. */
export function composeFiles({ declaration, organisations }: Submission, original?: string): WrittenFile[] {
  return [
    ...organisations.map((organisation) => ({
      path: `content/organisations/${organisation.id || 'unnamed'}.md`,
      text: composeOrganisation(organisation),
    })),
    { path: `content/projects/${deriveId(declaration) || 'unnamed'}.md`, text: compose(declaration, original) },
  ];
}

/** The id of a declaration: the one that was chosen or else one made of its title; empty when there is neither. */
export function deriveId({ id, fields }: Draft): string {
  const title = fields['title'];
  return id || (typeof title === 'string' ? idFromTitle(title) : '');
}
