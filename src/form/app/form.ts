import { html, render } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { steps } from '../../model/fields/form-steps.ts';
import type { Day } from '../../text/dates.ts';
import type { DeclareSettings, FormContext, KnownOrganisation } from '../form-context.ts';
import { draftTitle } from '../state/draft-title.ts';
import { isPersonal, type PlacedMessage } from '../state/message-places.ts';
import type { KnownRegister } from '../state/known-register.ts';
import { freshUiState } from '../state/ui-state.ts';
import { checkPage } from '../check/check-page.ts';
import type { PreviewPage } from '../check/preview-page.ts';
import { printPage } from '../check/print-page.ts';
import { writeRoute, type Route } from '../form-route.ts';
import { sendPage } from '../send/send-page.ts';
import { errorSummaryId, stepPage } from '../step/step-page.ts';
import type { DraftStore, SaveResult, StoredDraft } from '../store/draft-store.ts';
import { saveDraft, tasksPage } from '../tasks/tasks-page.ts';
import { checkDraft, unchecked, type CheckedDraft } from './check-form-draft.ts';
import { focusControl } from './focus.ts';
import { savedLine, saveNotice, type SaveState } from './notices.ts';

/** How long after the last key a draft is checked, in milliseconds. */
const checkPause = 400;
/** How long nobody has typed when a count is read out, in milliseconds. */
const readPause = 1500;

/** What the form works with. */
export interface Surroundings {
  readonly root: HTMLElement;
  readonly settings: DeclareSettings;
  readonly today: Day;
  readonly store: DraftStore;
  readonly register: KnownRegister;
}

/** The form while one draft is open. */
export interface OpenForm {
  /** Shows another page of the same draft. */
  readonly show: (route: Route) => void;
  /** Ends it; what was written is saved already. */
  readonly close: () => void;
}

/** Opens a draft on a page; `unsaved` says why the browser has not taken it, where it has not. */
export function openForm(
  surroundings: Surroundings,
  opened: StoredDraft,
  first: Route,
  unsaved?: 'full' | 'blocked',
): OpenForm {
  const { root, settings, today, store, register } = surroundings;
  let draft = opened;
  let route = first;
  let saving: SaveState = unsaved ? { kind: 'failed', reason: unsaved } : { kind: 'saved', at: opened.saved };
  let checked: CheckedDraft = unchecked;
  /** Whether the draft has changed since it was checked. */
  let stale = true;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let ui = freshUiState();
  let previewPage: PreviewPage | undefined;
  let said = '';
  let heard = '';
  let focusOn: string | undefined;
  /** By step: what is shown as an error there. */
  const shown = new Map<string, ReadonlySet<string>>();

  const form: FormContext = {
    settings,
    today,
    register: register.facts,
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
      return [...ownOrganisations(draft), ...register.organisations];
    },
    isShown: (placed) => shown.get(placed.step)?.has(nameOf(placed)) ?? false,
    change: (submission) => {
      draft = { ...draft, submission };
      save();
      stale = true;
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
      location.hash = writeRoute({ key: draft.key, page, ...(control !== undefined && { control }) });
    },
    href: (page, control) => writeRoute({ key: draft.key, page, ...(control !== undefined && { control }) }),
    announce: (text) => {
      // The same words twice are heard twice only if they differ.
      said = said === text ? `${text} ` : text;
      redraw();
    },
    announceLater: (id) => {
      clearTimeout(reading);
      reading = setTimeout(() => {
        heard = root.querySelector(`#${CSS.escape(id)}`)?.textContent.trim() ?? '';
        redraw();
      }, readPause);
    },
    showErrors: (step) => {
      check();
      const errors = checked.placed.filter((placed) => placed.step === step && placed.message.severity === 'error');
      shown.set(step, new Set(errors.map(nameOf)));
      return errors.length;
    },
    redraw: () => redraw(),
    focusNext: (id) => {
      focusOn = id;
    },
  };

  function save(): void {
    takeOver(store.save(draft));
  }

  function takeOver(result: SaveResult): void {
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
    if (!stale) return;
    const before = new Set(checked.placed.filter(({ message }) => isPersonal(message)).map(nameOf));
    checked = checkDraft(draft, today, register.facts);
    stale = false;
    const fresh = checked.placed.find((placed) => isPersonal(placed.message) && !before.has(nameOf(placed)));
    if (fresh) heard = `Warning: ${fresh.label}. ${fresh.message.message}`;
  }

  function redraw(): void {
    render(frame(), root);
    document.title = titleOf(root, draft, settings.name);
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
        ui = freshUiState();
        stale = true;
        check();
        focusOn = 'h1';
        redraw();
      },
    };
    return html`<div class="declare-form">
      <p class="govuk-visually-hidden" aria-live="polite">${heard}</p>
      ${saveNotice(saving, route, actions)} ${keyed(route.page, page())}
      <div class="status-line">
        <p role="status">${said}</p>
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

  /** The public page's own templates are loaded when somebody wants to see it. */
  function loadingPreview() {
    void import('../check/preview-page.ts').then((module) => {
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
    said = '';
    heard = '';
    check();
    const { page: where, control } = next;
    // Whoever comes from a list of what is to be corrected wants to see it beside the control.
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

/** What the browser's tab says: first whether something is wrong on the page, then the page, then the draft. */
function titleOf(root: HTMLElement, draft: StoredDraft, register: string): string {
  const heading = root.querySelector('h1')?.textContent.trim() ?? '';
  const isWrong = root.querySelector(`#${errorSummaryId}`) !== null;
  const parts = [...new Set([heading, draftTitle(draft)]), 'Declare a project', register];
  return `${isWrong ? 'Error: ' : ''}${parts.join(' – ')}`;
}

/** A message's name as long as the draft does not change around it. */
function nameOf({ id, message: { code } }: PlacedMessage): string {
  return `${id} ${code}`;
}

function ownOrganisations({ submission }: StoredDraft): KnownOrganisation[] {
  return submission.organisations.map(({ id, fields: { name } }) => ({
    id,
    name: typeof name === 'string' && name.trim() !== '' ? name : 'A new organisation without a name yet',
  }));
}
