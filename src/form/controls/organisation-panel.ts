import { html, nothing } from 'lit-html';
import { organisationFields } from '../../model/fields/organisation-fields.ts';
import { valueAt } from '../../draft/draft-values.ts';
import type { WrittenOrganisation } from '../../draft/draft.ts';
import type { FormContext } from '../form-context.ts';
import { organisationInputId } from '../state/message-places.ts';
import { findLeads, findOrganisations, withOrganisationField, withoutOrganisation } from '../state/edit-submission.ts';
import { adviceBelow, remarksAbove, findRemarks } from './form-group.ts';
import type { RenderPart, FieldAccess } from './control-context.ts';

/** What the form asks about a new organisation. The rest is agreed when it joins the Charter. */
const asked = ['name', 'kind', 'description', 'mission', 'contact'] as const;

/** The draft's own organisations among these ids, each with its fields; except those that the page shows already. */
export function organisationPanels(form: FormContext, ids: readonly string[], showPart: RenderPart): unknown {
  return form.draft.submission.organisations.map((organisation, index) => {
    if (!ids.includes(organisation.id) || form.ui.panels.has(organisation.id)) return nothing;
    form.ui.panels.add(organisation.id);
    return panel(form, organisation, index, showPart);
  });
}

function panel(form: FormContext, organisation: WrittenOrganisation, index: number, showPart: RenderPart) {
  const id = organisationInputId(index, '');
  const access = organisationAccess(form, index);
  const { name } = organisation.fields;
  const title = typeof name === 'string' && name.trim() !== '' ? name : 'The new organisation';
  const takesPart = findOrganisations(form.draft.submission).includes(organisation.id);
  const remarks = findRemarks(form, id, false);
  const remove = () => {
    form.focusNext('h1');
    form.change(withoutOrganisation(form.draft.submission, index));
    form.announce(`${title} removed.`);
  };
  return html`<fieldset class="govuk-fieldset new-organisation" id=${id}>
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${title}</legend>
    <p class="govuk-hint">It gets a page of its own in the register. What you say of it here is public.</p>
    ${remarksAbove(id, remarks)}
    ${partsAsked(form, organisation).map((part) =>
      showPart({ form, access, path: part, name: part }, organisationFields[part]),
    )}
    ${adviceBelow(remarks)}
    ${
      takesPart
        ? nothing
        : html`<p>It takes no part in the project.</p>
            <button type="button" class="govuk-button govuk-button--secondary remove" @click=${remove}>
              Remove ${title}
            </button>`
    }
  </fieldset>`;
}

/** A lead gives a contact, and a commercial lead its mission; for others those can be left out. */
function partsAsked(form: FormContext, { id, fields }: WrittenOrganisation): readonly (typeof asked)[number][] {
  const isLead = findLeads(form.draft.submission).has(id);
  return asked.filter((part) => {
    if (fields[part] !== undefined) return true;
    if (part === 'contact') return isLead;
    return part !== 'mission' || (isLead && fields['kind'] === 'commercial');
  });
}

function organisationAccess(form: FormContext, index: number): FieldAccess {
  const taken = new Set(form.register.organisations.map(({ id }) => id));
  return {
    id: (path) => organisationInputId(index, path),
    value: (path) => {
      const organisation = form.draft.submission.organisations[index];
      return organisation && valueAt(organisation.fields, path);
    },
    set: (path, value) => form.change(withOrganisationField(form.draft.submission, index, path, value, taken)),
  };
}
