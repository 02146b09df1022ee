import { stringify } from 'yaml';
import { declarationElements, fileElements, type IssueElement } from '../../src/formats/issue/issue-elements.ts';

/** What the issue forms tell of the register. */
export interface IssueFormSettings {
  readonly name: string;
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
}

/** The issue forms and their chooser, in `.github/ISSUE_TEMPLATE/`: path from the root, and text. */
export function writeIssueForms(settings: IssueFormSettings): readonly (readonly [path: string, text: string])[] {
  const { name, address, keeper, email } = settings;
  const easier = `[The form on the register's own site](${address}/declare/) is easier: it checks while you type, shows the page as it will look, and needs no account.`;
  const unseen = 'An issue is public at once. Put nothing into it that identifies a private person.';
  return [
    [
      '.github/ISSUE_TEMPLATE/declaration.yml',
      formText(
        {
          name: 'Declare a project',
          description: `Put a data or AI project into the ${name}. What you send becomes a pull request.`,
        },
        `${easier}\n\n${unseen} A reviewer of the ${keeper} reads your declaration next; you are told here what is to be mended.`,
        declarationElements,
      ),
    ],
    [
      '.github/ISSUE_TEMPLATE/declaration-file.yml',
      formText(
        {
          name: 'Hand in a declaration as a file',
          description: 'For a file that you have already: of a new project, or of an entry as it shall be from now on.',
        },
        `${easier}\n\n${unseen}`,
        fileElements,
      ),
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

function formText(
  about: { readonly name: string; readonly description: string },
  intro: string,
  elements: readonly IssueElement[],
): string {
  return yaml({
    ...about,
    title: 'Declaration: ',
    labels: ['declaration'],
    body: [{ type: 'markdown', attributes: { value: intro } }, ...elements.map(bodyElement)],
  });
}

/** An element in GitHub's terms: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
function bodyElement({
  type,
  id,
  label,
  description,
  required,
  placeholder,
  value,
  options,
  multiple,
  render,
}: IssueElement) {
  const ticked = type === 'checkboxes';
  return {
    type,
    id,
    attributes: {
      label,
      ...(description !== '' && { description }),
      ...(placeholder !== undefined && { placeholder }),
      ...(value !== undefined && { value }),
      ...(render !== undefined && { render }),
      ...(multiple !== undefined && { multiple }),
      ...(options && { options: ticked ? options.map((option) => ({ label: option, required })) : options }),
    },
    // Each checkbox says for itself whether it must be ticked.
    ...(!ticked && required && { validations: { required: true } }),
  };
}

/** GitHub reads YAML 1.1, in which a bare `Yes` is no text. */
function yaml(value: unknown): string {
  return `# Made by "npm run docs"; a test fails when it is out of date.\n${stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false })}`;
}
