import type { Difference } from '../difference/difference.ts';
import { fieldLabel } from '../field-labels.ts';
import { counted } from '../text/counted.ts';
import { updateKinds } from '../vocabulary/index.ts';
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
    differences.filter(({ field }) => !isTold(field)).map(({ field, label }) => topLabel(field, label)),
  );
  const named = [...others].slice(0, mostNamed);
  const more = others.size - named.length;
  const changed = [...named, ...(more > 0 ? [counted(more, 'other field')] : [])];
  return [...told, ...(changed.length > 0 ? [`Changed: ${changed.join(', ')}`] : [])].join('. ');
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
