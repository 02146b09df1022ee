import { html, nothing, type TemplateResult } from 'lit-html';
import type { FieldType, Field } from '../../model/fields/field.ts';
import { choiceControl, choicesControl, yesControl } from './choice-controls.ts';
import type { FieldContext } from './control-context.ts';
import { dateControl } from './date-control.ts';
import { isPartShown } from './field-visibility.ts';
import { grouped, type ControlOptions } from './form-group.ts';
import { groupsControl } from './group-control.ts';
import { lineControl, linesControl, postControl } from './line-controls.ts';
import { organisationControl } from './organisation-control.ts';
import { findPartLabel } from './part-names.ts';

/** The words on a field. */
export interface FieldText {
  /** Its label. */
  readonly label: string;
  /** The hint below the label. */
  readonly hint?: string | TemplateResult | undefined;
  /** How big the label is. */
  readonly size: 'm' | 's';
  /** The sign before a number. */
  readonly unit?: string | undefined;
}

/** The control for a field, whatever its kind. */
export function renderControl(context: FieldContext, control: FieldType, words: FieldText): unknown {
  const whole = control.kind !== 'group' && control.kind !== 'groups';
  const options: ControlOptions = { ...context, ...words, id: context.access.id(context.path), whole };
  switch (control.kind) {
    case 'line':
      return lineControl(options, { most: control.most });
    case 'email':
      return lineControl(options, { type: 'email' });
    case 'phone':
      return lineControl(options, { type: 'tel', width: 20 });
    case 'address':
      return lineControl(options, { type: 'url' });
    case 'number':
      return lineControl(options, {
        inputmode: 'numeric',
        width: 10,
        ...(words.unit && { prefix: words.unit }),
      });
    case 'id':
      return lineControl(options);
    case 'choice':
      return choiceControl(options, control.list);
    case 'choices':
      return choicesControl(options, control.list);
    case 'date':
      return dateControl({ ...options, hint: withPrecision(options.hint, control.precision) });
    case 'yes':
      return yesControl(options);
    case 'organisation':
      return organisationControl(options, context.name === 'declared_by.organisation' ? 'taking part' : 'all');
    case 'post':
      return postControl(options, control.or);
    case 'lines':
      return linesControl(options);
    case 'group':
      return groupControl(options, control.parts);
    case 'groups':
      return groupsControl(options, control.parts, renderPart);
  }
}

function withPrecision(hint: ControlOptions['hint'], precision: 'day' | 'month' | 'year'): ControlOptions['hint'] {
  if (precision === 'day') return hint;
  const enough = precision === 'month' ? 'The day can stay empty.' : 'The day and the month can stay empty.';
  return hint ? html`${hint} ${enough}` : enough;
}

function groupControl(options: ControlOptions, parts: readonly Field[]) {
  const { form, access, path, name, id } = options;
  return html`<div class="group" id=${id}>
    ${grouped(options, () =>
      parts.map((part) =>
        renderPart({ form, access, path: `${path}.${part.name}`, name: `${name}.${part.name}` }, part),
      ),
    )}
  </div>`;
}

/** The control for a part of a group, with the words for its name; nothing if the part does not apply. */
export function renderPart(context: FieldContext, part: Field): unknown {
  if (!isPartShown(context, part)) return nothing;
  return renderControl(context, part.type, {
    label: `${findPartLabel(part)}${part.needed === 'optional' ? ' (optional)' : ''}`,
    hint: part.hint,
    unit: part.unit,
    size: 's',
  });
}
