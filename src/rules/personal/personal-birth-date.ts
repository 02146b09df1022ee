import { possiblePersonalData } from './possible.ts';
import { listFreeTexts } from './written-texts.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** A date to the day, in the ways people write one. */
const day = String.raw`(?:\d{1,2} ?[/.\- ] ?\d{1,2} ?[/.\- ] ?(?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${month},?[ -]\d{2,4}|${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)`;
const before = new RegExp(
  String.raw`\b(?:born|d\.? ?o\.? ?b\.?|date of birth|birth ?date|birthday)(?:[ :=(,|–-]|\b(?:is|was|on|the|of|his|her|their|given as)\b){0,8}${day}`,
  'giu',
);
/** What is said to be born without being a person. */
const things =
  /\b(?:ideas?|projects?|schemes?|services?|systems?|partnerships?|teams?|tools?|apps?|programmes?|compan(?:y|ies)|trusts?|charit(?:y|ies)|charters?|networks?|councils?|groups?|register|which|it) (?:was|were|is|had been) $/i;
const after = new RegExp(
  String.raw`${day}[ ,]*\(?(?:d\.?o\.?b\b|date of birth|is (?:her|his|their) (?:date of birth|birthday))`,
  'giu',
);

export const personalBirthDate = possiblePersonalData({
  code: 'personal-birth-date',
  title: "Nobody's date of birth stands in an entry",
  why: 'A date of birth helps to pick one person out of many, and to pretend to be them.',
  bad: { answer: 'harms', text: 'A patient born on 3 March 1961 was ranked too low.' },
  good: { answer: 'harms', text: 'A patient in her sixties was ranked too low.' },
  looksLike: "somebody's date of birth",
  instead: 'Delete it, or say how old people are in round numbers.',
  texts: listFreeTexts,
  find: (text) => {
    const line = text.replace(/\s/g, ' ');
    const born = [...line.matchAll(before)].filter(
      ({ index }) => !things.test(line.slice(Math.max(0, index - 30), index)),
    );
    return [...born, ...line.matchAll(after)].map(([found]) => found);
  },
});
