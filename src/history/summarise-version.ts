import type { Difference, NameOf } from '../diff/diff-declarations.ts';
import { findFieldLabel } from '../model/fields/field-labels.ts';
import { countNoun } from '../text/count-noun.ts';
import { aiUses, stages, updateKinds, type Term } from '../model/vocabulary/index.ts';
import { isGroup, isList } from '../draft/draft-values.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import type { WrittenFields } from '../draft/draft.ts';

/** How many fields a summary names before it counts the rest. */
const mostNamed = 3;

/**
 * What a change was, in a line: what became of updates first, then a new stage or a change in the use of AI, then the names of
 * the other fields that changed. Empty when nothing did.
 */
export function summariseChange(
  before: WrittenFields,
  after: WrittenFields,
  differences: readonly Difference[],
): string {
  const told = [...newsIn(before, after, differences), ...steps(differences)];
  const others = new Set(
    differences
      .filter(({ field }) => !isTold(field) && !field.startsWith('previous_ids'))
      .map(({ field, label }) => topLabel(field, label)),
  );
  const named = [...others].slice(0, mostNamed);
  const more = others.size - named.length;
  const rest = more > 0 ? ` and ${countNoun(more, 'other field')}` : '';
  return [...told, ...(named.length > 0 ? [`Changed: ${named.join(', ')}${rest}`] : [])].join('. ');
}

/** What the first version of a declaration said of itself, in a line: its stage, its use of AI, and who leads it. */
export function summariseFirst(fields: WrittenFields, nameOf: NameOf): string {
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
  return term ? [`${findFieldLabel(field)}: ${term.label}`] : [];
}

/** What may have happened to an update, in the order in which it is summarised. */
const updateWords = ['reported', 'taken out', 'rewritten'] as const;

/** What happened to updates: an outcome reported, an incident taken out, a correction rewritten. Each is named once. */
function newsIn(was: WrittenFields, is: WrittenFields, differences: readonly Difference[]): string[] {
  const [old, now] = [entriesOf(was['updates']), entriesOf(is['updates'])];
  const found = differences.flatMap(({ field, before }) => {
    const place = placeInUpdates(field);
    if (!place || isStep(field)) return [];
    // An update that came differs from nothing, one that went from something.
    const words = place.isInside ? 'rewritten' : before === '' ? 'reported' : 'taken out';
    return [{ words, kind: kindOf((words === 'taken out' ? old : now)[place.index]) }];
  });
  const inOrder = updateWords.flatMap((words) => found.filter((each) => each.words === words));
  return [...new Set(inOrder.map(({ kind, words }) => `${kind} ${words}`))];
}

/** What an update is called; one of an unknown kind is just an update. */
function kindOf(entry: Plain | undefined): string {
  const kind = isGroup(entry) ? entry['kind'] : undefined;
  return updateKinds.find(({ value }) => value === kind)?.label ?? 'Update';
}

/** Which update a difference is about, and whether it is one inside it; undefined for a difference in anything else. */
function placeInUpdates(field: string): { index: number; isInside: boolean } | undefined {
  const [, index, inside] = /^updates\.(\d+)(\.)?/.exec(field) ?? [];
  return index === undefined ? undefined : { index: Number(index), isInside: inside !== undefined };
}

function entriesOf(value: Plain | undefined): readonly Plain[] {
  return isList(value) ? value : [];
}

function steps(differences: readonly Difference[]): string[] {
  return differences
    .filter(({ field }) => isStep(field))
    .map(({ label, before, after }) => `${label}: ${before || 'nothing'} → ${after || 'nothing'}`);
}

/** Whether a difference is summarised as a step from one value of a closed list to another. */
function isStep(field: string): boolean {
  return field === 'stage' || field === 'uses_ai' || /^updates\.\d+\.(?:kind|result)$/.test(field);
}

function isTold(field: string): boolean {
  return isStep(field) || placeInUpdates(field) !== undefined;
}

/** The name of the field that a change is in: of `contact.phone`, that of the contact. */
function topLabel(field: string, label: string): string {
  const [top = ''] = field.split('.');
  return top === field ? label : findFieldLabel(top);
}
