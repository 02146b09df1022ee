import { deriveRegister } from '../../../src/derive/derived-register.ts';
import type { TemplateResult } from 'lit-html';
import { diffDeclarations } from '../../../src/diff/diff-declarations.ts';
import { emptyDraft } from '../../../src/draft/draft.ts';
import { openDeclaration } from '../../../src/draft/open-declaration.ts';
import { makeExportFiles } from '../../../src/export/export-files.ts';
import { listCells } from '../../../src/export/table.ts';
import { projectsTable } from '../../../src/export/tables/projects-table.ts';
import type { FormContext } from '../../../src/form/form-context.ts';
import { createUiState } from '../../../src/form/state/ui-state.ts';
import { stepPage } from '../../../src/form/steps/step-page.ts';
import { steps } from '../../../src/model/fields/form-steps.ts';
import { readDeclaration } from '../../../src/parse/parse-declaration.ts';
import { writeBlankDeclaration } from '../../../src/serialize/blank-declaration.ts';
import { writeFieldsDocument } from '../../../scripts/docs/fields-document.ts';
import { sampleText, sampleToday } from './sample.ts';

/**
 * Prints as JSON where a field of a declaration shows, once it is in the table of fields. A program rather than a function,
 * because a test runs it in a copy of the code: `node field-everywhere.ts <field> <step> <value>`.
 */
export interface FieldEverywhere {
  /** The step of the form that asks for it. */
  readonly form: string;
  /** What the checker says of a value that is too short. */
  readonly messages: readonly string[];
  /** What the checker says of a value with a number of the NHS. */
  readonly personal: readonly string[];
  /** The columns of the table of projects, and a row. */
  readonly csv: { readonly header: string; readonly cells: readonly unknown[] };
  /** The JSON Schemas of the front matter and of a project's JSON. */
  readonly schemas: readonly string[];
  /** What a version changes, as the history and a review show it. */
  readonly differences: readonly object[];
  /** docs/fields.md and docs/blank-declaration.md. */
  readonly documents: readonly string[];
}

const [field = '', step = '', value = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await showEverywhere()));

async function showEverywhere(): Promise<FieldEverywhere> {
  const files = makeExportFiles(
    deriveRegister({
      today: sampleToday,
      declarations: [],
      organisations: [],
      reviews: [],
      principleTexts: [],
      pastOf: () => ({ history: [], hasUncommittedChange: false }),
    }),
    {
      name: 'Register',
      region: 'Region',
      address: 'https://register.example',
      repository: '',
      keeper: 'Keeper',
      email: 'keeper@register.example',
      contentLicence: { name: 'CC BY 4.0', url: 'https://licence.example/' },
    },
  );
  const schemas = files.filter(({ name }) => /^schema\/(project|front-matter\/projects)\.json$/.test(name));
  const filled = withField(value);
  const { declaration } = read(filled);
  return {
    form: flattenTemplate(
      stepPage(
        emptyForm(),
        steps.find(({ id }) => id === step)!,
      ),
    ),
    messages: read(withField('x')).messages.map(({ message }) => message),
    personal: read(withField(`${value} 943 476 5919`)).messages.map(({ code }) => code),
    csv: {
      header: projectsTable.columns.map(({ name }) => name).join(),
      cells: listCells(projectsTable, { ...declaration?.front }),
    },
    schemas: await Promise.all(schemas.map(({ content }) => content.text())),
    differences: diffDeclarations(open(sampleText), open(filled)),
    documents: [writeFieldsDocument(), writeBlankDeclaration()],
  };
}

function withField(text: string): string {
  return sampleText.replace('\nexample: true\n', `\n${field}: ${text}\nexample: true\n`);
}

function read(content: string) {
  return readDeclaration({ path: 'a.md', id: 'a-sample', content }, { today: sampleToday });
}

function open(content: string) {
  return openDeclaration({ id: 'a-sample', content }).draft;
}

/** A form in which nothing is written yet, as far as a step looks at it. */
function emptyForm(): FormContext {
  const form: Partial<FormContext> = {
    draft: { key: '', submission: { declaration: emptyDraft, organisations: [] }, revision: 0, saved: '' },
    organisations: [],
    placed: [],
    ui: createUiState(),
    href: () => '',
  };
  return form as FormContext;
}

/** The text of a template, those inside it included: lit needs a browser for more. */
function flattenTemplate(value: unknown): string {
  if (Array.isArray(value)) return value.map(flattenTemplate).join('');
  if (typeof value === 'string') return value;
  const { strings, values } = (value ?? {}) as Partial<TemplateResult>;
  return strings ? strings.map((text, index) => text + flattenTemplate(values?.[index])).join('') : '';
}
