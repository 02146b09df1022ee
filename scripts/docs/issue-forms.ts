import { stringify } from 'yaml';
import { fileElements, type IssueElement } from '../../src/formats/issue/issue-elements.ts';

/** What the issue form and its chooser say about the register. */
export interface IssueFormSettings {
  readonly name: string;
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
}

/** The issue form and its chooser, in `.github/ISSUE_TEMPLATE/`: path from the root, and text. */
export function writeIssueForms(settings: IssueFormSettings): readonly (readonly [path: string, text: string])[] {
  const { address, keeper, email } = settings;
  const intro = `[The form on the register's own site](${address}/declare/) is easier: it checks while you type, shows the page as it will look, and needs no account.

An issue is public at once. Put nothing into it that identifies a private person.`;
  return [
    [
      '.github/ISSUE_TEMPLATE/declaration-file.yml',
      yaml({
        name: 'Hand in a declaration as a file',
        description: 'For a file that you have already: of a new project, or of an entry as it shall be from now on.',
        title: 'Declaration: ',
        labels: ['declaration'],
        body: [{ type: 'markdown', attributes: { value: intro } }, ...fileElements.map(bodyElement)],
      }),
    ],
    [
      '.github/ISSUE_TEMPLATE/config.yml',
      yaml({
        blank_issues_enabled: false,
        contact_links: [
          {
            name: 'Declare or update a project in the form',
            url: `${address}/declare/`,
            about: 'The easier way, without an account: check, preview, and send it by e-mail.',
          },
          { name: 'Ask the register', url: `${address}/about/`, about: `Questions go to the ${keeper}: ${email}.` },
        ],
      }),
    ],
  ];
}

/** An element in GitHub's terms: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
function bodyElement({ type, id, label, description, required, placeholder, options, render }: IssueElement) {
  return {
    type,
    id,
    attributes: {
      label,
      ...(description !== '' && { description }),
      ...(placeholder !== undefined && { placeholder }),
      ...(render !== undefined && { render }),
      ...(options && { options: options.map((option) => ({ label: option, required })) }),
    },
    // Each checkbox says for itself whether it must be ticked.
    ...(!options && required && { validations: { required: true } }),
  };
}

/** GitHub reads YAML 1.1, in which a bare `Yes` is no text. */
function yaml(value: unknown): string {
  return `# Made by "npm run docs"; a test fails when it is out of date.\n${stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false })}`;
}
