import { possiblePersonalData } from './possible.ts';
import { listFreeTexts } from './written-texts.ts';

/**
 * Two letters, six digits, one letter from A to D, as HM Revenue and Customs gives them out:
 * https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
 */
const form =
  /(?<![\p{L}\p{N}/-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ .-]?(?:\d\d[ .-]?){3}[A-D]?(?![\p{L}\p{N}/-])/giu;
/** Words that say what it is; then small letters and a missing last letter do not matter. */
const named = /national insurance|\bnino\b|\bni (?:no\b|number)|\bn\.i\./i;
/** Words before numbers that are made alike. */
const other =
  /(?:ref(?:erence)?|grant|order|invoice|serial|model|version|contract|licen[cs]e|certificate|catalogue|part|project|award)\W*(?:(?:no|number|code|is)\W*){0,2}$/i;

export const personalNiNumber = possiblePersonalData({
  code: 'personal-ni-number',
  title: 'No National Insurance number stands in an entry',
  why: 'A National Insurance number belongs to one person, for life, and opens their tax and benefits.',
  bad: { answer: 'harms', text: 'One claim, AB 12 34 56 C, was ranked too low.' },
  good: { answer: 'harms', text: 'One claim was ranked too low.' },
  looksLike: 'a National Insurance number',
  instead: 'Delete it. No answer needs one.',
  texts: listFreeTexts,
  find: (text) =>
    [...text.matchAll(form)]
      .filter(({ 0: found, index }) => {
        const before = text.slice(Math.max(0, index - 60), index);
        const after = text.slice(index + found.length, index + found.length + 60);
        if (named.test(before) || named.test(after)) return true;
        return /^[A-Z]{2}.*[A-D]$/.test(found) && !other.test(before);
      })
      .map(([found]) => found),
});
