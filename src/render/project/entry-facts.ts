import { formatDate } from '../../text/dates.ts';
import type { EntryHistory } from '../../history/version.ts';
import { describeChanges } from '../history-page.ts';
import { html, type Html } from '../html.ts';
import { field, missingParagraph } from '../missing-parts.ts';
import type { ProjectView } from '../project-view.ts';
import { newestFirst, updateList } from '../update-list.ts';

/** The dates, updates and files of an entry, how its team updates it, and how to share it. */
export function entry(shown: ProjectView, share?: Html): Html {
  const { id, front, history } = shown;
  // Outcomes and incidents are further up the page.
  const changes = newestFirst(front.updates, ['change', 'correction', 'review']);
  return html`<section aria-labelledby="entry">
    <h2 id="entry">This entry</h2>
    <p>
      Declared on ${field(shown, 'declared', formatDate)}.
      ${front.reviewed && `Checked by the team on ${formatDate(front.reviewed)}.`} Next review by
      ${field(shown, 'review_by', formatDate)}.
    </p>
    ${id !== undefined && history && past(id, history)}
    ${
      changes.length > 0 &&
      html`<h3 id="changes">What has changed since</h3>
        ${updateList(changes)}`
    }
    ${missingParagraph(shown, 'reviewed')} ${missingParagraph(shown, 'updates')} ${id !== undefined && files(id)}
    ${share}
  </section>`;
}

/** How often the entry was changed, and a link to its history. */
function past(id: string, history: EntryHistory): Html {
  if (history.length === 0) return html`<p>What this entry said before is not known here.</p>`;
  return html`<p>
    ${describeChanges(history)}
    <a href="/projects/${id}/history/">See what ${history.length > 1 ? 'changed' : 'was published'}</a>
  </p>`;
}

function files(id: string): Html {
  return html`<p>
      <a href="/projects/${id}.md">The entry as it was written (Markdown)</a> ·
      <a href="/projects/${id}.json">For programs (JSON)</a>
    </p>
    <p class="update">For the team that runs this project: <a href="/declare/?update=${id}">Update this entry</a></p>`;
}
