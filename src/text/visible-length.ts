/** How many characters of a text people see: white space at its ends and invisible signs do not count, an emoji is one. */
export function countCharacters(text: string): number {
  return [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()].length;
}
