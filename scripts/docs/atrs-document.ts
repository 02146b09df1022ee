import { atrsHomeOf } from '../../src/formats/atrs/write-atrs.ts';
import { findFieldLabel } from '../../src/model/fields/field-labels.ts';
import { atrsFields, placesOf, type AtrsField } from '../../src/formats/atrs/atrs-fields.ts';
import { notInAtrs } from '../../src/formats/atrs/read-atrs.ts';
import { proseQuestions, findQuestion } from '../../src/model/questions/index.ts';
import { declarationFields } from '../../src/model/fields/declaration-fields.ts';

/** docs/atrs.md: which field of an ATRS record goes where in a declaration, and the other way. */
export function writeAtrsDocument(): string {
  const there = atrsFields.map((field) => {
    const [title, ...older] = field.titles;
    const name = older.length > 0 ? `${title} (earlier: ${older.join(', ')})` : title;
    return `| ${name} | ${placesInWords(field)} | ${noteOn(field)} |`;
  });
  const back = [
    ...listPlaces().map((path) => [findFieldLabel(path), sourcesOf((places) => places.fields.some(under(path)))]),
    ...proseQuestions.map(({ id, heading }) => [heading, sourcesOf(({ questions }) => questions.includes(id))]),
  ].map(([place, sources]) => `| ${place} | ${sources} |`);
  const homes = proseQuestions.map(({ id, heading }) => `| ${heading} | ${atrsHomeOf(id) ?? 'not asked'} |`);
  return `# From an ATRS record to a declaration, and back

Made by \`npm run docs\` from the register's own code; a test fails when it is out of date.

The Algorithmic Transparency Recording Standard (ATRS) is the UK government's form for public bodies that use algorithms.
Whoever has written an ATRS record need not type it again: paste its text into the form under “Bring in a document”, or run
\`npm run new -- --atrs <file>\`. Its page on GOV.UK, a Word file of it and rows copied from its spreadsheet are all
understood, in the versions 2.1, 3.0 and 4.0 of the [standard](https://github.com/co-cddo/algorithmic-transparency-recording-standard).

The two ask for different things. ATRS is about one tool, in technical detail. A declaration is about a project and the
people it touches. So what is brought in is a beginning: long texts want shortening, and a question that ATRS does not ask says
“Not sure: ${notInAtrs}” until somebody answers it. What finds no place is shown and never dropped.

## From ATRS to a declaration

| ATRS | declaration | |
| --- | --- | --- |
${there.join('\n')}

Whether the project uses AI becomes “Not sure”: ATRS covers algorithms of every kind.

## From a declaration to ATRS

| declaration | ATRS |
| --- | --- |
${back.join('\n')}

## The register as ATRS records

The site has every project as an ATRS record, in \`/data/atrs.csv\` and \`/data/atrs.json\` (made by
\`src/formats/atrs/write-atrs.ts\`). Fields are filled as the second table has it. An answer goes as a whole to the one field
that asks for the same; what an import once put into it after words such as “How it is built:” goes back to the field from which it
came. So a record that was brought in and taken out again is the same, but for what ATRS asks and the register does not keep.

| answer | as a whole goes to |
| --- | --- |
${homes.join('\n')}
`;
}

function placesInWords({ to }: AtrsField): string {
  const { fields, questions } = placesOf(to);
  const names = [...fields.map(findFieldLabel), ...questions.map((id) => `“${findQuestion(id).heading}”`)];
  return names.length > 0 ? names.join('; ') : 'nowhere';
}

function noteOn({ to, lead, note }: AtrsField): string {
  return [lead && `after the words “${lead}:”`, note, 'nowhere' in to && to.nowhere].filter(Boolean).join('. ');
}

/** The fields of a declaration that have a value of their own: those in groups one by one, lists as a whole. */
function listPlaces(): string[] {
  return Object.values(declarationFields).flatMap(({ name, type }) => {
    if (type.kind === 'group') return type.parts.map((part) => `${name}.${part.name}`);
    return name === 'ai' ? ['ai', 'ai.name', 'ai.person_checks'] : [name];
  });
}

function under(path: string): (field: string) => boolean {
  return (field) => field === path;
}

function sourcesOf(fills: (places: ReturnType<typeof placesOf>) => boolean): string {
  const sources = atrsFields.filter(({ to }) => fills(placesOf(to))).map(({ titles }) => titles[0]);
  return sources.length > 0 ? sources.join('; ') : 'not asked';
}
