import { html, render, type TemplateResult } from 'lit-html';
import { whyNotAnId } from '../../text/entry-id.ts';
import { begunWriting, withDefaults } from '../../draft/default-values.ts';
import { fromLink } from '../../draft/draft-link.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import type { Submission, Writing } from '../../draft/draft.ts';
import type { Brought } from '../import/import-panel.ts';
import { draftTitle } from '../state/draft-title.ts';
import { bringInFragment, readRoute, writeRoute } from '../form-route.ts';
import type { DraftNotes, StoredDraft } from '../store/draft-store.ts';
import { fetchText } from './fetch-text.ts';
import { openForm, type OpenForm, type Surroundings } from './form.ts';

/** The form's way in, once its code is here. */
export interface Entrance {
  /** Begins a blank declaration. */
  readonly begin: () => void;
  /** Shows what the address asks for; gives whether it asks for anything of the form's. */
  readonly follow: () => boolean;
}

/** Prepares the form. Nothing is shown before one of its functions is called. */
export function createEntrance(surroundings: Surroundings): Entrance {
  const { root, settings, today, store, register } = surroundings;
  /** Drafts that the browser did not take from the beginning, and why. */
  const unsaved = new Map<string, 'full' | 'blocked'>();
  let panel: (() => unknown) | undefined;
  let said = '';
  let open: { readonly key: string; readonly form: OpenForm } | undefined;

  const leave = () => {
    open?.form.close();
    open = undefined;
  };

  /** Puts a page of its own in the place of the form. */
  const showPage = (content: TemplateResult) => {
    leave();
    render(framed(content), root);
    const heading = root.querySelector('h1');
    heading?.focus();
    document.title = `${heading?.textContent.trim() ?? ''} – ${settings.name}`;
    scrollTo(0, 0);
  };

  /** Saves a new draft and gives its key. Where the browser keeps nothing, the draft is in memory, which its page says. */
  const create = (submission: Submission, original?: string, notes?: DraftNotes): string => {
    const result = store.create(submission, original, notes);
    if (result.state === 'failed') unsaved.set(result.draft.key, result.reason);
    return result.draft.key;
  };

  /** Goes to a new draft in place of the address that began it, so that the way back begins no second one. */
  const goTo = (key: string) => {
    history.replaceState(null, '', `/declare/${writeRoute({ key, page: 'tasks' })}`);
    entrance.follow();
  };

  const beginWith = (declaration: Writing, original?: string) =>
    goTo(create({ declaration, organisations: [] }, original));

  async function update(id: string, anew: boolean): Promise<void> {
    const begun = store
      .list()
      .drafts.filter(({ original, submission }) => original !== undefined && submission.declaration.id === id);
    if (begun.length > 0 && !anew) {
      showPage(alreadyBegun(id, begun, () => void update(id, true)));
      return;
    }
    const text = await published('projects', id);
    if (text === undefined) showPage(notPublished(id, settings.email));
    else beginWith(openDeclaration({ id, content: text }).writing, text);
  }

  async function startFrom(id: string): Promise<void> {
    const text = await published('blueprints', id);
    if (text === undefined) {
      showPage(noSuchStart());
      return;
    }
    beginWith(withDefaults({ ...openDeclaration({ id, content: text }).writing, id: '' }, today));
  }

  async function fill(text: string): Promise<void> {
    const submission = await fromLink(text);
    if (submission) goTo(create(submission));
    else showPage(brokenLink());
  }

  /** Shows the page that takes in files and documents; its code is loaded with it. */
  async function bringIn(): Promise<void> {
    panel ??= await createPanel();
    if (location.hash === bringInFragment) showPage(bringInPage(panel(), said));
  }

  const createPanel = async (): Promise<() => unknown> => {
    const { createBringIn } = await import('../import/import-panel.ts');
    const redraw = () => {
      if (panel && location.hash === bringInFragment) render(framed(bringInPage(panel(), said)), root);
    };
    const announce = (words: string) => {
      said = words;
      redraw();
    };
    return createBringIn({ register: register.facts, redraw, announce, create: bring });
  };

  const bring = async ({ submission, notes, updates }: Brought): Promise<string> => {
    // A file of a published entry becomes an update of it.
    const original = updates === undefined ? undefined : await published('projects', updates);
    const declaration = original === undefined ? withDefaults(submission.declaration, today) : submission.declaration;
    return create({ ...submission, declaration }, original, notes);
  };

  const entrance: Entrance = {
    begin: () => {
      const key = create({ declaration: begunWriting(today), organisations: [] });
      location.hash = writeRoute({ key, page: 'tasks' });
    },
    follow: () => {
      const { hash } = location;
      const query = new URLSearchParams(location.search);
      const route = readRoute(hash);
      if (route) {
        if (open?.key === route.key) {
          open.form.show(route);
          return true;
        }
        leave();
        const draft = store.open(route.key);
        if (draft) open = { key: route.key, form: openForm(surroundings, draft, route, unsaved.get(route.key)) };
        else showPage(noSuchDraft());
        return true;
      }
      if (hash === bringInFragment) {
        void bringIn();
        return true;
      }
      if (hash.startsWith('#fill=')) {
        void fill(hash.slice('#fill='.length));
        return true;
      }
      const updated = query.get('update');
      const blueprint = query.get('blueprint');
      if (updated !== null) void update(updated, false);
      else if (blueprint !== null) void startFrom(blueprint);
      else leave();
      return updated !== null || blueprint !== null;
    },
  };
  return entrance;
}

