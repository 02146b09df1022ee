import type { Difference, NameOf } from '../difference/difference.ts';
import { fieldLabel } from '../field-labels.ts';
import { counted } from '../text/counted.ts';
import { aiUses, stages, updateKinds, type Term } from '../vocabulary/index.ts';
import { isGroup, isList } from '../writing/values.ts';
import type { Plain } from '../read/front-matter-text.ts';
import type { WrittenFields } from '../writing/writing.ts';

/** How many fields a summary names before it counts the rest. */
const mostNamed = 3;

/**
 * What a change was, in a line: news first, then a new stage or a change in the use of AI, then the names of the other fields
 * that changed. Empty when nothing did.
 */
export function summaryOf(before: WrittenFields, after: WrittenFields, differences: readonly Difference[]): string {
  const told = [...newsIn(before, after), ...steps(differences)];
  const others = new Set(
    differences
      .filter(({ field }) => !isTold(field) && !field.startsWith('previous_ids'))
      .map(({ field, label }) => topLabel(field, label)),
  );
  const named = [...others].slice(0, mostNamed);
  const more = others.size - named.length;
  const rest = more > 0 ? ` and ${counted(more, 'other field')}` : '';
  return [...told, ...(named.length > 0 ? [`Changed: ${named.join(', ')}${rest}`] : [])].join('. ');
}

/** What the first version of a declaration said of itself, in a line: its stage, its use of AI, and who leads it. */
export function firstWords(fields: WrittenFields, nameOf: NameOf): string {
  const leads = entriesOf(fields['organisations']).flatMap((entry) => {
    const [id, role] = isGroup(entry) ? [entry['id'], entry['role']] : [];
    return role === 'lead' && typeof id === 'string' ? (nameOf(id) ?? id) : [];
  });
  return [
    ...labelled('stage', stages, fields['stage']),
    ...labelled('uses_ai', aiUses, fields['uses_ai']),
    ...(leads.length > 0 ? [`Led by ${leads.join(', ')}`] : []),
  ].join('. ');
}

function labelled(field: string, list: readonly Term[], value: Plain | undefined): string[] {
  const term = list.find((known) => known.value === value);
  return term ? [`${fieldLabel(field)}: ${term.label}`] : [];
}

/** What was reported with a change: an outcome, an incident, a correction. */
function newsIn(before: WrittenFields, after: WrittenFields): string[] {
  const old = new Set(entriesOf(before['updates']).map((entry) => JSON.stringify(entry)));
  const kinds = entriesOf(after['updates'])
    .filter((entry) => !old.has(JSON.stringify(entry)))
    .flatMap((entry) => {
      const kind = isGroup(entry) ? entry['kind'] : undefined;
      return updateKinds.find(({ value }) => value === kind)?.label ?? [];
    });
  return [...new Set(kinds)].map((label) => `${label} reported`);
}

function entriesOf(value: Plain | undefined): readonly Plain[] {
  return isList(value) ? value : [];
}

function steps(differences: readonly Difference[]): string[] {
  return differences
    .filter(({ field }) => field === 'stage' || field === 'uses_ai')
    .map(({ label, before, after }) => `${label}: ${before || 'nothing'} → ${after || 'nothing'}`);
}

function isTold(field: string): boolean {
  return field === 'stage' || field === 'uses_ai' || field === 'updates' || field.startsWith('updates.');
}

/** The name of the field that a change is in: of `contact.phone`, that of the contact. */
function topLabel(field: string, label: string): string {
  const [top = ''] = field.split('.');
  return top === field ? label : fieldLabel(top);
}
