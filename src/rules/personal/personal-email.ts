import { possiblePersonalData } from './possible.ts';
import { listTextsWithContacts } from './written-texts.ts';

const address = /(?<![\p{L}\p{N}._%+'-])'?([A-Z0-9][A-Z0-9._%+'-]{0,63})@((?:[A-Z0-9-]+\.)+[A-Z]{2,})(?![A-Z0-9-])/giu;

/** Providers of personal mailboxes. */
const anybodys =
  /^(?:(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|talktalk|ntlworld|blueyonder|tiscali|virginmedia|virgin|sky|protonmail|proton|gmx|zoho|fastmail|mail)\.(?:com|co\.uk|net|org|me|de|fr|ie))$/i;

/** Words in the names of mailboxes that belong to a team or a post, not to a person. */
const teams = new Set(
  'about access accessibility accounts admin administration adult adults ai air all analytics apply appointments archive archives ask assessment assurance benefits bins booking bookings bus buses business bio caldicott care careers cdc centre children childrens cities city civic clean climate climatechange clinic clinical comms communications community complaints contact contracts council counter cs customer customers cyber data day democratic demo dept department desk digital dispatch dpo dpia drop early education elections emergency energy enquiries enquiry environment equality estates ethics events families family feedback finance fire floods foi freedom gallery general governance group guardian health heat hello help helpdesk highways home homes hospital housing hr hub ict impact inclusion info information innovation insight inspection it jobs justice legal library libraries licensing line live local mail maintenance manager media membership mental mobility museum network news no noreply north nursing office officer online open operations opt opting out outpatients pals parking parks partnership patient patients payments pay people performance pharmacy pilot planning plan police policy pool post press prevention privacy procurement programme project projects protection public pupil quality reception records recycling referrals register registrar repairs reply reporting research resident residents response revenue review rights road roads safe safeguarding safety school schools science secretary security send sensors service services shop smart social south special staff standards statistics stop strategy street streets student students studies study supplies support sustainability systems talk tax team tech technology tenancy tenant tenants the ticketing tickets tracing traffic training trains transport travel trial trials tribunal trust university unit update urban visit visitor volunteering volunteers voice ward warm waste water web welfare west wellbeing work workforce youth'.split(
    ' ',
  ),
);

export const personalEmail = possiblePersonalData({
  code: 'personal-email',
  title: "No private person's e-mail address stands in an entry",
  why: 'A person’s own address tells their name, is collected by senders of junk, and goes nowhere once they have left. Questions of residents would go there too.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  email: parklover1961@gmail.com\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  email: parks@sample-council.example\n  checked: 2026-10-01' },
  looksLike: "one person's own e-mail address",
  instead: "Give a team's mailbox, such as data.protection@ or parks@ your organisation.",
  texts: listTextsWithContacts,
  find: (text) => {
    if (!text.includes('@')) return [];
    return [...text.matchAll(address)]
      .filter(([, name, host]) => anybodys.test(host!) || isAPersonsName(name!))
      .map(([found]) => found);
  },
});

/** Whether a mailbox has the name of a person: two or three names or initials, none of them a word for a team. */
function isAPersonsName(name: string): boolean {
  const parts = name.toLowerCase().split(/[._]/);
  if (parts.length < 2 || parts.length > 3) return false;
  if (!parts.every((part) => /^[a-z]+(?:['-][a-z]+)?\d{0,2}$/.test(part)) || !parts.some((part) => part.length > 2))
    return false;
  return !parts.some((part) => part.split(/['-]/).some((word) => teams.has(word.replace(/\d+$/, ''))));
}
