import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { type Place } from '../model/message.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { duplicateKey } from '../rules/front-matter/duplicate-key.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { noFields } from '../rules/front-matter/no-fields.ts';
import { yamlAlias } from '../rules/front-matter/yaml-alias.ts';
import { yamlSyntax } from '../rules/front-matter/yaml-syntax.ts';
import { yamlTag } from '../rules/front-matter/yaml-tag.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import type { FieldPlace, FrontMatterText, Plain } from './front-matter-text.ts';
import { noValue, readPlainYaml } from './plain-yaml.ts';
import { frontMatterLine } from './split-front-matter.ts';
import { checkComments } from './yaml-comments.ts';

/**
 * Reads YAML without guessing: every scalar stays the text that was written (YAML's "failsafe" schema), so `12:30`, `012`
 * and `no` mean themselves. Aliases, anchors and tags are faults before any of them is followed.
 * Most front matter is written as plainly as the register writes it itself, and is read without the `yaml` package,
 * which takes ten times as long. A property test holds both ways to the same result.
 */
export function readFrontMatter(text: string): FrontMatterText {
  return readPlainYaml(text) ?? readWithYaml(text);
}

/** Reads YAML with the `yaml` package, however it is written; see {@link readFrontMatter}. */
export function readWithYaml(text: string): FrontMatterText {
  const faults: Fault[] = checkComments(text);
  try {
    return readDocument(text, faults);
  } catch {
    // The parser recurses, so brackets nested thousands deep end its stack.
    faults.push(makeFault(yamlSyntax, { problem: 'Nested too deeply' }, '', { line: frontMatterLine, column: 1 }));
    return { values: {}, places: new Map(), faults, readable: false };
  }
}

function readDocument(text: string, faults: Fault[]): FrontMatterText {
  const lineCounter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.min(offset, Math.max(0, text.length - 1)));
    return { line: line - 1 + frontMatterLine, column: col };
  };
  const places = new Map<string, FieldPlace>();
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    // Not 'silent', which would drop a second document without a word.
    logLevel: 'error',
    lineCounter,
  });
  const error = errors.find(({ code }) => !walkerTells.has(code));
  if (error) {
    // One syntax error makes the rest of the text mean something else: the first is the one to mend.
    faults.push(makeFault(yamlSyntax, { problem: error.message, code: error.code }, '', place(error.pos[0])));
    return { values: {}, places, faults, readable: false };
  }
  if (contents === null) return { values: {}, places, faults, readable: true };
  if (!isMap(contents)) {
    faults.push(makeFault(noFields, undefined, '', { line: frontMatterLine, column: 1 }));
    return { values: {}, places, faults, readable: false };
  }
  const walker = new Walker(place, places, faults);
  walker.marks(contents, '');
  return { values: walker.fields(contents, ''), places, faults, readable: true };
}

/** Errors of the parser for which the walker has better words. */
const walkerTells: ReadonlySet<string> = new Set([
  'TAG_RESOLVE_FAILED',
  'BAD_ALIAS',
  'KEY_OVER_1024_CHARS',
  'NON_STRING_KEY',
]);

/** Turns YAML nodes into plain values, noting places and what the register does not accept. */
class Walker {
  private readonly place: (offset: number) => Place;
  private readonly places: Map<string, FieldPlace>;
  private readonly faults: Fault[];

  constructor(place: (offset: number) => Place, places: Map<string, FieldPlace>, faults: Fault[]) {
    this.place = place;
    this.places = places;
    this.faults = faults;
  }

  fields(map: YAMLMap, path: string): { readonly [key: string]: Plain } {
    const values = Object.create(null) as { [key: string]: Plain };
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const keyPlace = this.placeOf(pair.key, path);
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        this.faults.push(makeFault(yamlSyntax, { problem: 'A field name must be plain text' }, path, keyPlace));
        continue;
      }
      // A name that hides something stands for no field, and nothing else is said about it.
      if (this.hides(pair.key, path)) continue;
      const key = pair.key.value;
      const field = path ? `${path}.${key}` : key;
      this.marks(pair.key, field);
      if (key in values) {
        const first = this.places.get(field)?.key.line ?? keyPlace.line;
        this.faults.push(makeFault(duplicateKey, { key, first }, field, keyPlace));
        continue;
      }
      this.places.set(field, {
        key: keyPlace,
        value: pair.value ? this.placeOf(pair.value, field, keyPlace) : keyPlace,
      });
      values[key] = this.value(pair.value, field);
    }
    return values;
  }

  marks(node: Node, field: string): void {
    if ((isScalar(node) || isCollection(node)) && node.anchor) {
      this.faults.push(makeFault(yamlAlias, { name: `&${node.anchor}` }, field, this.placeOf(node, field)));
    }
    // A node has a tag only when the text gives it one, be it the very one it would have anyway.
    if (node.tag) this.faults.push(makeFault(yamlTag, { tag: node.tag }, field, this.placeOf(node, field)));
  }

  private value(node: Node | null, field: string): Plain {
    if (node === null) return null;
    if (isAlias(node)) {
      this.faults.push(makeFault(yamlAlias, { name: `*${node.source}` }, field, this.placeOf(node, field)));
      return null;
    }
    this.marks(node, field);
    if (isMap(node)) return this.fields(node, field);
    if (isSeq(node)) {
      return (node.items as (Node | null)[]).map((item, index) => {
        const itemField = `${field}.${index}`;
        const place = item ? this.placeOf(item, itemField) : this.placeOf(node, field);
        this.places.set(itemField, { key: place, value: place });
        return this.value(item, itemField);
      });
    }
    return isScalar(node) ? this.text(node, field) : null;
  }

  private text(node: Scalar, field: string): Plain {
    // The failsafe schema makes every scalar text.
    const text = typeof node.value === 'string' ? node.value : '';
    if (node.type === 'PLAIN' && (text === '' || noValue.test(text))) return null;
    this.hides(node, field);
    return text.trim();
  }

  /** Notes a forbidden character that "\u202e" in double quotes hides from the check of the file's own text. */
  private hides(node: Scalar, field: string): boolean {
    const [hidden] = node.type === 'QUOTE_DOUBLE' ? findForbidden(String(node.value)) : [];
    if (hidden) this.faults.push(makeFault(forbiddenCharacter, hidden, field, this.placeOf(node, field)));
    return hidden !== undefined;
  }

  private placeOf(node: Node, field: string, fallback?: Place): Place {
    if (node.range) return this.place(node.range[0]);
    return fallback ?? this.places.get(field)?.value ?? { line: frontMatterLine, column: 1 };
  }
}
