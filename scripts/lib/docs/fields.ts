import { fieldHints } from '../../../src/register/field-hints.ts';
import { fieldLabel } from '../../../src/register/field-labels.ts';
import { proseQuestions } from '../../../src/register/questions/index.ts';
import * as lists from '../../../src/register/vocabulary/index.ts';
import type { Term } from '../../../src/register/vocabulary/index.ts';

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
];

/** docs/fields.md: every field, every closed list and every question of a declaration. */
export function fieldsDocument(): string {
  const fields = Object.entries(fieldHints).map(
    ([name, { hint, needed }]) => `| \`${name}\` | ${fieldLabel(name)} | ${needed} | ${hint} |`,
  );
  const values = closedLists.map(([field, list]) => {
    const rows = list.map(({ value, label, explanation }) => `| \`${value}\` | ${label} | ${explanation} |`);
    return `### \`${field}\`\n\n| value | shown as | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const questions = proseQuestions.map(({ heading, ask }, index) => `${index + 1}. **${heading}**: ${ask}`);
  return `# The fields and questions of a declaration

Made by \`npm run docs\` from the register's own code; a test fails when it is out of date. A blank declaration to copy is
[blank-declaration.md](blank-declaration.md).

## Fields

| field | called | needed | what it wants |
| --- | --- | --- | --- |
${fields.join('\n')}

## Closed lists

${values.join('\n')}
## Questions

Each has its heading in the file, in this order:

${questions.join('\n')}
`;
}
