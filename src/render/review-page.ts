import { answerStateWords } from '../model/answer.ts';
import { principleStates } from '../derive/principle-states.ts';
import { pathLabel } from '../model/fields/path-label.ts';
import type { Message } from '../model/message.ts';
import { labelOrValue } from '../model/vocabulary/term.ts';
import type { EntryReport, ReviewedDifference, ReviewedPrinciple } from '../review/entry-report.ts';
import type { ReviewResult } from '../review/review-change.ts';
import { differenceRow } from './difference-table.ts';
import { html, type Html, type Piece } from './html.ts';
import { stackedTable } from './marks.ts';
import { previewPage } from './project-preview.ts';
import type { DeriveContext } from '../derive/derived-project.ts';

/** What the page of a review shows. */
export interface ReviewPageOptions {
  readonly review: ReviewResult;
  /** Why files cannot be read; `path` is empty for the change as a whole. */
  readonly refusals: readonly { readonly path: string; readonly words: string; readonly remedy: string }[];
  /** Changed files that are not entries. */
  readonly outside: readonly string[];
  /** Whether it cannot be published as it is. */
  readonly refused: boolean;
  /** The site's address, without a slash at the end. */
  readonly address: string;
  /** What is known for the previews apart from the drafts. */
  readonly context: DeriveContext;
}

/** A review as the content of a page: the report first, then each project's page as it would look. Never throws. */
export function reviewPage(page: ReviewPageOptions): Html {
  const { review, refusals, outside, refused, address } = page;
  const errors = review.messages.filter(({ severity }) => severity === 'error');
  const warnings = review.messages.filter(({ severity }) => severity === 'warning');
  return html`<h1>Review</h1>
    <p class="lead">
      ${refused ? 'This cannot be published as it is.' : 'Nothing keeps this from being published. A person decides.'}
    </p>
    ${
      outside.length > 0 &&
      html`<section aria-labelledby="outside">
        <h2 id="outside">This touches more than entries</h2>
        <ul>
          ${outside.map((path) => html`<li>${path}</li>`)}
        </ul>
      </section>`
    }
    ${
      refusals.length > 0 &&
      html`<section aria-labelledby="refusals">
        <h2 id="refusals">Cannot be read</h2>
        <ul>
          ${refusals.map(({ path, words, remedy }) => html`<li>${path !== '' && html`<b>${path}</b>: `}${words} ${remedy}</li>`)}
        </ul>
      </section>`
    }
    ${messageSection('mend', 'To mend', errors, address)} ${messageSection('look', 'To look at', warnings, address)}
    ${review.entries.map((entry, index) => entrySection(entry, index))}
    <section aria-labelledby="checklist">
      <h2 id="checklist">For the reviewer</h2>
      <p>${standing[review.standing]}</p>
      <ul class="checklist">
        ${review.checklist.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </section>
    ${messageSection('earlier', 'Said of these files before, too', review.earlier, address)} ${previews(page)}`;
}

const standing: Readonly<Record<ReviewResult['standing'], string>> = {
  submits: 'The account that handed this in submits for the lead organisation, by the register.',
  'not-listed': 'The account that handed this in is not among those that the register lists for the lead organisation.',
  'no-account': 'No account is known for whoever handed this in.',
};

function messageSection(id: string, heading: string, messages: readonly Message[], address: string): Piece {
  return (
    messages.length > 0 &&
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      <ul>
        ${messages.map(
          ({ file, line, field, message, fix, help }) =>
            html`<li>
              <b>${file}, line ${line}${field === '' ? '' : `, ${pathLabel(field)}`}</b>: ${message} ${fix}
              <a href="${address}${help}">Why</a>
            </li>`,
        )}
      </ul>
    </section>`
  );
}

const kinds = { new: 'New', changed: 'Change', gone: 'Taken out' } as const;

function entrySection(entry: EntryReport, index: number): Html {
  const { title, kind, file, formerId, leads, formerLeads, similar, differences, principles } = entry;
  const id = `entry-${index}`;
  return html`<section aria-labelledby="${id}" class="reviewed">
    <h2 id="${id}" dir="auto">${kinds[kind]}: ${title}</h2>
    <p class="quiet">
      ${file}${leads.length > 0 && ` · led by ${leads.map(({ name }) => name).join(', ')}`}${formerLeads.length > 0 && ` · until now led by ${formerLeads.map(({ name }) => name).join(', ')}`}
    </p>
    ${formerId !== undefined && html`<p>Its id changes from <b>${formerId}</b> to <b>${entry.id}</b>; the old address leads on.</p>`}
    ${
      similar.length > 0 &&
      html`<p>
        Similar entries: ${similar.map((each, at) => html`${at > 0 && '; '}${each.title} (${each.words.join(', ')})`)}
      </p>`
    }
    ${
      differences.length > 0 &&
      stackedTable(
        kind === 'new' ? ['Declared', 'As'] : ['Changed', 'Before', 'After'],
        differences.map((difference) => row(difference, kind)),
      )
    }
    ${principleTable(principles)}
  </section>`;
}

function row({ label, before, after, marks }: ReviewedDifference, kind: EntryReport['kind']): Html {
  if (kind === 'new')
    return html`<tr>
      <th scope="row">${label}</th>
      <td dir="auto" class="words">${after}</td>
    </tr>`;
  return differenceRow({ label, before, after, ...(marks && { marks }) });
}

function principleTable(principles: readonly ReviewedPrinciple[]): Piece {
  return (
    principles.length > 0 &&
    stackedTable(
      ['Principle', 'State', 'Evidence'],
      principles.map(
        ({ number, name, state, before, openBecause, evidence }) =>
          html`<tr>
            <th scope="row">${number} ${name}</th>
            <td data-label="State">
              ${labelOrValue(principleStates, state)}${before !== undefined && ` (was: ${labelOrValue(principleStates, before)})`}
            </td>
            <td data-label="Evidence">
              ${evidence.map(({ heading, state: answer }, at) => html`${at > 0 && '; '}${heading}: ${answerStateWords[answer]}`)}
              ${openBecause.length > 0 && html`<br />Open because: ${openBecause.join('; ')}`}
            </td>
          </tr>`,
      ),
    )
  );
}

/** The page of each project as it will look after the change. */
function previews({ review, context, address }: ReviewPageOptions): Piece {
  const projects = review.changes.flatMap(({ after }) => after?.draft ?? []);
  return projects.map(
    (draft, index) =>
      html`<article class="preview" aria-label="The page of ${draft.id} as it would look">
        <p class="notice">The page <b>/projects/${draft.id}/</b> as it would look</p>
        ${isolate(previewPage(draft, context), `preview-${index}-`, address)}
      </article>`,
  );
}

/**
 * Makes the markup of several pages fit into one file: prefixes ids and resolves links. Safe to do by pattern, because quotes in
 * text are escaped.
 */
function isolate({ html: markup }: Html, prefix: string, address: string): Html {
  return {
    html: markup
      .replace(/ (id|aria-labelledby|for)="([\w-]+)"/g, ` $1="${prefix}$2"`)
      .replace(/ href="#([\w-]+)"/g, ` href="#${prefix}$1"`)
      .replace(/ href="\/(?!\/)/g, ` href="${address}/`),
  };
}
