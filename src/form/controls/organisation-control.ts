import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { countNoun } from '../../text/count-noun.ts';
import type { KnownOrganisation } from '../form-context.ts';
import { findOrganisations, withNewOrganisation } from '../state/edit-submission.ts';
import { selectBox } from './choice-controls.ts';
import { labelled, type ControlOptions } from './form-group.ts';
import { setText, textAt } from './control-context.ts';

/** From how many organisations on a list comes with a box that narrows it down. */
const many = 25;
/** How many it offers at once, so that a register of thousands stays quick to type in. */
const most = 100;

/** Which organisations can be chosen: all, with new ones; or only those that take part already. */
export type OrganisationsOffered = 'all' | 'taking part';

/** An organisation: one of the register, or a new one that is described below. */
export function organisationControl(options: ControlOptions, offered: OrganisationsOffered) {
  const { form, access, path, id } = options;
  const { organisations: own } = form.draft.submission;
  const chosen = textAt(access, path);
  const named = new Set(findOrganisations(form.draft.submission));
  const all = form.organisations.filter((one) => offered === 'all' || named.has(one.id));
  const isLong = all.length > many;
  const filter = form.ui.filters.get(id) ?? '';
  const found = isLong ? narrowed(all, filter) : all;
  const shown = withChosen(found.slice(0, most), all, chosen);
  const statusId = `${id}-found`;
  const ownId = `${id}-own`;
  const isOwn = offered === 'all' && own.some((organisation) => organisation.id === chosen);
  const unknown =
    chosen === '' || shown.some((one) => one.id === chosen)
      ? []
      : [{ value: chosen, label: `${chosen} (not in the register)` }];
  const onFilter = (event: Event) => {
    form.ui.filters.set(id, (event.target as HTMLInputElement).value);
    form.redraw();
  };
  const addNew = () => {
    const taken = new Set(form.register.organisations.map((one) => one.id));
    const added = withNewOrganisation(form.draft.submission, taken);
    form.change(added.submission);
    setText(access, path, added.id);
    // The row has a place in the file by now, and so its controls have other ids.
    form.focusNext(access.id(path));
    form.announce('A new organisation was added. It is described at the end of this box.');
  };
  return labelled(
    { ...options, describedBy: [...(isLong ? [statusId] : []), ...(isOwn ? [ownId] : [])] },
    (described, isWrong) =>
      html`${
        isLong
          ? html`<label class="govuk-label narrow__label" for="${id}--filter"
                >Part of its name, to shorten the list</label
              >
              <input
                class="govuk-input narrow"
                id="${id}--filter"
                type="text"
                autocomplete="off"
                spellcheck="false"
                .value=${live(filter)}
                @input=${onFilter}
                @keydown=${(event: KeyboardEvent) => {
                  // Return narrows the list down; it does not leave the step.
                  if (event.key === 'Enter') event.preventDefault();
                }}
              />
              <p class="govuk-hint count" id=${statusId} role="status">${foundInWords(found.length, filter)}</p>`
          : nothing
      }
      ${selectBox(
        options,
        [...unknown, ...shown.map(({ id: value, name }) => ({ value, label: name }))],
        described,
        isWrong,
      )}
      ${
        isOwn
          ? html`<p class="govuk-hint" id=${ownId}>New in the register: describe it at the end of this box.</p>`
          : nothing
      }
      ${
        offered === 'all' && !isOwn
          ? html`<button type="button" class="link-button" id="${id}--new" @click=${addNew}>
              It is not in the list: describe a new organisation
            </button>`
          : nothing
      }`,
  );
}

function foundInWords(found: number, filter: string): string {
  if (found > most) return `The first ${most} of ${countNoun(found, 'organisation')} are in the list`;
  return filter === '' ? '' : `${countNoun(found, 'organisation')} in the list`;
}

function narrowed(all: readonly KnownOrganisation[], filter: string): readonly KnownOrganisation[] {
  const words = filter.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => words.every((word) => name.toLocaleLowerCase('en-GB').includes(word)));
}

/** The list with the organisation that is chosen, whatever the filter says. */
function withChosen(
  shown: readonly KnownOrganisation[],
  all: readonly KnownOrganisation[],
  chosen: string,
): readonly KnownOrganisation[] {
  if (shown.some(({ id }) => id === chosen)) return shown;
  return [...all.filter(({ id }) => id === chosen), ...shown];
}
