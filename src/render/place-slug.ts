/**
 * The last part of a place's address: its name in lower-case letters and digits, with accents taken off. What is
 * left of a name in another script is nothing, so such a name becomes the code points of its letters.
 */
export function placeSlug(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '');
  const latin = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (!/[^\P{Letter}a-z]/u.test(letters) && latin !== '') return beginningWithALetter(latin);
  const points = [...letters].filter((letter) => /[\p{Letter}\p{Number}]/u.test(letter));
  const code = (points.length > 0 ? points : [...name]).map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
  // A file's name has at most 255 bytes, so a long name keeps its beginning and a checksum of the whole.
  return `u-${code.length > 120 ? `${code.slice(0, 100)}-${checksum(code)}` : code}`;
}

/** FNV-1a, 32 bits: enough to tell two long names with the same beginning apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** A number alone would look like a page of a list, and `page` is one. */
function beginningWithALetter(slug: string): string {
  return /^\d|^page$/.test(slug) ? `place-${slug}` : slug;
}
