import { html, render } from 'lit-html';
import { findIdFault } from '../../text/entry-id.ts';
import { startDraft, fillDefaults } from '../../draft/default-values.ts';
import { decodeLink } from '../../draft/draft-link.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import type { Submission, Draft } from '../../draft/draft.ts';
import { fetchText } from '../browser.ts';
import { importFragment, readRoute, writeRoute } from '../form-route.ts';
import type { ImportedDraft } from '../import/read-inputs.ts';
import { openForm, type OpenForm, type FormOptions } from '../open-form.ts';
import { draftTitle, type DraftNotes, type FailureReason, type StoredDraft } from '../store/draft-store.ts';

/** Shows the page of the form that the address asks for. */
export interface FormRouter {
  /** Starts a blank declaration. */
  readonly begin: () => void;
  /** Shows what the address asks for; returns whether that is a page of the form. */
  readonly follow: () => boolean;
}

/** Prepares the form. Nothing is shown before one of its functions is called. */
export function createFormRouter(options: FormOptions): FormRouter {
  const { root, settings, today, store, register } = options;
  /** Why the browser did not save a new draft, by the draft's key. */
  const unsaved = new Map<string, FailureReason>();
  let panel: (() => unknown) | undefined;
  let announced = '';
  let open: { readonly key: string; readonly form: OpenForm } | undefined;

  const leave = () => {
    open?.form.close();
    open = undefined;
  };

  /** Shows a page that belongs to no draft. */
  const showPage = (title: string, content: unknown) => {
    leave();
    render(framed(title, content), root);
    root.querySelector('h1')?.focus();
    document.title = `${title} – ${settings.name}`;
    scrollTo(0, 0);
  };

  /** Saves a new draft and returns its key. If the browser does not save it, it is kept in memory, and its page says so. */
  const create = (submission: Submission, original?: string, notes?: DraftNotes): string => {
    const result = store.create(submission, original, notes);
    if (result.state === 'failed') unsaved.set(result.draft.key, result.reason);
    return result.draft.key;
  };

  /** Goes to a new draft in place of the address that started it, so that going back does not start another. */
  const goTo = (key: string) => {
    history.replaceState(null, '', `/declare/${writeRoute({ key, page: 'tasks' })}`);
    follow();
  };

  const beginWith = (declaration: Draft, original?: string) =>
    goTo(create({ declaration, organisations: [] }, original));

  async function update(id: string, again: boolean): Promise<void> {
    const begun = store
      .list()
      .drafts.filter(({ original, submission }) => original !== undefined && submission.declaration.id === id);
    if (begun.length > 0 && !again) {
      showPage(
        'You have begun to update this entry',
        draftsOfEntry(id, begun, () => void update(id, true)),
      );
      return;
    }
    const text = await fetchFile('projects', id);
    if (text === undefined) showPage('There is no such entry to update', noSuchEntry(id, settings.email));
    else beginWith(openDeclaration({ id, content: text }).draft, text);
  }

  async function startFrom(id: string): Promise<void> {
    const text = await fetchFile('blueprints', id);
    if (text === undefined) {
      showPage('There is no such starting point', html`<p><a href="/blueprints/">All starting points</a></p>`);
    } else beginWith(fillDefaults({ ...openDeclaration({ id, content: text }).draft, id: '' }, today));
  }

  async function fill(text: string): Promise<void> {
    const submission = await decodeLink(text);
    if (submission) goTo(create(submission));
    else {
      showPage(
        'This link does not hold a draft',
        html`<p>
          It may have been cut off on its way. Copy the whole link, or ask whoever sent it to save the draft to a file.
        </p>`,
      );
    }
  }

  /** Shows the page that imports files and documents; its code is loaded with it. */
  async function bringIn(): Promise<void> {
    const title = 'Start from something you have';
    const content = () =>
      html`${panel?.()}
        <div class="status-line"><p role="status">${announced}</p></div>`;
    const redraw = () => {
      if (panel && location.hash === importFragment) render(framed(title, content()), root);
    };
    const announce = (words: string) => {
      announced = words;
      redraw();
    };
    const { createImportPanel } = await import('../import/import-panel.ts');
    panel ??= createImportPanel({ register, redraw, announce, create: createImported });
    if (location.hash === importFragment) showPage(title, content());
  }

  const createImported = async ({ submission, notes, updates }: ImportedDraft): Promise<string> => {
    // A file of a published entry becomes an update of it.
    const original = updates === undefined ? undefined : await fetchFile('projects', updates);
    const declaration = original === undefined ? fillDefaults(submission.declaration, today) : submission.declaration;
    return create({ ...submission, declaration }, original, notes);
  };

  const begin = () => {
    const key = create({ declaration: startDraft(today), organisations: [] });
    location.hash = writeRoute({ key, page: 'tasks' });
  };

  const follow = () => {
    const { hash } = location;
    const query = new URLSearchParams(location.search);
    const route = readRoute(hash);
    const [updated, blueprint] = [query.get('update'), query.get('blueprint')];
    if (route && open?.key === route.key) open.form.show(route);
    else if (route) {
      leave();
      const draft = store.open(route.key);
      if (draft) open = { key: route.key, form: openForm(options, draft, route, unsaved.get(route.key)) };
      else showPage('This draft is not in this browser', noSuchDraft);
    } else if (hash === importFragment) void bringIn();
    else if (hash.startsWith('#fill=')) void fill(hash.slice('#fill='.length));
    else if (updated !== null) void update(updated, false);
    else if (blueprint !== null) void startFrom(blueprint);
    else {
      leave();
      return false;
    }
    return true;
  };

  return { begin, follow };
}

/** The file of an entry, as the register publishes it; undefined if there is none. */
async function fetchFile(collection: 'projects' | 'blueprints', id: string): Promise<string | undefined> {
  return findIdFault(id) === undefined ? fetchText(`/${collection}/${id}.md`) : undefined;
}

function framed(title: string, content: unknown) {
  return html`<div class="declare-form">
    <a class="govuk-back-link" href="/declare/">Declare a project</a>
    <h1 tabindex="-1">${title}</h1>
    ${content}
  </div>`;
}

function draftsOfEntry(id: string, drafts: readonly StoredDraft[], again: () => void) {
  return html`<p>This browser holds what you wrote:</p>
    <ul>
      ${drafts.map(
        (draft) =>
          html`<li><a href="/declare/${writeRoute({ key: draft.key, page: 'tasks' })}">${draftTitle(draft)}</a></li>`,
      )}
    </ul>
    <button type="button" class="govuk-button govuk-button--secondary" @click=${again}>
      Begin again from the published entry
    </button>
    <p><a href="/projects/${id}/">Show the published entry</a></p>`;
}

function noSuchEntry(id: string, email: string) {
  return html`<p>
    The register could not find an entry with the address <b>${id.slice(0, 80)}</b>. Look it up in
    <a href="/projects/">all projects</a> and choose “Update this entry” there. If it is awaiting correction, write to
    <a href="mailto:${email}">${email}</a>.
  </p>`;
}

const noSuchDraft = html`<p>
  Drafts stay in the browser in which they were written. Open the link there, or
  <a href=${importFragment}>open the draft from a file</a>.
</p>`;
