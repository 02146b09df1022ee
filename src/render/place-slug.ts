/**
 * The last part of a place's address: its name in lower-case letters and digits, without accents. A name in another script
 * becomes the code points of its letters.
 */
export function placeSlug(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '');
  const latin = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (!/[^\P{Letter}a-z]/u.test(letters) && latin !== '') return startWithLetter(latin);
  const points = [...letters].filter((letter) => /[\p{Letter}\p{Number}]/u.test(letter));
  const code = (points.length > 0 ? points : [...name]).map((letter) => letter.codePointAt(0)?.toString(16)).join('-');
  // A file name has at most 255 bytes, so a long name is cut, with a checksum of the whole.
  return `u-${code.length > 120 ? `${code.slice(0, 100)}-${checksum(code)}` : code}`;
}

/** FNV-1a with 32 bits, which is enough to distinguish long names with the same beginning. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** A number alone, or `page`, would clash with the address of a page of the list. */
function startWithLetter(slug: string): string {
  return /^\d|^page$/.test(slug) ? `place-${slug}` : slug;
}
