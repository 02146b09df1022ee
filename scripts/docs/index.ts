import { settings } from '../../src/settings.ts';
import { writeBlankDeclaration } from '../../src/serialize/blank-declaration.ts';
import { writeAtrsDocument } from './atrs-document.ts';
import { writeFieldsDocument } from './fields-document.ts';
import { writeIssueForms } from './issue-forms.ts';
import { writePersonalDataDocument } from './personal-data-document.ts';

/** Every generated document: its path from the root, and its text. */
export function writeDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/atrs.md', writeAtrsDocument()],
    ['docs/blank-declaration.md', writeBlankDeclaration()],
    ['docs/fields.md', writeFieldsDocument()],
    ['docs/personal-data.md', writePersonalDataDocument()],
    ...writeIssueForms(settings),
  ]);
}
