import { fieldLabel } from '../../model/fields/field-labels.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { describeHint, listParts, type FieldType, type Field } from '../../model/fields/field.ts';
import { organisationFields } from '../../model/fields/organisation-fields.ts';
import { steps } from '../../model/fields/form-steps.ts';
import { questionById, type ProseQuestionId } from '../../model/questions/index.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { fieldsAsLines } from './issue-groups.ts';

/** What an element of the issue form fills in. */
export type IssueTarget =
  | { readonly kind: 'entry' | 'file' | 'organisations' | 'new-organisations' | 'speaks-for' | 'consents' }
  | { readonly kind: 'field'; readonly path: string; readonly control: FieldType }
  | { readonly kind: 'groups'; readonly path: DeclarationField; readonly parts: readonly Field[] }
  | { readonly kind: 'question'; readonly id: ProseQuestionId };

/** An element of the issue form, in terms of GitHub's form schema. The generator writes it; the parser reads what it posts. */
export interface IssueElement {
  readonly type: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  /** Letters, digits, hyphens and underscores only. */
  readonly id: string;
  /** The heading below which GitHub posts the value. No two are alike. */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly placeholder?: string;
  /** What a text box holds at first. */
  readonly value?: string;
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  /** Shown and posted as code, so that Markdown inside keeps its signs. */
  readonly render?: string;
  readonly to: IssueTarget;
}

/** What somebody agrees to who hands in an issue. Both must be ticked. */
export const consents: readonly string[] = [
  'The entry is public and permanent: anyone can read and copy it, and the register keeps its history for good.',
  'The entry is under the licence CC BY 4.0: anyone may use it who says where it is from.',
];

/** Fields that a new declaration never needs; a file may have them. */
const onlyInFiles: ReadonlySet<DeclarationField> = new Set(['previous_ids', 'example']);

const entry: IssueElement = {
  type: 'input',
  id: 'entry',
  label: 'Address of the entry',
  description:
    'The address of its page, or its id. Needed to change an entry; a new one otherwise gets it from its title.',
  required: false,
  placeholder: 'https://…/projects/park-visits/',
  to: { kind: 'entry' },
};

const file: IssueElement = {
  type: 'textarea',
  id: 'file',
  label: 'The whole file',
  description:
    'The declaration as the form or a text editor saved it, or as the form copied it, from the first line to the last.',
  required: true,
  render: 'markdown',
  to: { kind: 'file' },
};

const newOrganisations: IssueElement = {
  type: 'textarea',
  id: 'new-organisations',
  label: 'Organisations that are new to the register',
  description:
    'Only for organisations that the register does not have yet. Leave a blank line between two. Whoever leads needs a description and a contact; a company its mission too.',
  required: false,
  value: fieldsAsLines(
    ['name', 'kind', 'description', 'mission']
      .map((path) => fieldLabel(path))
      .concat(['team', 'email', 'phone', 'checked'].map((name) => fieldLabel(`contact.${name}`))),
  ),
  to: { kind: 'new-organisations' },
};

const speaksFor: IssueElement = {
  type: 'input',
  id: 'speaks-for',
  label: 'For whom you speak',
  description: 'Your organisation and your post there, not your name. It goes to the reviewers; issues are public.',
  required: true,
  placeholder: 'Sample Council, Head of Parks',
  to: { kind: 'speaks-for' },
};

const agreement: IssueElement = {
  type: 'checkboxes',
  id: 'consents',
  label: 'What you agree to, for your organisation',
  description: '',
  required: true,
  options: consents,
  to: { kind: 'consents' },
};

/** The form for a declaration: every field and question, in the order of the form's steps. */
export const declarationElements: readonly IssueElement[] = [
  ...steps.flatMap(({ items }) =>
    items.flatMap((item): IssueElement[] => {
      if ('question' in item) return [elementOfQuestion(item.question)];
      if (onlyInFiles.has(item.field)) return [];
      const elements = elementsOfField(item.field);
      return item.field === 'organisations' ? [...elements, newOrganisations] : elements;
    }),
  ),
  speaksFor,
  agreement,
];

/** The form for a file that somebody has already. */
export const fileElements: readonly IssueElement[] = [entry, file, speaksFor, agreement];

