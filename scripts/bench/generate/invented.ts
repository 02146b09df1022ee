import type { Contact } from '../../../src/model/fields/contact-fields.ts';
import { addDays, type Day } from '../../../src/text/dates.ts';
import type { Random } from '../random.ts';

/** 64 syllables: six bits each. None is an English ending, so that a search index's stemming keeps words apart. */
const syllables = [
  ...['bar', 'bel', 'bin', 'bol', 'bru', 'cal', 'cam', 'cor', 'dal', 'dem', 'dor', 'dun', 'fal', 'fen', 'fir', 'gal'],
  ...['gar', 'gol', 'gwen', 'hal', 'har', 'hem', 'hol', 'kel', 'ken', 'kir', 'kol', 'lan', 'lar', 'lim', 'lon', 'lun'],
  ...['mal', 'mar', 'mel', 'mir', 'mol', 'nar', 'nel', 'nim', 'nor', 'pal', 'pem', 'pen', 'pol', 'ral', 'ren', 'rol'],
  ...['sal', 'sel', 'sim', 'sol', 'tal', 'tar', 'tem', 'tol', 'tren', 'val', 'vel', 'vim', 'vor', 'wal', 'wen', 'wol'],
];

/** How evenly words are spread: about this many of the most usual ones make up half of all invented words. */
const evenness = 3000;

/**
 * The word of a rank, always the same one and no other rank's; usual words (low ranks) are shorter, as in a real language.
 * @param rank from 0; beyond 2^24 words repeat.
 */
export function inventWord(rank: number): string {
  const length = rank < 2 ** 12 ? 2 : rank < 2 ** 18 ? 3 : 4;
  const space = 2 ** (6 * length);
  // An odd factor visits every number of the space once and keeps neighbouring ranks from beginning alike.
  let number = Math.imul(rank, 0x9e3779b1) & (space - 1);
  let word = '';
  for (let position = 0; position < length; position += 1) {
    word += syllables[number & 63]!;
    number >>>= 6;
  }
  return word;
}

/**
 * A word in a spread after Zipf and Mandelbrot (the n-th most usual word comes up about `1 / (n + evenness)²` of the time),
 * so that the number of different words grows with the square root of the text, as it does in real text.
 */
export function pickInventedWord(random: Random): string {
  const part = random.next();
  return inventWord(Math.floor((evenness * part) / (1 - part)));
}

/** A capitalised word, for names. */
export function pickInventedName(random: Random): string {
  const word = pickInventedWord(random);
  return word[0]!.toUpperCase() + word.slice(1);
}

const doings = [
  'Forecasts of', 'Counting', 'Sorting', 'Watching over', 'Planning', 'A helper for', 'A study of', 'Sensors for',
  'Finding', 'Matching', 'A model of', 'Sharing', 'Summaries of', 'Early signs of', 'Checking', 'Reminders about',
]; // prettier-ignore
const matters = [
  'missed appointments', 'bus journeys', 'damp homes', 'reading lessons', 'street repairs', 'hospital beds',
  'grant applications', 'school places', 'air quality', 'home visits', 'planning comments', 'fire safety visits',
  'library loans', 'job adverts', 'council tax help', 'waste rounds', 'parking permits', 'care plans',
]; // prettier-ignore
const placeKinds = [
  'Hospital', 'Library', 'Station', 'School', 'Health Centre', 'Museum', 'Park', 'College', 'Market', 'Court',
  'Leisure Centre', 'Ferry Terminal', 'Advice Shop', 'App',
]; // prettier-ignore
const posts = ['Head of', 'Director of', 'Manager for', 'Officer for', 'Lead for'];
const subjects = ['Data', 'Housing', 'Patient Services', 'Transport', 'Learning', 'Digital Services', 'Public Health'];

/** A title and the id made of it, neither of which `taken` holds yet; both are added to it. */
export function generateTitle(random: Random, taken: Set<string>): { title: string; id: string } {
  for (;;) {
    const title = `${random.pick(doings)} ${random.pick(matters)} in ${pickInventedName(random)} ${pickInventedName(random)}`;
    const id = title.toLowerCase().replaceAll(' ', '-');
    if (taken.has(id)) continue;
    taken.add(id);
    return { title, id };
  }
}

/** One plain sentence on what a project is. */
export function generateSummary(title: string, random: Random): string {
  const verb = random.pick(['help', 'warn', 'reach', 'hear', 'serve']);
  return `${title}: a ${pickInventedWord(random)} tool that helps our ${random.pick(subjects).toLowerCase()} staff to ${verb} people sooner.`;
}

/** A post, never a person. */
export function generatePost(random: Random): string {
  return `${random.pick(posts)} ${random.pick(subjects)}`;
}

/** Names of places that people know, each once. */
export function generatePlaces(count: number, random: Random): string[] {
  const places = new Set<string>();
  while (places.size < count) places.add(`${pickInventedName(random)} ${random.pick(placeKinds)}`);
  return [...places];
}

/** The last day in a generated register: a fixed one, so that the same seed always gives the same bytes. */
export const lastDay: Day = '2026-10-31';

/** A day from `first` to `last`, both possible. */
export function pickDay(random: Random, first: Day, last: Day): Day {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  return addDays(first, random.whole(0, Math.max(0, days)));
}

/** A contact that nobody has: an `.example` address, and a number that Ofcom reserves for drama (0151 496 0000 to 0999). */
export function generateContact(random: Random, domain: string, team: string): Contact {
  const ways = random.whole(1, 7);
  return {
    team,
    ...((ways & 1) !== 0 && { email: `data@${domain}.example` }),
    ...((ways & 2) !== 0 && { phone: generatePhone(random) }),
    ...((ways & 4) !== 0 && { url: `https://${domain}.example/contact` }),
    checked: pickDay(random, '2026-01-01', '2026-10-31'),
  };
}

/** A telephone number that reaches nobody. */
export function generatePhone(random: Random): string {
  return `0151 496 0${String(random.whole(0, 999)).padStart(3, '0')}`;
}
