import { html, nothing, type TemplateResult } from 'lit-html';
import type { FieldType, Field } from '../../model/fields/field.ts';
import { choiceControl, choicesControl, yesControl } from './choice-controls.ts';
import { dateControl } from './date-control.ts';
import { groupsControl } from './group-control.ts';
import { findPartLabel } from './part-names.ts';
import { organisationControl } from './organisation-control.ts';
import { postControl } from './post-control.ts';
import { grouped, type ControlWords } from './control-shell.ts';
import type { Spot } from './control-place.ts';
import { lineControl, linesControl } from './line-controls.ts';
import { isPartShown } from './field-visibility.ts';

/** The words on a field; what is absent is derived. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | TemplateResult | undefined;
  readonly size: 'm' | 's';
  /** The sign before a number. */
  readonly unit?: string | undefined;
}

/** The control for a field, whatever its kind. */
export function controlFor(spot: Spot, control: FieldType, words: FieldWords): unknown {
  const { form, subject, path } = spot;
  const isWhole = control.kind !== 'group' && control.kind !== 'groups';
  const own: ControlWords = { ...words, id: subject.id(path), whole: isWhole };
  switch (control.kind) {
    case 'line':
      return lineControl(form, subject, path, own, { most: control.most });
    case 'email':
      return lineControl(form, subject, path, own, { type: 'email' });
    case 'phone':
      return lineControl(form, subject, path, own, { type: 'tel', width: 20 });
    case 'address':
      return lineControl(form, subject, path, own, { type: 'url' });
    case 'number':
      return lineControl(form, subject, path, own, {
        inputmode: 'numeric',
        width: 10,
        ...(words.unit && { prefix: words.unit }),
      });
    case 'id':
      return lineControl(form, subject, path, own);
    case 'choice':
      return choiceControl(form, subject, path, own, control.list);
    case 'choices':
      return choicesControl(form, subject, path, own, control.list);
    case 'date':
      return dateControl(form, subject, path, withPrecision(own, control.precision));
    case 'yes':
      return yesControl(form, subject, path, own);
    case 'organisation':
      return organisationControl(
        form,
        subject,
        path,
        own,
        spot.name === 'declared_by.organisation' ? 'taking part' : 'all',
      );
    case 'post':
      return postControl(form, subject, path, own, control.or);
    case 'lines':
      return linesControl(form, subject, path, own);
    case 'group':
      return groupControl(spot, control.parts, own);
    case 'groups':
      return groupsControl(spot, control.parts, own, partControl);
  }
}

function withPrecision(words: ControlWords, precision: 'day' | 'month' | 'year'): ControlWords {
  if (precision === 'day') return words;
  const enough = precision === 'month' ? 'The day can stay empty.' : 'The day and the month can stay empty.';
  return { ...words, hint: words.hint ? html`${words.hint} ${enough}` : enough };
}

function groupControl({ form, subject, path, name }: Spot, parts: readonly Field[], words: ControlWords) {
  return html`<div class="group" id=${words.id}>
    ${grouped(form, words, () =>
      parts.map((part) =>
        partControl({ form, subject, path: `${path}.${part.name}`, name: `${name}.${part.name}` }, part),
      ),
    )}
  </div>`;
}

/** A part of a group, with the words its name gives; nothing while it does not matter. */
export function partControl(spot: Spot, part: Field): unknown {
  if (!isPartShown(spot, part)) return nothing;
  return controlFor(spot, part.type, {
    label: `${findPartLabel(part)}${part.needed === 'optional' ? ' (optional)' : ''}`,
    hint: part.hint,
    unit: part.unit,
    size: 's',
  });
}
