import { consents, type IssueElement } from '../../../src/formats/issue/issue-elements.ts';

/** The body of an issue as GitHub writes it from a form: every element in its order, by the ids of the elements. */
export function issueBody(elements: readonly IssueElement[], values: Readonly<Record<string, string>>): string {
  return elements
    .map(({ id, label, render }) => {
      const value = values[id];
      if (value === undefined) return `### ${label}\n\n_No response_`;
      return `### ${label}\n\n${render ? `\`\`\`${render}\n${value}\n\`\`\`` : value}`;
    })
    .join('\n\n');
}

/** The value of the boxes with all of them ticked. */
export const allTicked: string = consents.map((label) => `- [X] ${label}`).join('\n');
