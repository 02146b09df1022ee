import type { BrowserPlugin } from './browser-plugin.ts';

/** The parts of a rule that its help page and its tests alone read. */
const forHelpPages = new Set(['title', 'why', 'bad', 'good']);

/** A node of a syntax tree, as far as this looks at one. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves the words of the rules' help pages out of what browsers load: why a rule asks for something, and its two
 * examples. The pages are built from the whole rules; the form needs to know what is wrong and what to do about it.
 */
export function rulesWithoutHelp(): BrowserPlugin {
  return {
    name: 'rules-without-help',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!/\/src\/rules\/.+\.ts$/.test(id.replaceAll('\\', '/'))) return undefined;
      const spare = spareProperties(this.parse(code) as Node);
      if (spare.length === 0) return undefined;
      // From the end, so that what stands before keeps its place.
      const shorter = spare.toReversed().reduce((text, { start, end }) => {
        return text.slice(0, start) + text.slice(end).replace(/^\s*,/, '');
      }, code);
      return { code: shorter, map: null };
    },
  };
}

/** The properties for help pages in every object that is a rule: that has a code and says something. */
function spareProperties(node: Node): Node[] {
  const inside = Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  const found = inside.filter(isNode).flatMap(spareProperties);
  if (node.type !== 'ObjectExpression') return found;
  const properties = (node as Node & { readonly properties: readonly Node[] }).properties;
  const names = properties.map(nameOf);
  if (!names.includes('say') || !names.includes('severity')) return found;
  return properties.filter((_, index) => forHelpPages.has(names[index]!));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(property: Node): string {
  const { key } = property as { readonly key?: { readonly name?: string; readonly value?: unknown } };
  return key?.name ?? (typeof key?.value === 'string' ? key.value : '');
}
