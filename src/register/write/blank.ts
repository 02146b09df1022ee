import { fieldHints } from '../field-hints.ts';
import { proseQuestions } from '../questions/index.ts';

/**
 * A blank declaration to copy: required fields to fill in, the others as comments, each with its hint, and the seventeen
 * headings. Checked as it is, it leads its writer from message to message to a sound one.
 */
export function blankDeclaration(): string {
  const fields = Object.entries(fieldHints).map(([name, { hint, needed, example }]) => {
    const required = needed === 'always';
    const comment = `# ${hint}${required ? '' : ` (${needed})`}\n`;
    const lines = `${name}:${example.startsWith('\n') ? '' : ' '}${example}`;
    if (!required) return `${comment}${lines.replace(/^/gm, '# ')}\n`;
    return `${comment}# Such as: ${lines.replaceAll('\n', '\n# ')}\n${name}:\n`;
  });
  const answers = proseQuestions.map(({ heading }) => `## ${heading}\n`);
  return `---\n${fields.join('')}---\n\n${answers.join('\n')}`;
}
