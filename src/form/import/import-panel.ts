import { html, nothing } from 'lit-html';
import { pathLabel } from '../../model/fields/path-label.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import { counted } from '../../text/count-noun.ts';
import { copyable } from '../send/copyable.ts';
import { leftOverList } from './unmatched-text.ts';
import { readInputs, type Brought, type Problem, type ReadInputs } from './read-inputs.ts';
import { mostBytes, type Input } from '../../formats/recognise-input.ts';

export type { Brought } from './read-inputs.ts';

/** What the panel works with. */
export interface BringInSurroundings {
  readonly register: RegisterFacts;
  /** Makes a new draft of what was brought in and gives its key; undefined if that cannot be done. */
  readonly create: (brought: Brought) => string | undefined | Promise<string | undefined>;
  /** Shows the panel anew, if it is on the page. */
  readonly redraw: () => void;
  readonly announce: (words: string) => void;
}

const resultId = 'bring-in-result';
const errorId = 'bring-in-error';

/** How far the panel has come. */
type State =
  | { readonly step: 'asking' }
  | { readonly step: 'nothing-chosen'; readonly input: 'file' | 'text' }
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly result: ReadInputs; readonly key?: string | undefined };

/**
 * The panel that takes in files and pasted text. Each time, a draft of its own is made; no draft is ever written over.
 * @returns what draws it.
 */
export function createBringIn(surroundings: BringInSurroundings): () => unknown {
  const { register, create, redraw, announce } = surroundings;
  let state: State = { step: 'asking' };
  let turn = 0;

  const show = (next: State, focus?: string) => {
    state = next;
    redraw();
    if (focus !== undefined) document.getElementById(focus)?.focus();
  };
  const read = async (gather: () => Promise<readonly Input[]>) => {
    turn += 1;
    const own = turn;
    show({ step: 'reading' });
    announce('Reading …');
    const result = await gather().then(
      (inputs) => readInputs(inputs, register),
      // The file was moved or deleted after it was chosen.
      () => unreadable,
    );
    if (own !== turn) return;
    const key = result.brought ? await create(result.brought) : undefined;
    // The focus goes to the result, which tells the rest.
    announce('');
    show({ step: 'read', result, key }, resultId);
  };
  const readFiles = (event: Event) => {
    event.preventDefault();
    const files = [...(document.querySelector<HTMLInputElement>('#bring-in-file')?.files ?? [])];
    if (files.length === 0) show({ step: 'nothing-chosen', input: 'file' }, 'bring-in-file');
    else void read(() => Promise.all(files.map(bytesOf)));
  };
  const readText = (event: Event) => {
    event.preventDefault();
    const pasted = document.querySelector<HTMLTextAreaElement>('#bring-in-text')?.value ?? '';
    if (pasted.trim() === '') show({ step: 'nothing-chosen', input: 'text' }, 'bring-in-text');
    else void read(() => Promise.resolve([{ pasted }]));
  };
  return () =>
    html`${state.step === 'read' ? summary(state, announce) : nothing} ${fileForm(state, readFiles)}
      ${textForm(state, readText)}
      <p role="status">${state.step === 'reading' ? 'Reading …' : ''}</p>`;
}

const unreadable: ReadInputs = {
  matched: false,
  filled: [],
  leftOver: [],
  problems: [{ file: '', words: 'The browser could not open the file. Choose it again.' }],
};

/** A file's bytes; one that is too large is not read at all. */
async function bytesOf(file: File): Promise<Input> {
  const small = file.size > mostBytes ? file.slice(0, mostBytes + 1) : file;
  return { name: file.name, bytes: new Uint8Array(await small.arrayBuffer()) };
}

function fileForm(state: State, submit: (event: Event) => void) {
  const isMissing = state.step === 'nothing-chosen' && state.input === 'file';
  return html`<form novalidate @submit=${submit}>
    <h2 class="govuk-heading-m">From files</h2>
    <div class="govuk-form-group ${isMissing ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label" for="bring-in-file">Choose a file, or several that belong together</label>
      <div class="govuk-hint" id="bring-in-file-hint">
        A draft that was saved from here, the Charter’s form as a Word file (.docx), an ATRS record, or plain text.
        Nothing leaves your browser.
      </div>
      ${isMissing ? missing('Choose a file') : nothing}
      <input
        class="govuk-file-upload"
        id="bring-in-file"
        type="file"
        multiple
        aria-describedby="bring-in-file-hint ${isMissing ? errorId : ''}"
      />
    </div>
    <button type="submit" class="govuk-button">Read the files</button>
  </form>`;
}

function textForm(state: State, submit: (event: Event) => void) {
  const isMissing = state.step === 'nothing-chosen' && state.input === 'text';
  return html`<form novalidate @submit=${submit}>
    <h2 class="govuk-heading-m">From pasted text</h2>
    <div class="govuk-form-group ${isMissing ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label" for="bring-in-text">Paste the text here</label>
      <div class="govuk-hint" id="bring-in-text-hint">
        For a PDF or a web page: open it, select all, and copy. Answers are found by their questions.
      </div>
      ${isMissing ? missing('Paste the text') : nothing}
      <textarea
        class="govuk-textarea"
        id="bring-in-text"
        rows="8"
        aria-describedby="bring-in-text-hint ${isMissing ? errorId : ''}"
      ></textarea>
    </div>
    <button type="submit" class="govuk-button">Read the text</button>
  </form>`;
}

function missing(words: string) {
  return html`<p class="govuk-error-message" id=${errorId}>
    <span class="govuk-visually-hidden">Error:</span> ${words}
  </p>`;
}

function summary({ result, key }: State & { step: 'read' }, announce: (words: string) => void) {
  const { filled, leftOver, problems, matched } = result;
  return html`<section class="notice brought-in" aria-labelledby=${resultId}>
    <h2 class="govuk-heading-m" id=${resultId} tabindex="-1">
      ${key === undefined ? 'No draft was made' : `A new draft, with ${counted(filled.length, 'answer')}`}
    </h2>
    ${problemList(problems)}
    ${
      key === undefined
        ? nothing
        : html`<p>
              <a href="#/${key}/tasks">Go on with this draft</a>.
              ${matched ? 'Answers were matched to questions by their words, so read what was filled in.' : nothing}
            </p>
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">What was filled in</span>
              </summary>
              <div class="govuk-details__text">
                <ul>
                  ${[...new Set(filled.map(pathLabel))].map((label) => html`<li>${label}</li>`)}
                </ul>
              </div>
            </details>`
    }
    ${
      leftOver.length === 0
        ? nothing
        : html`<h3 class="govuk-heading-s">What found no place</h3>
            ${key === undefined ? nothing : html`<p>It is kept with the draft until you have dealt with it.</p>`}
            ${leftOverList(leftOver)}
            ${copyable({
              id: 'bring-in-left-over',
              button: 'Copy all of it',
              label: 'Show it as one text',
              text: leftOver.join('\n\n'),
              announce,
            })}`
    }
  </section>`;
}

/** How many problems are told; a broken file can have hundreds, and the form tells them all beside its fields. */
const mostProblems = 10;

function problemList(problems: readonly Problem[]) {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems">
    ${problems
      .slice(0, mostProblems)
      .map(({ file, words }) => html`<li>${file === '' ? nothing : html`<b dir="auto">${file}</b>: `}${words}</li>`)}
    ${problems.length > mostProblems ? html`<li>And ${problems.length - mostProblems} more.</li>` : nothing}
  </ul>`;
}
