/** How deep elements may be nested. Word writes some twenty levels, more for tables inside tables. */
const maxDepth = 200;
/** How many elements a text may have; a long document has some ten thousand. */
const maxElements = 300_000;
/** How many attributes an element may have. Word gives its outermost one some forty. */
const maxAttributes = 200;

/**
 * Throws unless a text is well-formed XML without definitions of its own, small enough for a parser that builds a tree and
 * cannot be stopped: one would need minutes for elements 100,000 deep.
 */
export async function checkXml(text: string): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw new Error('This XML has definitions of its own.');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    elements += 1;
    if (depth > maxDepth) refuse('levels');
    if (elements > maxElements) refuse('elements');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes) refuse('attributes');
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}

function refuse(what: string): never {
  throw new Error(`This XML has too many ${what}.`);
}
