import { html, nothing, render } from 'lit-html';
import type { Entrance } from './app/entrance.ts';
import { fetchText } from './app/fetch-text.ts';
import type { DeclareSettings } from './form-context.ts';
import { knownRegister, type PublishedRegister } from './state/known-register.ts';
import { bringInFragment, readRoute } from './form-route.ts';
import { draftList } from './start/draft-list.ts';
import { browserStorage, openStore } from './store/open-store.ts';
import type { StoredDraft } from './store/draft-store.ts';

/**
 * Runs the page for declaring. It shows the doors and this browser's drafts with little code; the form and with it the
 * register's own rules are loaded when somebody opens a draft, begins one, or comes by an address that asks for it.
 */
export function startDeclaring(): void {
  const page = element('declare');
  const doors = element('declare-doors');
  const start = element('declare-start');
  const root = element('declare-app');
  const settings = settingsOf(page);
  const today = dayOf(new Date());
  const store = openStore(browserStorage());
  const { title } = document;
  let asked: string | undefined;
  let said = '';
  let entrance: Promise<Entrance> | undefined;

  const load = (): Promise<Entrance> =>
    (entrance ??= Promise.all([import('./app/entrance.ts'), fetchText('/declare/register.json')])
      .then(([{ createEntrance }, text]) => {
        const register = knownRegister(readRegister(text));
        return createEntrance({ root, settings, today, store, register });
      })
      .catch((error: unknown) => {
        entrance = undefined;
        throw error;
      }));

  /** Loads the form and hands it over to `work`; the doors stay until it is there. */
  async function withForm(work: (form: Entrance) => unknown): Promise<void> {
    say('Loading the form …');
    try {
      const form = await load();
      doors.hidden = true;
      root.hidden = false;
      said = '';
      work(form);
    } catch {
      root.hidden = true;
      doors.hidden = false;
      say('The form could not be loaded. Check your connection, then try again.');
    }
  }

  async function saveToFile(draft: StoredDraft): Promise<void> {
    const { saveToFiles } = await import('./import/save-to-file.ts');
    say(`Saved to ${saveToFiles(draft).join(' and ')} among your downloads.`);
  }

  function say(text: string): void {
    said = text;
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
        say('The draft is deleted.');
        focus(store.list().drafts.length > 0 ? 'drafts' : 'start');
      },
    };
    render(
      html`<div class="govuk-button-group">
          <button type="button" class="govuk-button" id="start" @click=${() => void withForm((form) => form.begin())}>
            Start a declaration
          </button>
          <a href=${bringInFragment}>Start from a file or document you have</a>
        </div>
        <p role="status">${said === '' ? nothing : said}</p>
        ${draftList(drafts, damaged, asked, actions)}`,
      start,
    );
  }

  /** Shows what the address asks for: a page of the form, or the doors. */
  function follow(): void {
    if (asksForForm()) {
      void withForm((form) => form.follow());
      return;
    }
    // A fragment of some other kind is a place on the page that is shown.
    if (location.hash !== '' && !root.hidden) return;
    if (entrance && !root.hidden) void entrance.then((form) => form.follow());
    root.hidden = true;
    doors.hidden = false;
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
  if (readRoute(hash) !== undefined || hash === bringInFragment || hash.startsWith('#fill=')) return true;
  const query = new URLSearchParams(search);
  return query.has('update') || query.has('blueprint');
}

/**
 * Links to a place on the same page move there without changing the address, which says where in the form one is. A link
 * to where one is already, which browsers do not follow, leads there once more.
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

function readRegister(text: string | undefined): PublishedRegister {
  if (text === undefined) throw new Error('The register could not be loaded.');
  return JSON.parse(text) as PublishedRegister;
}

function settingsOf({ dataset }: HTMLElement): DeclareSettings {
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

/** The day where the reader is. */
function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
