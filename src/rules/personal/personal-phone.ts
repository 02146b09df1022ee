import { possiblePersonalData } from './possible.ts';
import { listTextsWithContacts } from './written-texts.ts';

/** A telephone number of the United Kingdom as people write it, in groups, with or without the country's number. */
const number =
  /(?<![\p{L}\p{N}+/]|\d[ .-])(?:\+44 ?(?:\(0\))? ?|0044 ?|\(?0)(?=[127])\d(?:[ .()-]{0,2}\d){7,9}(?![ .-]?\d|\p{L}|\/)/gu;
/** Words that say that a number is a person's own. */
const whose = String.raw`(?:her|his|my|(?:mum|dad|mother|father|daughter|son|wife|husband|partner|neighbour|patient|tenant|carer|resident)'?s?)`;
const line = '(?:tele)?(?:phone|number|line|landline|tel|mobile|mob)';
const ownBefore = new RegExp(
  String.raw`(?:\b(?:home|personal|private|own)(?: tele)?[ -]?${line}|\bat (?:${whose} )?home|\b(?:home|personal|private)|\b${whose}(?: (?:home|own|personal|private|direct))?(?: ${line})?)(?:[ :,(]|\b(?:is|was|on|at|no\.?|number)\b){1,6}$`,
  'iu',
);
const ownAfter = /^ ?[(,-]? ?(?:home|personal|private)(?: (?:tele)?(?:phone|number|line))?(?=\)|[.,;]? *(?:\n|$))/i;
/** Words before digits that are no telephone number. */
const other =
  /(?:ref(?:erence)?|order|invoice|uprn|serial|barcode|product|account|contract|charity|company|grant|registration|id)\W*(?:(?:no|number|code|is)\W*){0,2}$/i;

export const personalPhone = possiblePersonalData({
  code: 'personal-phone',
  title: "No private person's telephone number stands in an entry",
  why: 'A mobile telephone is nearly always one person’s. When they leave, or stop wanting calls from strangers, the number still stands in every copy of the entry.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 07700 900123\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2026-10-01' },
  looksLike: "a private person's telephone number",
  instead: "Give a team's number, which somebody answers whoever is in the post.",
  texts: listTextsWithContacts,
  find: (text) =>
    [...text.matchAll(number)]
      .filter(({ 0: found, index }) => {
        const national = found
          .replace(/^(?:\+44|0044)/, '')
          .replace(/\D/g, '')
          .replace(/^0/, '');
        const before = text.slice(Math.max(0, index - 60), index);
        if (other.test(before) || !isGrouped(found)) return false;
        if (/^7[1-9]\d{8}$/.test(national)) return true;
        return ownBefore.test(before) || ownAfter.test(text.slice(index + found.length, index + found.length + 20));
      })
      .map(([found]) => found),
});

/** Whether the digits are grouped as in a telephone number: not in pairs and fours, as in a day and a time. */
function isGrouped(found: string): boolean {
  const groups = found
    .replace(/^(?:\+44 ?(?:\(0\))? ?|0044 ?)/, '0')
    .split(/[ .()-]+/)
    .filter((group) => group !== '');
  return groups.length === 1 || (groups[0]!.length >= 3 && groups.every((group) => group.length >= 2));
}
