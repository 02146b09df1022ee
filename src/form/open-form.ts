import { html, render } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { steps } from '../model/fields/form-steps.ts';
import type { RegisterFacts } from '../model/register-facts.ts';
import type { Day } from '../text/dates.ts';
import type { DeclareSettings, FormContext, KnownOrganisation } from './form-context.ts';
import { isPersonal, type PlacedMessage } from './state/message-places.ts';
import { createUiState } from './state/ui-state.ts';
import { checkPage } from './check/check-page.ts';
import type { PreviewPage } from './check/preview-page.ts';
import { printPage } from './check/print-page.ts';
import { writeRoute, type Route } from './form-route.ts';
import { sendPage } from './send/send-page.ts';
import { errorSummaryId, stepPage } from './steps/step-page.ts';
import { draftTitle, type DraftStore, type FailureReason, type StoredDraft } from './store/draft-store.ts';
import { saveDraft, tasksPage } from './steps/tasks-page.ts';
import { checkDraft, unchecked, type CheckedDraft } from './check/check-form-draft.ts';
import { focusControl } from './controls/focus-control.ts';
import { savedLine, saveNotice, type SaveState } from './store/save-notice.ts';

/** How long after the last key a draft is checked, in milliseconds. */
const checkPause = 400;
/** How long after the last key a count is read out, in milliseconds. */
const readPause = 1500;

/** What the form works with. */
export interface FormOptions {
  /** The element in which the form is shown. */
  readonly root: HTMLElement;
  /** The register's settings. */
  readonly settings: DeclareSettings;
  /** The day on which the page was opened. */
  readonly today: Day;
  /** The drafts of this browser. */
  readonly store: DraftStore;
  /** What the register holds already, as the rules know it. */
  readonly register: RegisterFacts;
  /** The organisations of the register, by name. */
  readonly organisations: readonly KnownOrganisation[];
}

/** The form while a draft is open. */
export interface OpenForm {
  /** Shows another page of the same draft. */
  readonly show: (route: Route) => void;
  /** Closes it; what was written is saved already. */
  readonly close: () => void;
}

