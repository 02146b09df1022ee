import type { FieldPlace, FrontMatterText, Plain } from './front-matter-text.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** `name: value`, or `name:` alone. */
const fieldForm = /^([a-z][a-z_]*):(?:( +)(\S.*))?$/;
/** What YAML gives a meaning: an empty value, an indicator at the beginning, `: ` or ` #` further on, a tab, a space at the end. */
const hasMeaning = /^$|^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\t|\s$/;
const quoted = /^"([^"\\]*)"$/;
/** Unquoted words for null. */
export const noValue = /^(?:~|null|Null|NULL)$/;

/**
 * Reads front matter in the style in which the register writes it: indented by two spaces, each value on one line, without
 * YAML's special characters. Undefined for any other front matter, valid or not, which the `yaml` package has to read.
 */
export function readPlainYaml(text: string): FrontMatterText | undefined {
  const values = createFields();
  const places = new Map<string, FieldPlace>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let index = 0;

  /** Reads fields at an indent, the first of which may follow the hyphen of a list entry. @returns whether they are plain. */
  function readFields(into: Fields, path: string, indent: string, first: string): boolean {
    for (let lead = first; index < lines.length && lines[index]!.startsWith(lead); lead = indent) {
      const match = fieldForm.exec(lines[index]!.slice(lead.length));
      if (!match) return false;
      const [, key, space = '', value] = match as unknown as [string, string, string?, string?];
      if (key in into) return false;
      const field = path === '' ? key : `${path}.${key}`;
      const keyPlace = { line: index + frontMatterLine, column: lead.length + 1 };
      index += 1;
      const found = value === undefined ? readChildren(field, indent) : readScalar(value);
      if (found === undefined) return false;
      into[key] = found;
      const valuePlace =
        value === undefined
          ? { line: keyPlace.line + 1, column: 3 }
          : { line: keyPlace.line, column: keyPlace.column + key.length + 1 + space.length };
      places.set(field, { key: keyPlace, value: valuePlace });
    }
    return true;
  }

  /** Reads the list or the fields below a name; only top-level names have any. */
  function readChildren(field: string, indent: string): Plain | undefined {
    const next = lines[index] ?? '';
    if (indent !== '' || !next.startsWith('  ')) return undefined;
    if (next.startsWith('  - ')) return readList(field);
    const inner = createFields();
    return readFields(inner, field, '  ', '  ') ? inner : undefined;
  }

  function readList(path: string): Plain[] | undefined {
    const items: Plain[] = [];
    while (index < lines.length && lines[index]!.startsWith('  - ')) {
      const field = `${path}.${items.length}`;
      const place = { line: index + frontMatterLine, column: 5 };
      const text = lines[index]!.slice(4);
      let item: Plain | undefined;
      if (fieldForm.test(text)) {
        const inner = createFields();
        item = readFields(inner, field, '    ', '  - ') ? inner : undefined;
      } else {
        item = readScalar(text);
        index += 1;
      }
      if (item === undefined) return undefined;
      items.push(item);
      places.set(field, { key: place, value: place });
    }
    return items;
  }

  const isPlain = readFields(values, '', '', '') && index === lines.length && lines.length > 0;
  return isPlain ? { values, places, faults: [], readable: true } : undefined;
}

type Fields = { [key: string]: Plain };

/** Creates an object without a prototype, so that `constructor` is not among its fields. */
function createFields(): Fields {
  return Object.create(null) as Fields;
}

function readScalar(text: string): string | null | undefined {
  if (noValue.test(text)) return null;
  const inner = quoted.exec(text)?.[1];
  if (inner === undefined && hasMeaning.test(text)) return undefined;
  return (inner ?? text).trim();
}
