import { html, nothing } from 'lit-html';
import { countNoun } from '../text/count-noun.ts';

/** Content that is folded away under a summary. */
export function details(summary: unknown, content: unknown, className = '', isOpen = false) {
  return html`<details class="govuk-details ${className}" ?open=${isOpen}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary>
    <div class="govuk-details__text">${content}</div>
  </details>`;
}

/** The list of what is wrong on a page, above everything else; `title` goes on after the number of things. */
export function errorSummary(
  id: string,
  title: string,
  errors: readonly { readonly href: string; readonly message: string }[],
  after: unknown = nothing,
) {
  return html`<div class="govuk-error-summary" id=${id} tabindex="-1">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${countNoun(errors.length, 'thing')} ${title}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${errors.map(({ href, message }) => html`<li><a href=${href}>${message}</a></li>`)}
        </ul>
        ${after}
      </div>
    </div>
  </div>`;
}
