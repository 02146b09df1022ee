/** How deep elements may lie in one another. Word writes some twenty levels, more for tables inside tables. */
const deepest = 200;
/** How many elements a text may have; a long document has some ten thousand. */
const mostElements = 300_000;
/** How many attributes an element may have. Word gives its outermost one some forty. */
const mostAttributes = 200;

/**
 * Whether a text is XML that a lenient reader can be given: well formed as far as its tags go, without definitions of its
 * own, and not built to keep the reader busy. What lies 100,000 deep would take it minutes, during which nothing can be
 * stopped.
 */
export function isSoundXml(text: string): boolean {
  const open: string[] = [];
  let elements = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const aside = asides.find(({ begin }) => text.startsWith(begin, at));
    if (aside) {
      const end = text.indexOf(aside.end, at + aside.begin.length);
      if (end === -1) return false;
      at = end + aside.end.length;
      continue;
    }
    const end = endOfTag(text, at);
    if (end === -1) return false;
    const tag = text.slice(at + 1, end);
    at = end + 1;
    const name = /^[^\s/>]*/.exec(tag.startsWith('/') ? tag.slice(1) : tag)![0];
    if (name === '' || name.startsWith('!')) return false;
    if (tag.startsWith('/')) {
      if (open.pop() !== name) return false;
      continue;
    }
    elements += 1;
    if (elements > mostElements || tag.split(/=\s*["']/, mostAttributes + 2).length > mostAttributes + 1) return false;
    if (!tag.endsWith('/') && open.push(name) > deepest) return false;
  }
  return elements > 0 && open.length === 0;
}

/** What is no element. */
const asides = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<?', end: '?>' },
];

/** Index of the `>` that ends a tag; -1 when none does, or when another tag begins before. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '<') return -1;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}
