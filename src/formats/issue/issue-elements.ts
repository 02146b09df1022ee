/** An element of the issue form, in terms of GitHub's form schema, for the generator of the form and the parser of issues. */
export interface IssueElement {
  readonly type: 'input' | 'textarea' | 'checkboxes';
  /** Letters, digits, hyphens and underscores only. */
  readonly id: 'entry' | 'file' | 'speaks-for' | 'consents';
  /** The heading below which GitHub posts the value; unique in the form. */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly placeholder?: string;
  readonly options?: readonly string[];
  /** The language of a code block, in which GitHub posts the value, so that Markdown in it stays text. */
  readonly render?: string;
}

/** What the author of an issue agrees to. Both must be ticked. */
export const consents: readonly string[] = [
  'The entry is public and permanent: anyone can read and copy it, and the register keeps its history for good.',
  'The entry is under the licence CC BY 4.0: anyone may use it who says where it is from.',
];

/** The issue form, which takes a whole file. */
export const fileElements: readonly IssueElement[] = [
  {
    type: 'input',
    id: 'entry',
    label: 'Address of the entry',
    description:
      'The address of its page, or its id. Needed to change an entry; a new one otherwise gets it from its title.',
    required: false,
    placeholder: 'https://…/projects/park-visits/',
  },
  {
    type: 'textarea',
    id: 'file',
    label: 'The whole file',
    description:
      'The declaration as the form or a text editor saved it, or as the form copied it, from the first line to the last.',
    required: true,
    render: 'markdown',
  },
  {
    type: 'input',
    id: 'speaks-for',
    label: 'For whom you speak',
    description: 'Your organisation and your post there, not your name. It goes to the reviewers; issues are public.',
    required: true,
    placeholder: 'Sample Council, Head of Parks',
  },
  {
    type: 'checkboxes',
    id: 'consents',
    label: 'What you agree to, for your organisation',
    description: '',
    required: true,
    options: consents,
  },
];
