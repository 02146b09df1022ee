/** The part of a Vite plugin that is used here. */
interface BrowserPlugin {
  readonly name: string;
  readonly enforce: 'pre' | 'post';
  readonly applyToEnvironment: (environment: { readonly name: string }) => boolean;
  readonly transform: (
    this: { readonly parse: (code: string) => unknown },
    code: string,
    id: string,
  ) => { code: string; map: null } | undefined;
}

/**
 * Leaves out of gray-matter, for browsers only, its engines, which include `eval` and a second YAML parser, and its copy of
 * each text as a Node buffer. The register passes an engine of its own.
 */
export function grayMatterInBrowsers(): BrowserPlugin {
  return {
    name: 'gray-matter-in-browsers',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const [, file] = /\/gray-matter\/lib\/(engines|to-file)\.js$/.exec(id.replaceAll('\\', '/')) ?? [];
      if (file === 'engines') return { code: 'module.exports = {};', map: null };
      if (file === 'to-file') return { code: code.replace('utils.toBuffer(file.content)', 'file.content'), map: null };
      return undefined;
    },
  };
}

/** Properties that browsers do not need, in objects of one kind. */
interface SpareProperties {
  /** The modules in which it is found. */
  readonly modules: RegExp;
  /** The properties by which such an object is recognised. */
  readonly marks: readonly string[];
  /** The properties to leave out. */
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

/** A node of a syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out of browser bundles what the form does not show: explanations and examples of rules, descriptions of fields for
 * the open data, and the fields of files that the form does not read.
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
      // From the end, so that earlier positions stay valid.
      const shorter = spare.toReversed().reduce((text, { start, end }) => {
        return text.slice(0, start) + text.slice(end).replace(/^\s*,/, '');
      }, code);
      return { code: shorter, map: null };
    },
  };
}

/** The spare properties of every object that has the marks. They are never nested. */
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
