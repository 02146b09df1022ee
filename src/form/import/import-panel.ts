import { html, nothing } from 'lit-html';
import { pathLabel } from '../../model/fields/path-label.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import { countNoun } from '../../text/count-noun.ts';
import { errorMessage } from '../controls/form-group.ts';
import { details } from '../page-parts.ts';
import { renderUnmatchedText } from './unmatched-text.ts';
import { readInputs, type ImportedDraft, type ImportProblem, type ReadInputsResult } from './read-inputs.ts';
import { mostBytes, type Input } from '../../formats/recognise-input.ts';

/** What the panel works with. */
export interface ImportPanelOptions {
  /** What the register holds already. */
  readonly register: RegisterFacts;
  /** Makes a new draft of what was imported and returns its key; undefined if that cannot be done. */
  readonly create: (brought: ImportedDraft) => string | undefined | Promise<string | undefined>;
  /** Renders the panel again, if it is on the page. */
  readonly redraw: () => void;
  /** Announces progress. */
  readonly announce: (words: string) => void;
}

const resultId = 'bring-in-result';
const errorId = 'bring-in-error';

/** How far the panel has come. */
type State =
  | { readonly step: 'asking' | 'reading' }
  | { readonly step: 'nothing-chosen'; readonly input: Source }
  | { readonly step: 'read'; readonly result: ReadInputsResult; readonly key?: string | undefined };

/**
 * The panel that imports files and pasted text. Each import makes a new draft; no draft is ever overwritten.
 * @returns what renders it.
 */
export function createImportPanel({ register, create, redraw, announce }: ImportPanelOptions): () => unknown {
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
    // The focus goes to the result, which says the rest.
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
    html`${state.step === 'read' ? summary(state, announce) : nothing} ${sourceForm('file', state, readFiles)}
      ${sourceForm('text', state, readText)}
      <p role="status">${state.step === 'reading' ? 'Reading …' : ''}</p>`;
}

const unreadable: ReadInputsResult = {
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

/** What can be imported. */
const sources = {
  file: {
    title: 'From files',
    label: 'Choose a file, or several that belong together',
    hint: 'A draft that was saved from here, the Charter’s form as a Word file (.docx), an ATRS record, or plain text. Nothing leaves your browser.',
    missing: 'Choose a file',
    button: 'Read the files',
  },
  text: {
    title: 'From pasted text',
    label: 'Paste the text here',
    hint: 'For a PDF or a web page: open it, select all, and copy. Answers are found by their questions.',
    missing: 'Paste the text',
    button: 'Read the text',
  },
} as const;

type Source = keyof typeof sources;

function sourceForm(source: Source, state: State, submit: (event: Event) => void) {
  const { title, label, hint, missing, button } = sources[source];
  const id = `bring-in-${source}`;
  const isMissing = state.step === 'nothing-chosen' && state.input === source;
  const described = `${id}-hint ${isMissing ? errorId : ''}`;
  return html`<form novalidate @submit=${submit}>
    <h2 class="govuk-heading-m">${title}</h2>
    <div class="govuk-form-group ${isMissing ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label" for=${id}>${label}</label>
      <div class="govuk-hint" id="${id}-hint">${hint}</div>
      ${isMissing ? errorMessage(missing, errorId) : nothing}
      ${
        source === 'file'
          ? html`<input class="govuk-file-upload" id=${id} type="file" multiple aria-describedby=${described} />`
          : html`<textarea class="govuk-textarea" id=${id} rows="8" aria-describedby=${described}></textarea>`
      }
    </div>
    <button type="submit" class="govuk-button">${button}</button>
  </form>`;
}

function summary({ result, key }: State & { step: 'read' }, announce: (words: string) => void) {
  const { filled, leftOver, problems, matched } = result;
  const labels = [...new Set(filled.map(pathLabel))];
  return html`<section class="notice brought-in" aria-labelledby=${resultId}>
    <h2 class="govuk-heading-m" id=${resultId} tabindex="-1">
      ${key === undefined ? 'No draft was made' : `A new draft, with ${countNoun(filled.length, 'answer')}`}
    </h2>
    ${problemList(problems)}
    ${
      key === undefined
        ? nothing
        : html`<p>
              <a href="#/${key}/tasks">Go on with this draft</a>.
              ${matched ? 'Answers were matched to questions by their words, so read what was filled in.' : nothing}
            </p>
            ${details(
              'What was filled in',
              html`<ul>
                ${labels.map((label) => html`<li>${label}</li>`)}
              </ul>`,
            )}`
    }
    ${
      leftOver.length === 0
        ? nothing
        : html`<h3 class="govuk-heading-s">What found no place</h3>
            ${key === undefined ? nothing : html`<p>It is kept with the draft until you have dealt with it.</p>`}
            ${renderUnmatchedText('bring-in-left-over', leftOver, announce)}`
    }
  </section>`;
}

/** How many problems are listed; a broken file can have hundreds, and the form shows them all at its fields. */
const mostProblems = 10;

function problemList(problems: readonly ImportProblem[]) {
  if (problems.length === 0) return nothing;
  return html`<ul class="problems">
    ${problems
      .slice(0, mostProblems)
      .map(({ file, words }) => html`<li>${file === '' ? nothing : html`<b dir="auto">${file}</b>: `}${words}</li>`)}
    ${problems.length > mostProblems ? html`<li>And ${problems.length - mostProblems} more.</li>` : nothing}
  </ul>`;
}
