import { declarationFields } from '../model/fields/declaration-fields.ts';
import { describeHint, type Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';

/**
 * A blank declaration to copy: required fields to fill in, the others as comments, each with its hint, and the seventeen
 * headings. Checked as it is, it leads its writer from message to message to a sound one.
 */
export function writeBlankDeclaration(): string {
  const fields = Object.values(declarationFields).map(blankField);
  const answers = proseQuestions.map(({ heading }) => `## ${heading}\n`);
  return `---\n${fields.join('')}---\n\n${answers.join('\n')}`;
}

/** The required fields of a declaration except those that are given, as comments: each with its hint and an example. */
export function writeWantedFields(given: object): string {
  return Object.values(declarationFields)
    .filter(({ name, required }) => required && !(name in given))
    .map((field) => `# ${describeHint(field)}\n${linesOf(field).replace(/^/gm, '# ')}\n`)
    .join('');
}

function blankField(field: Field): string {
  const { name, needed, required } = field;
  const comment = `# ${describeHint(field)}${required ? '' : ` (${needed})`}\n`;
  const lines = linesOf(field);
  if (!required) return `${comment}${lines.replace(/^/gm, '# ')}\n`;
  return `${comment}# Such as: ${lines.replaceAll('\n', '\n# ')}\n${name}:\n`;
}

function linesOf({ name, example = '' }: Field): string {
  return `${name}:${example.startsWith('\n') ? '' : ' '}${example}`;
}