/** Opens a draft on a page; `unsaved` says why the browser has not saved it, if it has not. */
export function openForm(
  { root, settings, today, store, register, organisations }: FormOptions,
  opened: StoredDraft,
  first: Route,
  unsaved?: FailureReason,
): OpenForm {
  let draft = opened;
  let route = first;
  let saving: SaveState = unsaved ? { kind: 'failed', reason: unsaved } : { kind: 'saved', at: opened.saved };
  let checked: CheckedDraft = unchecked;
  /** Whether the draft has changed since it was checked. */
  let isStale = true;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let ui = createUiState();
  let previewPage: PreviewPage | undefined;
  /** What is announced to everybody, and what is only read out. */
  let announced = '';
  let readOut = '';
  let focusOn: string | undefined;
  /** By step: the errors that are shown there. */
  const shown = new Map<string, ReadonlySet<string>>();

  const form: FormContext = {
    settings,
    today,
    register,
    get draft() {
      return draft;
    },
    get messages() {
      return checked.messages;
    },
    get placed() {
      return checked.placed;
    },
    get ui() {
      return ui;
    },
    get organisations() {
      return [...newOrganisations(draft), ...organisations];
    },
    isShown: (placed) => shown.get(placed.step)?.has(nameOf(placed)) ?? false,
    change: (submission) => {
      draft = { ...draft, submission };
      save();
      isStale = true;
      clearTimeout(checking);
      checking = setTimeout(() => {
        check();
        redraw();
      }, checkPause);
      redraw();
    },
    keep: (notes) => {
      draft = { ...draft, notes };
      save();
      redraw();
    },
    go: (page, control) => {
      location.hash = form.href(page, control);
    },
    href: (page, control) => writeRoute({ key: draft.key, page, ...(control !== undefined && { control }) }),
    announce: (text) => {
      // Screen readers read the same text twice only if it differs.
      announced = announced === text ? `${text} ` : text;
      redraw();
    },
    announceLater: (id) => {
      clearTimeout(reading);
      reading = setTimeout(() => {
        readOut = root.querySelector(`#${CSS.escape(id)}`)?.textContent.trim() ?? '';
        redraw();
      }, readPause);
    },
    showErrors: (step) => {
      check();
      const errors = checked.placed.filter((placed) => placed.step === step && placed.message.severity === 'error');
      shown.set(step, new Set(errors.map(nameOf)));
      return errors.length;
    },
    redraw,
    focusNext: (id) => {
      focusOn = id;
    },
  };

  function save(): void {
    const result = store.save(draft);
    draft = result.draft;
    if (result.state === 'failed') saving = { kind: 'failed', reason: result.reason };
    else if (result.state === 'copied') {
      saving = { kind: 'copied', at: draft.saved, theirs: result.theirs?.key };
      route = { ...route, key: draft.key };
      history.replaceState(null, '', writeRoute(route));
    } else if (saving.kind !== 'copied') saving = { kind: 'saved', at: draft.saved };
    else saving = { ...saving, at: draft.saved };
  }

  function check(): void {
    clearTimeout(checking);
    if (!isStale) return;
    const before = new Set(checked.placed.filter(({ message }) => isPersonal(message)).map(nameOf));
    checked = checkDraft(draft, today, register);
    isStale = false;
    const fresh = checked.placed.find((placed) => isPersonal(placed.message) && !before.has(nameOf(placed)));
    if (fresh) readOut = `Warning: ${fresh.label}. ${fresh.message.message}`;
  }

  function redraw(): void {
    render(frame(), root);
    document.title = documentTitle(root, draft, settings.name);
    if (focusOn !== undefined) {
      const id = focusOn;
      focusOn = undefined;
      focusControl(root, id);
    }
  }

  function frame() {
    const actions = {
      saveToFile: () => saveDraft(form),
      showNewer: () => {
        draft = store.open(draft.key) ?? draft;
        saving = { kind: 'saved', at: draft.saved };
        ui = createUiState();
        isStale = true;
        check();
        focusOn = 'h1';
        redraw();
      },
    };
    return html`<div class="declare-form">
      <p class="govuk-visually-hidden" aria-live="polite">${readOut}</p>
      ${saveNotice(saving, route, actions)} ${keyed(route.page, page())}
      <div class="status-line">
        <p role="status">${announced}</p>
        <p class="quiet">${savedLine(saving)}</p>
      </div>
    </div>`;
  }

  function page() {
    const step = steps.find(({ id }) => id === route.page);
    if (step) return stepPage(form, step);
    switch (route.page) {
      case 'check':
        return checkPage(form);
      case 'preview':
        return previewPage ? previewPage(form) : loadingPreview();
      case 'print':
        return printPage(form);
      case 'send':
        return sendPage(form);
      default:
        return tasksPage(form);
    }
  }

  /** The templates of the public page are loaded when they are needed. */
  function loadingPreview() {
    void import('./check/preview-page.ts').then((module) => {
      previewPage = module.previewPage;
      if (route.page === 'preview') {
        focusOn = 'h1';
        redraw();
      }
    });
    return html`<p role="status">Loading …</p>`;
  }

  function show(next: Route): void {
    route = next;
    announced = '';
    readOut = '';
    check();
    const { page: where, control } = next;
    // A link in a list of errors leads to its control, which then shows the error.
    if (control !== undefined && steps.some(({ id }) => id === where)) form.showErrors(where);
    focusOn = control ?? 'h1';
    redraw();
    if (control === undefined) scrollTo(0, 0);
  }

  const stopWatching = store.watch((key) => {
    if (key !== draft.key) return;
    const theirs = store.open(key);
    if (theirs && theirs.revision === draft.revision && theirs.saved === draft.saved) return;
    saving = { kind: theirs ? 'changed elsewhere' : 'deleted elsewhere' };
    redraw();
  });
  const onLeave = (event: BeforeUnloadEvent) => {
    if (saving.kind === 'failed') event.preventDefault();
  };
  addEventListener('beforeunload', onLeave);
  show(first);

  return {
    show,
    close: () => {
      clearTimeout(checking);
      clearTimeout(reading);
      stopWatching();
      removeEventListener('beforeunload', onLeave);
      render(html``, root);
    },
  };
}

/** The title of the browser's tab: first whether something is wrong on the page, then the page, then the draft. */
function documentTitle(root: HTMLElement, draft: StoredDraft, register: string): string {
  const heading = root.querySelector('h1')?.textContent.trim() ?? '';
  const isWrong = root.querySelector(`#${errorSummaryId}`) !== null;
  const parts = [...new Set([heading, draftTitle(draft)]), 'Declare a project', register];
  return `${isWrong ? 'Error: ' : ''}${parts.join(' – ')}`;
}

/** Identifies a message as long as the draft does not change around it. */
function nameOf({ id, message: { code } }: PlacedMessage): string {
  return `${id} ${code}`;
}

function newOrganisations({ submission }: StoredDraft): KnownOrganisation[] {
  return submission.organisations.map(({ id, fields: { name } }) => ({
    id,
    name: typeof name === 'string' && name.trim() !== '' ? name : 'A new organisation without a name yet',
  }));
}