/** The file of an entry, as the register publishes it; undefined where there is none. */
async function published(collection: 'projects' | 'blueprints', id: string): Promise<string | undefined> {
  return whyNotAnId(id) === undefined ? fetchText(`/${collection}/${id}.md`) : undefined;
}

const allDrafts = html`<a class="govuk-back-link" href="/declare/">Declare a project</a>`;

function framed(content: TemplateResult) {
  return html`<div class="declare-form">${content}</div>`;
}

function bringInPage(panel: unknown, said: string) {
  return html`${allDrafts}
    <h1 tabindex="-1">Start from something you have</h1>
    ${panel}
    <div class="status-line"><p role="status">${said}</p></div>`;
}

function alreadyBegun(id: string, drafts: readonly StoredDraft[], anew: () => void) {
  return html`${allDrafts}
    <h1 tabindex="-1">You have begun to update this entry</h1>
    <p>This browser holds what you wrote:</p>
    <ul>
      ${drafts.map(
        (draft) =>
          html`<li><a href="/declare/${writeRoute({ key: draft.key, page: 'tasks' })}">${draftTitle(draft)}</a></li>`,
      )}
    </ul>
    <button type="button" class="govuk-button govuk-button--secondary" @click=${anew}>
      Begin again from the published entry
    </button>
    <p><a href="/projects/${id}/">Show the published entry</a></p>`;
}

function notPublished(id: string, email: string) {
  return html`${allDrafts}
    <h1 tabindex="-1">There is no such entry to update</h1>
    <p>
      The register could not find an entry with the address <b>${id.slice(0, 80)}</b>. Look it up in
      <a href="/projects/">all projects</a> and choose “Update this entry” there. If it is awaiting correction, write to
      <a href="mailto:${email}">${email}</a>.
    </p>`;
}

function noSuchStart() {
  return html`${allDrafts}
    <h1 tabindex="-1">There is no such starting point</h1>
    <p><a href="/blueprints/">All starting points</a></p>`;
}

function brokenLink() {
  return html`${allDrafts}
    <h1 tabindex="-1">This link does not hold a draft</h1>
    <p>
      It may have been cut off on its way. Copy the whole link, or ask whoever sent it to save the draft to a file.
    </p>`;
}

function noSuchDraft() {
  return html`${allDrafts}
    <h1 tabindex="-1">This draft is not in this browser</h1>
    <p>
      Drafts stay in the browser in which they were written. Open the link there, or
      <a href=${bringInFragment}>open the draft from a file</a>.
    </p>`;
}
