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
export function inventedWord(rank: number): string {
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
  return inventedWord(Math.floor((evenness * part) / (1 - part)));
}

/** A word with a capital, as a name has it. */
export function pickInventedName(random: Random): string {
  const word = pickInventedWord(random);
  return word[0]!.toUpperCase() + word.slice(1);
}
