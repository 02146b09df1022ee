/** The maximum depth. Word writes about twenty levels, more for nested tables. */
const maxDepth = 200;
/** The maximum number of elements. A long document has about ten thousand. */
const maxElements = 300_000;
/** The maximum number of attributes of an element. Word's root element has about forty. */
const maxAttributes = 200;

/**
 * Checks that a text is well-formed XML without a document type, and small enough for a parser that builds a tree and cannot be
 * interrupted: elements nested 100,000 deep would take minutes. @throws if it is not.
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
