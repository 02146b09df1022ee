import type { BrowserPlugin } from './browser-plugin.ts';

/** Objects of one kind in the modules of a folder, with the properties that no browser needs. */
interface SpareProperties {
  readonly modules: RegExp;
  /** The properties by which such an object is recognised. */
  readonly marks: readonly string[];
  readonly spare: ReadonlySet<string>;
}

const spareProperties: readonly SpareProperties[] = [
  // Read by the help page of a rule and by its tests.
  { modules: /\/src\/rules\/.+\.ts$/, marks: ['say', 'severity'], spare: new Set(['title', 'why', 'bad', 'good']) },
  // The form reads declarations and organisations only.
  {
    modules: /\/src\/model\/fields\/collection-fields\.ts$/,
    marks: ['projects', 'organisations'],
    spare: new Set(['principles', 'reviews', 'pages', 'blueprints', 'removed', 'search']),
  },
  // Read by documents, and by descriptions of the open data.
  {
    modules: /\/src\/model\/fields\/.+\.ts$/,
    marks: ['schema', 'label'],
    spare: new Set(['meaning', 'example', 'fileHint', 'principles', 'filter']),
  },
];

/** A node of a syntax tree, as far as this looks at one. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out of what browsers load what the form does not show: why a rule asks for something and its two examples, what
 * a field means in the open data and how it looks in a file, and the fields of files that the form does not read. Pages
 * and documents are built from the whole.
 */
export function leaveOutHelp(): BrowserPlugin {
  return {
    name: 'leave-out-help',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const kind = spareProperties.find(({ modules }) => modules.test(id.replaceAll('\\', '/')));
      const spare = kind ? findSpare(this.parse(code) as Node, kind) : [];
      if (spare.length === 0) return undefined;
      // From the end, so that what stands before keeps its place.
      const shorter = spare.toReversed().reduce((text, { start, end }) => {
        return text.slice(0, start) + text.slice(end).replace(/^\s*,/, '');
      }, code);
      return { code: shorter, map: null };
    },
  };
}

/** The spare properties of every object that has the marks; none of them is inside another. */
function findSpare(node: Node, kind: SpareProperties): Node[] {
  const inside = (one: Node): Node[] =>
    Object.values(one)
      .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
      .filter(isNode)
      .flatMap((inner) => findSpare(inner, kind));
  if (node.type !== 'ObjectExpression') return inside(node);
  const properties = (node as Node & { readonly properties: readonly Node[] }).properties;
  const names = properties.map(nameOf);
  const isMarked = kind.marks.every((mark) => names.includes(mark));
  return properties.flatMap((property, index) =>
    isMarked && kind.spare.has(names[index]!) ? [property] : inside(property),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(property: Node): string {
  const { key } = property as { readonly key?: { readonly name?: string; readonly value?: unknown } };
  return key?.name ?? (typeof key?.value === 'string' ? key.value : '');
}
