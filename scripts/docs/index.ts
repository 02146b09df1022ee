import { settings } from '../../src/settings.ts';
import { blankDeclaration } from '../../src/serialize/blank-declaration.ts';
import { atrsDocument } from './atrs-document.ts';
import { writeFieldsDocument } from './fields-document.ts';
import { issueForms } from './issue-forms.ts';
import { personalDataDocument } from './personal-data-document.ts';

/** Every generated document: its path from the root, and its text. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/atrs.md', atrsDocument()],
    ['docs/blank-declaration.md', blankDeclaration()],
    ['docs/fields.md', writeFieldsDocument()],
    ['docs/personal-data.md', personalDataDocument()],
    ...issueForms(settings),
  ]);
}
