import { makeCitationKey, listCitationNotes, type Cited } from './cited.ts';

/**
 * Special characters of TeX and BibTeX. Braces are written as commands, because BibTeX counts them even after a backslash: an
 * unbalanced brace in a title would swallow the rest of the file.
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
  // Older fonts of TeX have other characters in these places.
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
  '|': String.raw`{\textbar}`,
};

/** TeX makes a dash or a quotation mark of two of these in a row. */
const ligatures = /([-'`])(?=\1)/gu;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/**
 * A citation as an entry of a BibTeX file, in UTF-8. Names of organisations are in braces, so that no program takes "Health
 * and Care" for two authors or the last word for a family name.
 */
export function writeBibtex(cited: Cited): string {
  const { title, authors, register, publisher, address, day, version } = cited;
  const [year, month, date] = day.split('-');
  // The standard styles of BibTeX leave out newer fields, so the note repeats the version.
  const notes = [...(version === undefined ? [] : [`Version ${version}`]), ...listCitationNotes(cited)];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    [
      'author',
      authors.length > 0 ? addBraces(authors.map((name) => addBraces(escapeTex(name))).join(' and ')) : undefined,
    ],
    ['title', addBraces(addBraces(escapeTex(title)))],
    ['howpublished', addBraces(escapeTex(register))],
    ['publisher', addBraces(addBraces(escapeTex(publisher)))],
    ['year', addBraces(year!)],
    ['month', months[Number(month) - 1]],
    ['day', addBraces(String(Number(date)))],
    ['version', version === undefined ? undefined : addBraces(String(version))],
    // Not escaped: addresses of the register have no special characters.
    ['url', addBraces(address)],
    ['note', addBraces(escapeTex(notes.join('. ')))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return `@misc{${makeCitationKey(cited)},\n${lines.join('\n')}\n}\n`;
}

function addBraces(text: string): string {
  return `{${text}}`;
}

function escapeTex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[&%$#_{}~^\\<>|]/gu, (sign) => escapes[sign]!)
    .replace(ligatures, '$1{}');
}
