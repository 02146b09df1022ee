import type { FieldType } from '../../model/fields/field.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { withValue } from '../../draft/draft-values.ts';
import type { WrittenFields } from '../../draft/draft.ts';

/** A field that a line `Label: value` may fill. */
export interface LineField {
  readonly label: string;
  readonly path: string;
  readonly control: FieldType;
}

/** Empty lines `Label:` to write behind. */
export function fieldsAsLines(labels: readonly string[]): string {
  return labels.map((label) => `${label}:`).join('\n');
}

/**
 * Reads groups of fields written as lines `Label: value`, with a blank line, or a label that is there already, where the
 * next group begins. Lines without a known label are left over.
 */
export function readGroups(
  text: string,
  fields: readonly LineField[],
  read: (value: string, control: FieldType) => Plain,
): { readonly groups: readonly WrittenFields[]; readonly leftOver: readonly string[] } {
  const byLabel = new Map(fields.map((field) => [folded(field.label), field]));
  const groups: WrittenFields[] = [];
  const leftOver: string[] = [];
  let group: WrittenFields = {};
  let seen = new Set<string>();
  const finish = () => {
    if (Object.keys(group).length > 0) groups.push(group);
    group = {};
    seen = new Set();
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      finish();
      continue;
    }
    const said = line.replace(/^\s*[-*]\s+/, '').trim();
    // A label may hold a colon itself, so the longest counts.
    const ends = [...said.slice(0, 120).matchAll(/:/g)].map(({ index }) => index).toReversed();
    const end = ends.find((each) => byLabel.has(folded(said.slice(0, each))));
    const field = end === undefined ? undefined : byLabel.get(folded(said.slice(0, end)));
    if (end === undefined || !field) {
      leftOver.push(said);
      continue;
    }
    if (seen.has(field.path)) finish();
    seen.add(field.path);
    const value = said.slice(end + 1).trim();
    if (value !== '') group = withValue(group, field.path, read(value, field.control));
  }
  finish();
  return { groups, leftOver };
}

/** A label or value without what people type differently. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
