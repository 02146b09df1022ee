import { html, nothing, render } from 'lit-html';
import { fetchText } from '../browser.ts';
import type { DeclareSettings } from '../form-context.ts';
import { importFragment, readRoute } from '../form-route.ts';
import { readRegisterFacts, type PublishedRegister } from '../state/known-register.ts';
import { browserStorage, openStore } from '../store/open-store.ts';
import type { StoredDraft } from '../store/draft-store.ts';
import { draftList } from './draft-list.ts';
import type { FormRouter } from './form-router.ts';

/**
 * Runs the page for declaring: the ways to declare and the drafts of this browser. The form, with the rules of the register, is
 * loaded only when a draft is opened or started, or by a link to the form.
 */
export function startDeclaring(): void {
  const page = findElement('declare');
  const ways = findElement('declare-doors');
  const start = findElement('declare-start');
  const root = findElement('declare-app');
  const settings = readSettings(page);
  const today = localDay(new Date());
  const store = openStore(browserStorage());
  const { title } = document;
  /** The key of the draft that is to be deleted, if that is confirmed. */
  let asked: string | undefined;
  let announced = '';
  let router: Promise<FormRouter> | undefined;

  async function loadForm(): Promise<FormRouter> {
    const [{ createFormRouter }, text] = await Promise.all([
      import('./form-router.ts'),
      fetchText('/declare/register.json'),
    ]);
    if (text === undefined) throw new Error('The register could not be loaded.');
    const published = JSON.parse(text) as PublishedRegister;
    const register = readRegisterFacts(published);
    return createFormRouter({ root, settings, today, store, register, organisations: published.organisations });
  }

  /** Loads the form and calls `work` with it; the page stays as it is until then. */
  async function withForm(work: (form: FormRouter) => unknown): Promise<void> {
    announce('Loading the form …');
    try {
      const form = await (router ??= loadForm());
      ways.hidden = true;
      root.hidden = false;
      announced = '';
      work(form);
    } catch {
      router = undefined;
      root.hidden = true;
      ways.hidden = false;
      announce('The form could not be loaded. Check your connection, then try again.');
    }
  }

  async function saveToFile(draft: StoredDraft): Promise<void> {
    const { saveToFiles } = await import('../import/save-to-file.ts');
    announce(`Saved to ${saveToFiles(draft).join(' and ')} among your downloads.`);
  }

  function announce(text: string): void {
    announced = text;
    showStart();
  }

  function showStart(): void {
    const { drafts, damaged } = store.list();
    const focus = (id: string) => document.getElementById(id)?.focus();
    const actions = {
      save: (draft: StoredDraft) => void saveToFile(draft),
      ask: ({ key }: StoredDraft) => {
        asked = key;
        showStart();
        focus('sure');
      },
      keep: ({ key }: StoredDraft) => {
        asked = undefined;
        showStart();
        focus(`delete-${key}`);
      },
      remove: ({ key }: StoredDraft) => {
        asked = undefined;
        store.remove(key);
        announce('The draft is deleted.');
        focus(store.list().drafts.length > 0 ? 'drafts' : 'start');
      },
    };
    render(
      html`<div class="govuk-button-group">
          <button type="button" class="govuk-button" id="start" @click=${() => void withForm((form) => form.begin())}>
            Start a declaration
          </button>
          <a href=${importFragment}>Start from a file or document you have</a>
        </div>
        <p role="status">${announced === '' ? nothing : announced}</p>
        ${draftList(drafts, damaged, asked, actions)}`,
      start,
    );
  }

  /** Shows what the address asks for: a page of the form, or the start page. */
  function follow(): void {
    if (asksForForm()) {
      void withForm((form) => form.follow());
      return;
    }
    // A fragment of some other kind is a place on the page that is shown.
    if (location.hash !== '' && !root.hidden) return;
    if (router && !root.hidden) void router.then((form) => form.follow());
    root.hidden = true;
    ways.hidden = false;
    document.title = title;
    showStart();
  }

  document.addEventListener('click', (event) => {
    if (!root.hidden) followLink(event, follow);
  });
  addEventListener('hashchange', follow);
  store.watch(() => {
    if (root.hidden) showStart();
  });
  showStart();
  follow();
}

/** Whether the address asks for a page of the form. */
function asksForForm(): boolean {
  const { hash, search } = location;
  if (readRoute(hash) !== undefined || hash === importFragment || hash.startsWith('#fill=')) return true;
  const query = new URLSearchParams(search);
  return query.has('update') || query.has('blueprint');
}

/**
 * Links within a page of the form move there without changing the address, which holds the form's route. A link to the
 * current route, which browsers do not follow, opens it again.
 */
function followLink(event: MouseEvent, again: () => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return;
  if (href.startsWith('#/')) {
    if (href !== location.hash) return;
    event.preventDefault();
    again();
    return;
  }
  event.preventDefault();
  const place = document.getElementById(decodeURIComponent(href.slice(1)));
  if (!place) return;
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus();
  place.scrollIntoView();
}

function readSettings({ dataset }: HTMLElement): DeclareSettings {
  const { name = '', address = '', repository = '', keeper = '', email = '' } = dataset;
  return {
    name,
    address,
    repository,
    keeper,
    email,
    promisedWorkingDays: Number(dataset['promisedWorkingDays'] ?? 0),
    licence: { name: dataset['licenceName'] ?? '', url: dataset['licenceUrl'] ?? '' },
  };
}

/** The day in the reader's own time zone. */
function localDay(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function findElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
