import { settings } from '../../../src/settings.ts';
import { blankDeclaration } from '../../../src/register/write/blank.ts';
import { atrsDocument } from './atrs.ts';
import { fieldsDocument } from './fields.ts';
import { issueForms } from './issue-forms.ts';
import { personalDataDocument } from './personal-data.ts';

/** Every generated document: its path from the root, and its text. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/atrs.md', atrsDocument()],
    ['docs/blank-declaration.md', blankDeclaration()],
    ['docs/fields.md', fieldsDocument()],
    ['docs/personal-data.md', personalDataDocument()],
    ...issueForms(settings),
  ]);
}
