import { blankDeclaration } from '../../../src/register/write/blank.ts';
import { fieldsDocument } from './fields.ts';

/** Every generated document: its path from the root, and its text. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/blank-declaration.md', blankDeclaration()],
    ['docs/fields.md', fieldsDocument()],
  ]);
}
