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
 * Reads YAML without type guessing: every scalar stays text (YAML's "failsafe" schema), so `12:30`, `012` and `no` keep their
 * spelling. Aliases, anchors and tags are reported and never resolved.
 * Front matter in the plain style that the register itself writes is read without the `yaml` package, which takes ten times
 * as long. A property test verifies that both ways give the same result.
 */
export function readFrontMatter(text: string): FrontMatterText {
  return readPlainYaml(text) ?? readWithYaml(text);
}

/** Reads any YAML with the `yaml` package; see {@link readFrontMatter}. */
export function readWithYaml(text: string): FrontMatterText {
  const faults: Fault[] = checkComments(text);
  try {
    return readDocument(text, faults);
  } catch {
    // The parser is recursive, so thousands of nested brackets overflow the stack.
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
    // Not 'silent', which would drop a second document without an error.
    logLevel: 'error',
    lineCounter,
  });
  const error = errors.find(({ code }) => !reportedByWalker.has(code));
  if (error) {
    // After a syntax error the rest of the text may be misread, so only the first is reported.
    faults.push(makeFault(yamlSyntax, { problem: error.message, code: error.code }, '', place(error.pos[0])));
    return { values: {}, places, faults, readable: false };
  }
  if (contents === null) return { values: {}, places, faults, readable: true };
  if (!isMap(contents)) {
    faults.push(makeFault(noFields, undefined, '', { line: frontMatterLine, column: 1 }));
    return { values: {}, places, faults, readable: false };
  }
  const walker = new Walker(place, places, faults);
  walker.reportMarks(contents, '');
  return { values: walker.readFields(contents, ''), places, faults, readable: true };
}

/** Parser errors that the walker reports in better words. */
const reportedByWalker: ReadonlySet<string> = new Set([
  'TAG_RESOLVE_FAILED',
  'BAD_ALIAS',
  'KEY_OVER_1024_CHARS',
  'NON_STRING_KEY',
]);

/** Converts YAML nodes to plain values, and records their places and what the register does not accept. */
class Walker {
  private readonly place: (offset: number) => Place;
  private readonly places: Map<string, FieldPlace>;
  private readonly faults: Fault[];

  constructor(place: (offset: number) => Place, places: Map<string, FieldPlace>, faults: Fault[]) {
    this.place = place;
    this.places = places;
    this.faults = faults;
  }

  readFields(map: YAMLMap, path: string): { readonly [key: string]: Plain } {
    const values = Object.create(null) as { [key: string]: Plain };
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const keyPlace = this.findPlace(pair.key, path);
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        this.faults.push(makeFault(yamlSyntax, { problem: 'A field name must be plain text' }, path, keyPlace));
        continue;
      }
      // A name with a hidden character names no field, and needs no other message.
      if (this.reportHidden(pair.key, path)) continue;
      const key = pair.key.value;
      const field = path ? `${path}.${key}` : key;
      this.reportMarks(pair.key, field);
      if (key in values) {
        const first = this.places.get(field)?.key.line ?? keyPlace.line;
        this.faults.push(makeFault(duplicateKey, { key, first }, field, keyPlace));
        continue;
      }
      this.places.set(field, {
        key: keyPlace,
        value: pair.value ? this.findPlace(pair.value, field, keyPlace) : keyPlace,
      });
      values[key] = this.readValue(pair.value, field);
    }
    return values;
  }

  reportMarks(node: Node, field: string): void {
    if ((isScalar(node) || isCollection(node)) && node.anchor) {
      this.faults.push(makeFault(yamlAlias, { name: `&${node.anchor}` }, field, this.findPlace(node, field)));
    }
    // A node has a tag only if the text gives it one explicitly.
    if (node.tag) this.faults.push(makeFault(yamlTag, { tag: node.tag }, field, this.findPlace(node, field)));
  }

  private readValue(node: Node | null, field: string): Plain {
    if (node === null) return null;
    if (isAlias(node)) {
      this.faults.push(makeFault(yamlAlias, { name: `*${node.source}` }, field, this.findPlace(node, field)));
      return null;
    }
    this.reportMarks(node, field);
    if (isMap(node)) return this.readFields(node, field);
    if (isSeq(node)) {
      return (node.items as (Node | null)[]).map((item, index) => {
        const itemField = `${field}.${index}`;
        const place = item ? this.findPlace(item, itemField) : this.findPlace(node, field);
        this.places.set(itemField, { key: place, value: place });
        return this.readValue(item, itemField);
      });
    }
    return isScalar(node) ? this.readText(node, field) : null;
  }

  private readText(node: Scalar, field: string): Plain {
    const text = typeof node.value === 'string' ? node.value : '';
    if (node.type === 'PLAIN' && (text === '' || noValue.test(text))) return null;
    this.reportHidden(node, field);
    return text.trim();
  }

  /** Reports a forbidden character that an escape in double quotes, such as "\u202e", hides from the check of the raw text. */
  private reportHidden(node: Scalar, field: string): boolean {
    const [hidden] = node.type === 'QUOTE_DOUBLE' ? findForbidden(String(node.value)) : [];
    if (hidden) this.faults.push(makeFault(forbiddenCharacter, hidden, field, this.findPlace(node, field)));
    return hidden !== undefined;
  }

  private findPlace(node: Node, field: string, fallback?: Place): Place {
    if (node.range) return this.place(node.range[0]);
    return fallback ?? this.places.get(field)?.value ?? { line: frontMatterLine, column: 1 };
  }
}
