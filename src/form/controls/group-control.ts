import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Field } from '../../model/fields/field.ts';
import { withValue } from '../../draft/draft-values.ts';
import type { FormContext } from '../form-context.ts';
import type { Row, RowsState } from '../state/ui-state.ts';
import { findEntryLabel } from './part-names.ts';
import { organisationPanels } from './organisation-panel.ts';
import { isFilled, newRow, rowPath, rowsOf, valueOfRows } from './group-rows.ts';
import { hintOf, remarksAbove, remarksOn, adviceBelow, describedBy, type ControlWords } from './control-shell.ts';
import type { ShowPart, Spot } from './control-place.ts';
import type { Subject } from './control-subject.ts';

/** Lists of groups that begin with an empty one: nearly every declaration has something there. */
const begun = new Set(['organisations', 'ai']);

/** A list of groups, each of which can be added and taken out. */
export function groupsControl(
  { form, subject, path, name }: Spot,
  parts: readonly Field[],
  words: ControlWords,
  showPart: ShowPart,
) {
  const { id } = words;
  const state = rowsOf(form.ui, id, subject.value(path), begun.has(name) ? 1 : 0);
  const remarks = remarksOn(form, id, false);
  const what = findEntryLabel(name);
  const write = (rows: readonly Row[]) => {
    state.rows = rows;
    subject.set(path, valueOfRows(rows));
  };
  const add = () => {
    const row = newRow(form.ui);
    form.focusNext(rowId(id, row));
    delete state.removed;
    write([...state.rows, row]);
    form.announce(`${what} ${state.rows.length} added.`);
  };
  const remove = (row: Row) => {
    const index = state.rows.indexOf(row);
    if (isFilled(row)) state.removed = { row, index };
    else delete state.removed;
    form.focusNext(state.removed ? `${id}--back` : `${id}--add`);
    write(state.rows.filter((other) => other !== row));
    form.announce(`${what} ${index + 1} removed.`);
  };
  // Drawn here and not within `repeat`, which draws later: what follows the rows depends on what they show.
  const rows = state.rows.map((row, index) => ({
    key: row.key,
    content: html`<fieldset class="govuk-fieldset row" id=${rowId(id, row)} tabindex="-1">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${what} ${index + 1}</legend>
      ${rowRemarks(form, subject, path, state, row)}
      ${parts.map((part) =>
        showPart(
          {
            form,
            subject: rowSubject(subject, path, state, row, write),
            path: part.name,
            name: `${name}.${rowPath(state.rows, row)}.${part.name}`,
          },
          part,
        ),
      )}
      ${organisationPanels(form, organisationsIn(parts, row), showPart)}
      ${
        state.rows.length > 1 || !begun.has(name) || isFilled(row)
          ? html`<button type="button" class="govuk-button govuk-button--secondary remove" @click=${() => remove(row)}>
              Remove<span class="govuk-visually-hidden"> ${what} ${index + 1}</span>
            </button>`
          : nothing
      }
    </fieldset>`,
  }));
  const isWrong = remarks.errors.length > 0;
  return html`<div class="govuk-form-group rows ${isWrong ? 'govuk-form-group--error' : ''}" id=${id}>
    <fieldset class="govuk-fieldset" aria-describedby=${describedBy(words, remarks)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--${words.size ?? 'm'}">${words.label}</legend>
      ${hintOf(words)} ${remarksAbove(id, remarks)}
      ${repeat(
        rows,
        ({ key }) => key,
        ({ content }) => content,
      )}
      ${removedNotice(id, what, state, (rows) => {
        form.focusNext(rowId(id, state.removed!.row));
        delete state.removed;
        write(rows);
        form.announce(`${what} put back.`);
      })}
      <button type="button" class="govuk-button govuk-button--secondary" id="${id}--add" @click=${add}>
        Add ${state.rows.length > 0 ? 'another' : article(what)} ${lower(what)}
      </button>
      ${adviceBelow(remarks)}
    </fieldset>
  </div>`;
}

/** The ids of the organisations that a row names. */
function organisationsIn(parts: readonly Field[], { fields }: Row): string[] {
  return parts.flatMap(({ name, type: control }) => {
    const id = control.kind === 'organisation' ? fields[name] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

function rowId(id: string, row: Row): string {
  return `${id}--row${row.key}`;
}

/** What is wrong with a row as a whole. */
function rowRemarks(form: FormContext, subject: Subject, path: string, { rows }: RowsState, row: Row) {
  const id = subject.id(`${path}.${rowPath(rows, row)}`);
  const remarks = remarksOn(form, id, false);
  return html`${remarksAbove(id, remarks)}${adviceBelow(remarks)}`;
}

function rowSubject(
  subject: Subject,
  path: string,
  state: RowsState,
  row: Row,
  write: (rows: readonly Row[]) => void,
): Subject {
  return {
    // The row as it stands by now: a first value gives it a place in the file.
    id: (part) => {
      const current = state.rows.find(({ key }) => key === row.key) ?? row;
      return subject.id(`${path}.${rowPath(state.rows, current)}.${part}`);
    },
    value: (part) => row.fields[part],
    // The row as it stands by now: a control may write twice before the page is shown anew.
    set: (part, value) =>
      write(
        state.rows.map((other) =>
          other.key === row.key ? { ...other, fields: withValue(other.fields, part, value) } : other,
        ),
      ),
  };
}

function removedNotice(
  id: string,
  what: string,
  { removed, rows }: RowsState,
  restore: (rows: readonly Row[]) => void,
) {
  if (!removed) return nothing;
  return html`<p class="removed">
    ${what} removed.
    <button
      type="button"
      class="link-button"
      id="${id}--back"
      @click=${() => restore([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)])}
    >
      Put it back
    </button>
  </p>`;
}

function article(what: string): string {
  return /^[aeiou]/i.test(what) ? 'an' : 'a';
}

/** A name inside a sentence; an abbreviation stays as it is. */
function lower(what: string): string {
  return /^[A-Z]{2}/.test(what) ? what : what.toLowerCase();
}
