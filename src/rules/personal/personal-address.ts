import { possiblePersonalData } from './possible.ts';
import { listFreeTexts } from './written-texts.ts';

const street = String.raw`(?:(?:flat|apartment|apt|unit)\.? ?\w{1,4},? (?:[\w'’]+ (?:house|court|heights|towers?|mansions),? )?)?\d{1,4} ?[a-z]?,? (?:(?!(?:in|on|at|along|near|and|from|to|by|for|with|between|behind|outside) )[\p{L}][\p{L}'’-]+ ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|crescent|cres|grove|way|place|terrace|gardens?|court|square|walk|mews|row|hill|view|rise|green|vale|parade|croft|mount|brow|bank)\b`;
const postcode = String.raw`\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`;
/** A house in a street, with its postcode soon after. */
const full = new RegExp(`(?<![\\p{L}\\p{N}])${street}[^.;]{0,50}?${postcode}`, 'giu');
/** A house in a street after words that say that a person lives there. */
const lived = new RegExp(
  `(?:\\b(?:lives?|lived|living|resid(?:es?|ed|ing)|stays|moved) (?:at|in|to)|\\b(?:home|her|his|their|my|tenant's|patient's|resident's) address\\b|\\b(?:at home|at her home|at his home|home),? (?:at|in))[^.;]{0,25}?${street}`,
  'giu',
);
/** Words that belong to addresses of organisations. */
const organisations =
  /\b(?:offices?|centre|center|hospital|hall|library|council|surger(?:y|ies)|school|college|university|ltd|limited|plc|building|house|floor|reception|po box|freepost|museum|clinic|station|depot|hub|church|trust|department|dept|team|campus|shop|court house|theatre|gallery|academy|nursery|practice|pharmacy|works|warehouse|premises|headquarters|head office|write to us|visit us|drop in|branch)\b/iu;

export const personalAddress = possiblePersonalData({
  code: 'personal-address',
  title: "Nobody's home address stands in an entry",
  why: 'Where somebody lives is theirs to tell. Together with what an entry says about the people in a project it can put them in danger.',
  bad: { answer: 'harms', text: 'The tenant at 14 Example Road, L99 9ZZ, had a wrong visit.' },
  good: { answer: 'harms', text: 'One tenant had a wrong visit.' },
  looksLike: "somebody's home address",
  instead: 'Delete it, or say only the part of the town.',
  texts: listFreeTexts,
  find: (text, field) => {
    if (field === 'contest.post' || field === 'contest.in_person') return [];
    const houses = [...text.matchAll(full)].filter(({ 0: found, index }) => {
      const around = text.slice(Math.max(0, index - 60), index + found.length + 20);
      return !organisations.test(around.replace(/\n/g, ' '));
    });
    return [...houses, ...text.matchAll(lived)].map(([found]) => found);
  },
});
