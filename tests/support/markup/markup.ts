const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const withoutEnd = new Set(['br']);

/** What is wrong with markup: tags that do not match, signs that should have been escaped; nothing when it is sound. */
export function faultsIn(markup: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [whole, end, name = ''] of markup.matchAll(tag)) {
    if (end === '') {
      if (!withoutEnd.has(name)) open.push(name);
    } else if (open.pop() !== name) faults.push(`unexpected ${whole}`);
  }
  const text = markup.replace(tag, '');
  if (/[<>"']/.test(text)) faults.push(`not escaped: ${/.{0,20}[<>"'].{0,20}/s.exec(text)![0]}`);
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}

/** The names of the elements and attributes in markup, each once and sorted. */
export function namesIn(markup: string): string[] {
  const names = [...markup.matchAll(tag)].flatMap(([, , name = '', attributes = '']) => [
    name,
    ...[...attributes.matchAll(/ ([a-z-]+)=/g)].map(([, attribute = '']) => `@${attribute}`),
  ]);
  return [...new Set(names)].sort();
}
