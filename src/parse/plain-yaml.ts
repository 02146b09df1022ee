import type { FieldPlace, FrontMatterText, Plain } from './front-matter-text.ts';
import { frontMatterLine } from './split-front-matter.ts';

/** `name: value`, or `name:` alone; the value may stand in double quotes. */
const fieldForm = /^([a-z][a-z_]*):(?:( +)(\S.*))?$/;
/** Nothing; signs with a meaning at the beginning of a value; a colon or a hash sign with one further on; space at the end. */
const hasMeaning = /^$|^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\t|\s$/;
const quoted = /^"([^"\\]*)"$/;
/** Plain words that mean that there is no value. */
export const noValue = /^(?:~|null|Null|NULL)$/;

/**
 * Reads front matter that is written as the register writes it: two-space indents, one line for each value, and no
 * sign that means something to YAML. Undefined for all other front matter, right or wrong: the `yaml` package reads that.
 */
export function readPlainYaml(text: string): FrontMatterText | undefined {
  const values = noFields();
  const places = new Map<string, FieldPlace>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let index = 0;

  /** Fields at an indent; the first may stand on the line of its list's hyphen. False when they are not plain. */
  function fields(into: Fields, path: string, indent: string, first: string): boolean {
    for (let lead = first; index < lines.length && lines[index]!.startsWith(lead); lead = indent) {
      const match = fieldForm.exec(lines[index]!.slice(lead.length));
      if (!match) return false;
      const [, key, space = '', value] = match as unknown as [string, string, string?, string?];
      if (key in into) return false;
      const field = path === '' ? key : `${path}.${key}`;
      const keyPlace = { line: index + frontMatterLine, column: lead.length + 1 };
      index += 1;
      const found = value === undefined ? children(field, indent) : scalar(value);
      if (found === undefined) return false;
      into[key] = found;
      // What stands below a name starts at the first sign of the next line.
      const valuePlace =
        value === undefined
          ? { line: keyPlace.line + 1, column: 3 }
          : { line: keyPlace.line, column: keyPlace.column + key.length + 1 + space.length };
      places.set(field, { key: keyPlace, value: valuePlace });
    }
    return true;
  }

  /** The list or the fields below a name; only top-level names have any. */
  function children(field: string, indent: string): Plain | undefined {
    const next = lines[index] ?? '';
    if (indent !== '' || !next.startsWith('  ')) return undefined;
    if (next.startsWith('  - ')) return list(field);
    const inner = noFields();
    return fields(inner, field, '  ', '  ') ? inner : undefined;
  }

  function list(path: string): Plain[] | undefined {
    const items: Plain[] = [];
    while (index < lines.length && lines[index]!.startsWith('  - ')) {
      const field = `${path}.${items.length}`;
      const place = { line: index + frontMatterLine, column: 5 };
      const text = lines[index]!.slice(4);
      let item: Plain | undefined;
      if (fieldForm.test(text)) {
        const inner = noFields();
        item = fields(inner, field, '    ', '  - ') ? inner : undefined;
      } else {
        item = scalar(text);
        index += 1;
      }
      if (item === undefined) return undefined;
      items.push(item);
      places.set(field, { key: place, value: place });
    }
    return items;
  }

  const plain = fields(values, '', '', '') && index === lines.length && lines.length > 0;
  return plain ? { values, places, faults: [], readable: true } : undefined;
}

type Fields = { [key: string]: Plain };

/** Fields that inherit nothing, so that `constructor` is not among them. */
function noFields(): Fields {
  return Object.create(null) as Fields;
}

function scalar(text: string): string | null | undefined {
  if (noValue.test(text)) return null;
  const inner = quoted.exec(text)?.[1];
  if (inner === undefined && hasMeaning.test(text)) return undefined;
  return (inner ?? text).trim();
}
