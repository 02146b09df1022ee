import { whyNotShown, type EntryHistory, type Version } from '../history/version.ts';
import { formatDate } from '../text/dates.ts';
import { countNoun } from '../text/count-noun.ts';
import type { Cited } from '../export/citation/cited.ts';
import { citation } from './citation-html.ts';
import { differenceTable } from './difference-table.ts';
import { html, type Html, type Piece } from './html.ts';
import { exampleMark } from './marks.ts';

/** What the page of an entry's history shows. */
export interface HistoryPageOptions {
  /** The entry's id today. */
  readonly id: string;
  readonly title: string;
  /** Whether the entry is invented. */
  readonly example: true | undefined;
  readonly history: EntryHistory;
  /** The versions on this page, the newest first. */
  readonly shown: readonly Version[];
  /** The address of the source, without a slash at the end; empty if it is not public. */
  readonly repository: string;
  /** Whether its file has uncommitted changes. */
  readonly hasUncommittedChange: boolean;
  /** The citations of its versions, by number. */
  readonly cited: ReadonlyMap<number, Cited>;
}

/** The history of an entry, with some of its published versions. */
export function historyPage({
  id,
  title,
  example,
  history,
  shown,
  repository,
  hasUncommittedChange,
  cited,
}: HistoryPageOptions): Html {
  const newest = history.at(-1);
  return html`<h1>History of “<span dir="auto">${title}</span>”</h1>
    ${example && html`<p class="notice">${exampleMark({ example })} This entry is invented, and so is what it said before.</p>`}
    <p class="lead">${describeChanges(history)}</p>
    <p>
      Every version that was published stays here. What an entry said, and when that was changed, cannot be changed
      afterwards without being seen.
    </p>
    ${
      hasUncommittedChange &&
      html`<p class="notice">
        The entry’s file was changed after version ${newest?.number ?? 0}. That change is not part of the published
        history yet.
      </p>`
    }
    ${shown.map((version) => versionSection(version, { id, history, repository, cited }))}`;
}

/** How often an entry was changed, and when it last was, in a sentence. */
export function describeChanges(history: EntryHistory): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return '';
  if (history.length === 1) return `Published on ${formatDate(first.day)} and not changed since.`;
  return `Changed ${countNoun(history.length - 1, 'time')} since it was published on ${formatDate(first.day)}, last on ${formatDate(last.day)}.`;
}

/**
 * Links to versions on other pages; nothing if there are none.
 * @param getPage gives the address of a version's page
 */
export function earlierVersions(versions: readonly Version[], getPage: (version: Version) => string): Html {
  if (versions.length === 0) return html``;
  return html`<section aria-labelledby="earlier">
    <h2 id="earlier">Earlier versions</h2>
    <ul>
      ${versions.map(
        (version) =>
          html`<li id="version-${version.number}">
            <a href="${getPage(version)}#version-${version.number}">Version ${version.number}</a>,
            ${formatDate(version.day)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function versionSection(
  version: Version,
  { id, history, repository, cited }: Pick<HistoryPageOptions, 'id' | 'history' | 'repository' | 'cited'>,
): Html {
  const { number, day, at, summary, first, readable, differences } = version;
  const citable = cited.get(number);
  return html`<section class="version" id="version-${number}" aria-labelledby="heading-${number}">
    <h2 id="heading-${number}">Version ${number}, <time datetime="${at}">${formatDate(day)}</time></h2>
    <p dir="auto"><b>${readable ? summary || 'Nothing changed that people read' : notShown(version, history)}</b></p>
    ${first && html`<p dir="auto">${first}.</p>`} ${why(version, repository)}
    ${differences.length > 0 && differenceTable(differences)}
    ${
      readable &&
      html`<p class="quiet">
        <a href="/projects/${id}/history/${number}.md">The entry’s file as it was then</a>${
          repository !== '' &&
          html` · <a href="${repository}/commit/${version.commit}">This change in the register’s source</a>`
        }
      </p>`
    }
    ${
      citable &&
      readable &&
      html`<details>
        <summary>Cite this version</summary>
        ${citation(citable)}
      </details>`
    }
  </section>`;
}

function notShown({ number }: Version, history: EntryHistory): string {
  const kept = history.findLast((version) => version.readable && version.number < number);
  return `This version is not shown: ${whyNotShown}.${kept ? ` Version ${kept.number} stayed on the site.` : ''}`;
}

function why({ reason, requestedBy, pull }: Version, repository: string): Piece {
  const request = pull !== undefined && linked(`request ${pull}`, repository, `/pull/${pull}`);
  return html`${
    (reason !== '' || request) &&
    html`<p>
      Reason given: ${reason === '' ? 'none' : html`<q dir="auto">${reason}</q>`}${request && html` (${request})`}
    </p>`
  }
  ${
    requestedBy.length > 0 &&
    html`<p dir="auto">
      Asked for ${requestedBy.map((requester, index) => html`${index > 0 && '; '}${asking(requester, repository)}`)}
    </p>`
  }`;
}

/** A requester after “Asked for”: by an organisation and a post, or in an issue. */
function asking(requester: string, repository: string): Piece {
  const issue = /^issue (\d+)$/.exec(requester)?.[1];
  return issue === undefined ? `by ${requester}` : html`in ${linked(requester, repository, `/issues/${issue}`)}`;
}

/** Words that link to the source, if it is public. */
function linked(words: string, repository: string, path: string): Piece {
  return repository === '' ? words : html`<a href="${repository}${path}">${words}</a>`;
}
