import { fieldHints } from '../../src/model/fields/field-hints.ts';
import { fieldLabel } from '../../src/model/fields/field-labels.ts';
import { proseQuestions } from '../../src/model/questions/index.ts';
import type { organisationFields, removalFields } from '../../src/model/fields/collection-fields.ts';
import * as lists from '../../src/model/vocabulary/index.ts';
import type { Term } from '../../src/model/vocabulary/index.ts';

/** The closed lists of a declaration, with the field each belongs to. */
const closedLists: readonly (readonly [field: string, list: readonly Term[]])[] = [
  ['organisations.role', lists.roles],
  ['stage', lists.stages],
  ['uses_ai', lists.aiUses],
  ['ai.kind', lists.aiKinds],
  ['ai.role', lists.aiRoles],
  ['themes', lists.themes],
  ['areas', lists.areas],
  ['people', lists.people],
  ['personal_data', lists.personalDataKinds],
  ['special_category', lists.specialCategories],
  ['data_kinds', lists.dataKinds],
  ['contest.opt_out, contest.person_instead', lists.choices],
  ['assessments.kind', lists.assessmentKinds],
  ['assessments.status', lists.assessmentStatuses],
  ['updates.kind', lists.updateKinds],
  ['updates.result', lists.results],
  ['kind (of an organisation)', lists.organisationKinds],
  ['ground (of a removal)', lists.removalGrounds],
];

/** The fields of an organisation, each with an example. */
const organisationExamples = {
  name: 'Sample Council',
  kind: 'council',
  description: 'A council that looks after the parks of a town.',
  mission: '(companies only) We make counters that last.',
  contact: 'fields as in a declaration: team, email, phone, url, checked',
  part_of: 'the id of the organisation it is a part of',
  signatory_since: '2026-01-15',
  nothing_to_declare: '2026-09-30, the day it last said so',
  github: 'a list of accounts that submit for it; not shown on the site',
  example: 'true, for an invented organisation only',
} satisfies Record<keyof typeof organisationFields, string>;

/** The fields of a notice that an entry was removed on legal grounds, each with an example. */
const removalExamples = {
  date: '2026-10-30, the day it was removed',
  ground: 'court_order',
  note: 'A court ordered the removal of this entry. (Nothing of what had to go.)',
  previous_ids: 'addresses that the entry had before; they lead to the notice',
} satisfies Record<keyof typeof removalFields, string>;

/** docs/fields.md: every field, every closed list and every question of a declaration. */
export function fieldsDocument(): string {
  const fields = Object.entries(fieldHints).map(
    ([name, { hint, needed }]) => `| \`${name}\` | ${fieldLabel(name)} | ${needed} | ${hint} |`,
  );
  const values = closedLists.map(([field, list]) => {
    const rows = list.map(({ value, label, explanation }) => `| \`${value}\` | ${label} | ${explanation} |`);
    return `### \`${field}\`\n\n| value | shown as | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const rowsOf = (examples: Readonly<Record<string, string>>) =>
    Object.entries(examples)
      .map(([name, example]) => `| \`${name}\` | ${fieldLabel(name)} | ${example} |`)
      .join('\n');
  const questions = proseQuestions.map(({ heading, ask }, index) => `${index + 1}. **${heading}**: ${ask}`);
  return `# The fields and questions of a declaration

Made by \`npm run docs\` from the register's own code; a test fails when it is out of date. A blank declaration to copy is
[blank-declaration.md](blank-declaration.md).

## Fields

| field | called | needed | what it wants |
| --- | --- | --- | --- |
${fields.join('\n')}

## Fields of an organisation

A file in \`content/organisations/\` has these, in this order. Signatories and those who lead a project need \`description\` and
\`contact\`, companies \`mission\` too.

| field | called | such as |
| --- | --- | --- |
${rowsOf(organisationExamples)}

## Fields of a notice of removal

An entry that the law requires to be removed leaves a file of its name in \`content/removed/\`; see [reviewing](reviewing.md).

| field | called | such as |
| --- | --- | --- |
${rowsOf(removalExamples)}

## Closed lists

${values.join('\n')}
## Questions

Each has its heading in the file, in this order:

${questions.join('\n')}
`;
}