/** Every element of both forms. Within each form they keep this order. */
export const issueElements: readonly IssueElement[] = [entry, file, ...declarationElements];

function elementOfQuestion(id: ProseQuestionId): IssueElement {
  const { heading, ask, hints, may_be_withheld } = questionById(id);
  const ways = may_be_withheld
    ? 'It may begin with “Not sure:”, “Does not apply:” or “Withheld (legal):” (or security, commercial, personal) and the reason.'
    : 'It may begin with “Not sure:” or “Does not apply:” and the reason.';
  return {
    type: 'textarea',
    id,
    label: heading,
    description: `${ask} ${hints.join(' ')} ${ways}`,
    required: true,
    to: { kind: 'question', id },
  };
}

function elementsOfField(name: DeclarationField): IssueElement[] {
  const { type: control, required: needed, example = '' } = declarationFields[name];
  const hint = describeHint(declarationFields[name]);
  if (name === 'organisations') {
    return [
      {
        type: 'textarea',
        id: name,
        label: fieldLabel(name),
        description: `One a line: its name or id, a colon, and its part: ${termsOf('organisations.role')}. One with two parts has two lines.`,
        required: true,
        placeholder: 'Sample Council: Leads the project',
        to: { kind: 'organisations' },
      },
    ];
  }
  if (control.kind === 'group') {
    return control.parts.map((part, index) =>
      elementOf(
        `${name}.${part.name}`,
        part.type,
        needed && part.required,
        index === 0 ? hint : '',
        exampleOf(example, part.name),
      ),
    );
  }
  if (control.kind === 'groups') {
    const labels = control.parts.map((part) => fieldLabel(`${name}.${part.name}`));
    const lists = control.parts.flatMap((part) =>
      part.type.kind === 'choice'
        ? [`${fieldLabel(`${name}.${part.name}`)}: ${part.type.list.map(({ label }) => label).join('; ')}.`]
        : [],
    );
    return [
      {
        type: 'textarea',
        id: name,
        label: fieldLabel(name),
        description: [hint, 'Write behind the colons; leave a blank line between two.', ...lists].join(' '),
        required: false,
        value: fieldsAsLines(labels),
        to: { kind: 'groups', path: name, parts: control.parts },
      },
    ];
  }
  return [elementOf(name, control, needed, hint, example.replace(/^\n\s*- /, ''))];
}

function elementOf(path: string, control: FieldType, required: boolean, hint: string, example: string): IssueElement {
  const base = {
    id: path.replaceAll('.', '-'),
    label: fieldLabel(path),
    required,
    to: { kind: 'field', path, control },
  } as const;
  switch (control.kind) {
    case 'choice':
    case 'choices':
      return {
        ...base,
        type: 'dropdown',
        description: hint,
        options: control.list.map(({ label }) => label),
        ...(control.kind === 'choices' && { multiple: true }),
      };
    case 'lines':
      return { ...base, type: 'textarea', description: `${hint} One a line.`.trim(), placeholder: example };
    case 'post':
      return {
        ...base,
        type: 'input',
        description: `${hint} ${control.or.map(({ label }) => `“${label}”`).join(' and ')} are answers too.`.trim(),
        ...placeholderOf(control.or.some(({ value }) => value === example) ? '' : example),
      };
    default:
      return { ...base, type: 'input', description: hint, ...placeholderOf(example) };
  }
}

function placeholderOf(example: string): { readonly placeholder?: string } {
  return example === '' ? {} : { placeholder: example };
}

function exampleOf(example: string, name: string): string {
  return new RegExp(`^\\s*(?:- )?${name}: (.*)$`, 'm').exec(example)?.[1] ?? '';
}

function termsOf(path: 'organisations.role'): string {
  const { type: control } = listParts(declarationFields.organisations.type).find(({ name }) =>
    path.endsWith(`.${name}`),
  )!;
  return control.kind === 'choice' ? control.list.map(({ label }) => label).join(', ') : '';
}

/** The fields of a new organisation by their paths, with the label that a line of the form gives each. */
export const organisationLines: readonly { readonly path: string; readonly part: Field }[] = Object.values(
  organisationFields,
).flatMap((part) =>
  part.type.kind === 'group'
    ? part.type.parts.map((inner) => ({ path: `${part.name}.${inner.name}`, part: inner }))
    : [{ path: part.name, part }],
);
