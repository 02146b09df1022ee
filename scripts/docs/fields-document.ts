import { removalFields } from '../../src/model/fields/collection-fields.ts';
import { declarationFields } from '../../src/model/fields/declaration-fields.ts';
import { describeHint, type Field, type FieldTable } from '../../src/model/fields/field.ts';
import { indexFields } from '../../src/model/fields/field-labels.ts';
import { organisationFields } from '../../src/model/fields/organisation-fields.ts';
import { proseQuestions } from '../../src/model/questions/index.ts';
import type { Term } from '../../src/model/vocabulary/index.ts';

/** docs/fields.md: every field, every closed list and every question of a declaration. */
export function writeFieldsDocument(): string {
  const rows = Object.values<Field>(declarationFields).map(
    (field) => `| \`${field.name}\` | ${field.label} | ${field.needed} | ${describeHint(field)} |`,
  );
  const lists = [
    ...listClosedLists(declarationFields),
    ...listClosedLists(organisationFields, ' (of an organisation)'),
    ...listClosedLists(removalFields, ' (of a removal)'),
  ];
  const questions = proseQuestions.map(({ heading, ask }, index) => `${index + 1}. **${heading}**: ${ask}`);
  return `# The fields and questions of a declaration

Made by \`npm run docs\` from the register's own code; a test fails when it is out of date. A blank declaration to copy is
[blank-declaration.md](blank-declaration.md).

## Fields

| field | called | needed | what it wants |
| --- | --- | --- | --- |
${rows.join('\n')}

## Fields of an organisation

A file in \`content/organisations/\` has these, in this order. Signatories and those who lead a project need \`description\` and
\`contact\`, companies \`mission\` too.

| field | called | such as |
| --- | --- | --- |
${listExamples(organisationFields)}

## Fields of a notice of removal

An entry that the law requires to be removed leaves a file of its name in \`content/removed/\`; see [reviewing](reviewing.md).

| field | called | such as |
| --- | --- | --- |
${listExamples(removalFields)}

## Closed lists

${lists.join('\n')}
## Questions

Each has its heading in the file, in this order:

${questions.join('\n')}
`;
}

function listExamples(table: FieldTable): string {
  const rows = Object.values(table).map(({ name, label, example }) => `| \`${name}\` | ${label} | ${example} |`);
  return rows.join('\n');
}

/** The closed lists of a table in the order of its fields; one that several fields share is there once. */
function listClosedLists(table: FieldTable, suffix = ''): string[] {
  const paths = new Map<readonly Term[], string[]>();
  for (const [path, { type }] of indexFields(table)) {
    if (type.kind !== 'choice' && type.kind !== 'choices') continue;
    paths.set(type.list, [...(paths.get(type.list) ?? []), path]);
  }
  return [...paths].map(([list, names]) => {
    const rows = list.map(({ value, label, explanation }) => `| \`${value}\` | ${label} | ${explanation} |`);
    return `### \`${names.join(', ')}${suffix}\`\n\n| value | shown as | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
}
