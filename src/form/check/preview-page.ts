import { html } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { readDeclaration } from '../../parse/parse-declaration.ts';
import { compose } from '../../draft/compose.ts';
import { previewPage as publicPage } from '../../render/project-preview.ts';
import type { FormContext } from '../form-context.ts';
import { findOrganisationName } from './format-values.ts';

/** Renders the preview. */
export type PreviewPage = (form: FormContext) => unknown;

/** The public page as it will look. */
export const previewPage: PreviewPage = (form) => {
  const { submission, original } = form.draft;
  const { declaration } = submission;
  const { draft } = readDeclaration(
    { path: '', id: declaration.id, content: compose(declaration, original) },
    { today: form.today },
  );
  return html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    <div class="preview-note">
      <h1 tabindex="-1">How the public page will look</h1>
      <p>
        Links to other pages of this entry are left out, as it is not published.
        <a href=${form.href('check')}>Check your answers</a>
      </p>
    </div>
    ${
      draft
        ? html`<article class="preview" aria-label="Preview of the public page">
            ${unsafeHTML(publicPage(draft, { today: form.today, organisationName: (id) => findOrganisationName(form, id) }).html)}
          </article>`
        : html`<p>There is nothing to show yet.</p>`
    }`;
};
