import { fieldHints, type FieldHint } from '../model/fields/field-hints.ts';
import { proseQuestions } from '../model/questions/index.ts';

/**
 * A blank declaration to copy: required fields to fill in, the others as comments, each with its hint, and the seventeen
 * headings. Checked as it is, it leads its writer from message to message to a sound one.
 */
export function blankDeclaration(): string {
  const fields = Object.entries(fieldHints).map(blankField);
  const answers = proseQuestions.map(({ heading }) => `## ${heading}\n`);
  return `---\n${fields.join('')}---\n\n${answers.join('\n')}`;
}

/** The required fields of a declaration except those that are given, as comments: each with its hint and an example. */
export function wantedFields(given: object): string {
  return Object.entries(fieldHints)
    .filter(([name, { needed }]) => needed === 'always' && !(name in given))
    .map(([name, { hint, example }]) => `# ${hint}\n${linesOf(name, example).replace(/^/gm, '# ')}\n`)
    .join('');
}

function blankField([name, { hint, needed, example }]: [name: string, hint: FieldHint]): string {
  const required = needed === 'always';
  const comment = `# ${hint}${required ? '' : ` (${needed})`}\n`;
  const lines = linesOf(name, example);
  if (!required) return `${comment}${lines.replace(/^/gm, '# ')}\n`;
  return `${comment}# Such as: ${lines.replaceAll('\n', '\n# ')}\n${name}:\n`;
}

function linesOf(name: string, example: string): string {
  return `${name}:${example.startsWith('\n') ? '' : ' '}${example}`;
}
