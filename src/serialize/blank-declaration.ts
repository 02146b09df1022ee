import { declarationFields } from '../model/fields/declaration-fields.ts';
import { describeHint, type Field } from '../model/fields/field.ts';
import { proseQuestions } from '../model/questions/index.ts';

/**
 * Writes a blank declaration to copy: required fields to fill in, optional ones as comments, each with its hint, and the
 * seventeen headings.
 */
export function writeBlankDeclaration(): string {
  const fields = Object.values(declarationFields).map(writeBlankField);
  const answers = proseQuestions.map(({ heading }) => `## ${heading}\n`);
  return `---\n${fields.join('')}---\n\n${answers.join('\n')}`;
}

/** Writes the required fields that are not given as comments, each with its hint and an example. */
export function writeWantedFields(given: object): string {
  return Object.values(declarationFields)
    .filter(({ name, required }) => required && !(name in given))
    .map((field) => `# ${describeHint(field)}\n${writeExample(field).replace(/^/gm, '# ')}\n`)
    .join('');
}

function writeBlankField(field: Field): string {
  const { name, needed, required } = field;
  const comment = `# ${describeHint(field)}${required ? '' : ` (${needed})`}\n`;
  const lines = writeExample(field);
  if (!required) return `${comment}${lines.replace(/^/gm, '# ')}\n`;
  return `${comment}# Such as: ${lines.replaceAll('\n', '\n# ')}\n${name}:\n`;
}

function writeExample({ name, example = '' }: Field): string {
  return `${name}:${example.startsWith('\n') ? '' : ' '}${example}`;
}
