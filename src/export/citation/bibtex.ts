import { makeCitationKey, listCitationNotes, type Cited } from './cited.ts';

/**
 * What TeX and BibTeX read as signs of their own, and what stands for each. Braces get names, because BibTeX counts them
 * even behind a backslash: one brace too many in a title would swallow the rest of the file.
 */
const escapes: Readonly<Record<string, string>> = {
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '\\': String.raw`{\textbackslash}`,
  // Older typefaces of TeX have other signs in these places.
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
  '|': String.raw`{\textbar}`,
};

/** Two of these in a row would become a dash or a quotation mark. */
const ligatures = /([-'`])(?=\1)/gu;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * A citation as an entry of a BibTeX file, in UTF-8. Names of organisations stand in braces of their own, so that no
 * program takes "Health and Care" for two authors or the last word for a family name.
 */
export function writeBibtex(cited: Cited): string {
  const { title, authors, register, publisher, address, day, version } = cited;
  const [year, month, date] = day.split('-');
  // BibTeX's own styles leave out fields that are younger than they are, so the version stands in the note as well.
  const notes = [...(version === undefined ? [] : [`Version ${version}`]), ...listCitationNotes(cited)];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', authors.length > 0 ? braced(authors.map((name) => braced(escaped(name))).join(' and ')) : undefined],
    ['title', braced(braced(escaped(title)))],
    ['howpublished', braced(escaped(register))],
    ['publisher', braced(braced(escaped(publisher)))],
    ['year', braced(year!)],
    ['month', months[Number(month) - 1]],
    ['day', braced(String(Number(date)))],
    ['version', version === undefined ? undefined : braced(String(version))],
    // Programs take an address as it stands; the register's have no sign in them that would need more.
    ['url', braced(address)],
    ['note', braced(escaped(notes.join('. ')))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return `@misc{${makeCitationKey(cited)},\n${lines.join('\n')}\n}\n`;
}

function braced(text: string): string {
  return `{${text}}`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[&%$#_{}~^\\<>|]/gu, (sign) => escapes[sign]!)
    .replace(ligatures, '$1{}');
}
