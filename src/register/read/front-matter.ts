import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, Lexer, parseDocument } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { type Place } from '../message.ts';
import { fault, type Fault } from '../rules/rule.ts';
import { duplicateKey } from '../rules/front-matter/duplicate-key.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { notAList } from '../rules/front-matter/no-fields.ts';
import { yamlAlias } from '../rules/front-matter/yaml-alias.ts';
import { yamlComment } from '../rules/front-matter/yaml-comment.ts';
import { yamlSyntax } from '../rules/front-matter/yaml-syntax.ts';
import { yamlTag } from '../rules/front-matter/yaml-tag.ts';
import { findForbidden } from '../text/forbidden.ts';

/** A value of front matter before any schema: text, nothing (a key without a value), a list or fields. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where a field stands. */
export interface FieldPlace {
  readonly key: Place;
  readonly value: Place;
}

/** Front matter as plain values, with the place of each. */
export interface FrontMatterText {
  readonly values: { readonly [key: string]: Plain };
  /** Places by dotted path: `contact.checked`, `ai.0.kind`. */
  readonly places: ReadonlyMap<string, FieldPlace>;
  readonly faults: readonly Fault[];
  /** Whether it is a list of fields at all; if not, nothing can be said about single fields. */
  readonly readable: boolean;
}

/** The line of the file on which front matter starts: the one after the first fence. */
const firstLine = 2;

/**
 * Reads YAML without guessing: every scalar stays the text that was written (YAML's "failsafe" schema), so `12:30`, `012`
 * and `no` mean themselves. Aliases, anchors and tags are faults before any of them is followed.
 */
export function readFrontMatter(text: string): FrontMatterText {
  const lineCounter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line - 1 + firstLine, column: col };
  };
  const faults: Fault[] = commentFaults(text, firstLine);
  const places = new Map<string, FieldPlace>();
  let contents: Node | null;
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      merge: false,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    });
    const error = document.errors.find(({ code }) => !tagErrors.has(code));
    // One syntax error makes the rest of the text mean something else: the first is the one to mend.
    if (error) faults.push(fault(yamlSyntax, { problem: error.message }, '', place(error.pos[0])));
    contents = error ? null : document.contents;
    if (error) return { values: {}, places, faults, readable: false };
  } catch {
    // The parser recurses, so brackets nested thousands deep end its stack.
    faults.push(fault(yamlSyntax, { problem: 'Nested too deeply' }, '', { line: firstLine, column: 1 }));
    return { values: {}, places, faults, readable: false };
  }
  if (contents === null) return { values: {}, places, faults, readable: true };
  if (!isMap(contents)) {
    faults.push(fault(notAList, undefined, '', { line: firstLine, column: 1 }));
    return { values: {}, places, faults, readable: false };
  }
  const walker = new Walker(place, places, faults);
  return { values: walker.fields(contents, ''), places, faults, readable: true };
}

const tagErrors = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'KEY_OVER_1024_CHARS', 'NON_STRING_KEY']);

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
    const values: { [key: string]: Plain } = Object.create(null);
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const keyPlace = this.placeOf(pair.key, path);
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        this.faults.push(fault(yamlSyntax, { problem: 'A field name must be plain text' }, path, keyPlace));
        continue;
      }
      const key = pair.key.value;
      const field = path ? `${path}.${key}` : key;
      this.marks(pair.key, field);
      if (key in values) {
        const first = this.places.get(field)?.key.line ?? keyPlace.line;
        this.faults.push(fault(duplicateKey, { key, first }, field, keyPlace));
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

  private value(node: Node | null, field: string): Plain {
    if (node === null) return null;
    if (isAlias(node)) {
      this.faults.push(fault(yamlAlias, { name: `*${node.source}` }, field, this.placeOf(node, field)));
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
    const text = String(node.value ?? '');
    if (node.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(text)) return null;
    // "\u202e" in double quotes hides a forbidden character from the check of the file's own text.
    for (const found of node.type === 'QUOTE_DOUBLE' ? findForbidden(text) : []) {
      this.faults.push(fault(forbiddenCharacter, found, field, this.placeOf(node, field)));
    }
    return text.trim();
  }

  private marks(node: Node, field: string): void {
    if ((isScalar(node) || isCollection(node)) && node.anchor) {
      this.faults.push(fault(yamlAlias, { name: `&${node.anchor}` }, field, this.placeOf(node, field)));
    }
    if (node.tag && node.tag !== defaultTag(node)) {
      this.faults.push(fault(yamlTag, { tag: node.tag }, field, this.placeOf(node, field)));
    }
  }

  private placeOf(node: Node, field: string, fallback?: Place): Place {
    if (node.range) return this.place(node.range[0]);
    return fallback ?? this.places.get(field)?.value ?? { line: firstLine, column: 1 };
  }
}

function defaultTag(node: Node): string {
  return isMap(node) ? 'tag:yaml.org,2002:map' : isSeq(node) ? 'tag:yaml.org,2002:seq' : 'tag:yaml.org,2002:str';
}

/** Comments behind a value: YAML would silently drop the end of `title: Leaks #3 now`. */
function commentFaults(text: string, firstLine: number): Fault[] {
  if (!/\S.*\s#/.test(text)) return [];
  const faults: Fault[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^[\x02\x18\x1f\uFEFF]$/.test(token)) continue; // the lexer's own marks stand for no text
    if (token.startsWith('#')) {
      const before = text.slice(0, offset);
      const start = before.lastIndexOf('\n') + 1;
      if (before.slice(start).trim() !== '') {
        const line = before.split('\n').length - 1 + firstLine;
        faults.push(fault(yamlComment, { comment: token }, '', { line, column: offset - start + 1 }));
      }
    }
    offset += token.length;
  }
  return faults;
}
