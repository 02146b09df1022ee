import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Field } from '../../model/fields/field.ts';
import { withValue } from '../../draft/draft-values.ts';
import type { Row, RowsState } from '../state/ui-state.ts';
import { findEntryLabel } from './part-names.ts';
import { organisationPanels } from './organisation-panel.ts';
import { isFilled, createRow, rowPath, readRows, joinRows } from './group-rows.ts';
import { adviceBelow, describedBy, hintBelow, remarksAbove, findRemarks, type ControlOptions } from './form-group.ts';
import type { RenderPart, FieldContext, FieldAccess } from './control-context.ts';

/** Lists that begin with an empty row: nearly every declaration has something there. */
const begun = new Set(['organisations', 'ai']);

/** A list of groups, each of which can be added and removed. */
export function groupsControl(options: ControlOptions, parts: readonly Field[], showPart: RenderPart) {
  const { form, access, path, name, id, label, size = 'm' } = options;
  const state = readRows(form.ui, id, access.value(path), begun.has(name) ? 1 : 0);
  const remarks = findRemarks(form, id, false);
  const what = findEntryLabel(name);
  const write = (rows: readonly Row[]) => {
    state.rows = rows;
    access.set(path, joinRows(rows));
  };
  const add = () => {
    const row = createRow(form.ui);
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
  const restore = ({ row, index }: NonNullable<RowsState['removed']>) => {
    form.focusNext(rowId(id, row));
    delete state.removed;
    write(state.rows.toSpliced(index, 0, row));
    form.announce(`${what} put back.`);
  };
  // Rendered here and not within `repeat`, which renders later: what follows the rows depends on what they show.
  const rows = state.rows.map((row, index) => {
    const fields = rowAccess(options, state, row, write);
    const rowName = `${name}.${rowPath(state.rows, row)}`;
    return {
      key: row.key,
      content: html`<fieldset class="govuk-fieldset row" id=${rowId(id, row)} tabindex="-1">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${what} ${index + 1}</legend>
        ${rowRemarks(options, state, row)}
        ${parts.map((part) =>
          showPart({ form, access: fields, path: part.name, name: `${rowName}.${part.name}` }, part),
        )}
        ${organisationPanels(form, organisationsIn(parts, row), showPart)}
        ${
          state.rows.length > 1 || !begun.has(name) || isFilled(row)
            ? html`<button
                type="button"
                class="govuk-button govuk-button--secondary remove"
                @click=${() => remove(row)}
              >
                Remove<span class="govuk-visually-hidden"> ${what} ${index + 1}</span>
              </button>`
            : nothing
        }
      </fieldset>`,
    };
  });
  return html`<div class="govuk-form-group rows ${remarks.errors.length > 0 ? 'govuk-form-group--error' : ''}" id=${id}>
    <fieldset class="govuk-fieldset" aria-describedby=${describedBy(options, remarks)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--${size}">${label}</legend>
      ${hintBelow(options)} ${remarksAbove(id, remarks)}
      ${repeat(
        rows,
        ({ key }) => key,
        ({ content }) => content,
      )}
      ${
        state.removed
          ? html`<p class="removed">
              ${what} removed.
              <button type="button" class="link-button" id="${id}--back" @click=${() => restore(state.removed!)}>
                Put it back
              </button>
            </p>`
          : nothing
      }
      <button type="button" class="govuk-button govuk-button--secondary" id="${id}--add" @click=${add}>
        Add ${state.rows.length > 0 ? 'another' : article(what)} ${lowerCase(what)}
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
function rowRemarks({ form, access, path }: FieldContext, { rows }: RowsState, row: Row) {
  const id = access.id(`${path}.${rowPath(rows, row)}`);
  const remarks = findRemarks(form, id, false);
  return html`${remarksAbove(id, remarks)}${adviceBelow(remarks)}`;
}

function rowAccess(
  { access, path }: FieldContext,
  state: RowsState,
  row: Row,
  write: (rows: readonly Row[]) => void,
): FieldAccess {
  return {
    // The row as it is by now: a first value gives it a place in the file.
    id: (part) => {
      const current = state.rows.find(({ key }) => key === row.key) ?? row;
      return access.id(`${path}.${rowPath(state.rows, current)}.${part}`);
    },
    value: (part) => row.fields[part],
    // The rows as they are by now: a control may write twice before the page is rendered again.
    set: (part, value) =>
      write(
        state.rows.map((other) =>
          other.key === row.key ? { ...other, fields: withValue(other.fields, part, value) } : other,
        ),
      ),
  };
}

function article(what: string): string {
  return /^[aeiou]/i.test(what) ? 'an' : 'a';
}

/** A name within a sentence; an abbreviation stays as it is. */
function lowerCase(what: string): string {
  return /^[A-Z]{2}/.test(what) ? what : what.toLowerCase();
}
