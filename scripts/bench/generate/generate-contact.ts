import type { Contact } from '../../../src/model/fields/contact-fields.ts';
import type { Random } from '../random.ts';
import { pickDay } from './days.ts';

/** A contact that nobody has: an `.example` address, and a number Ofcom keeps for drama (0151 496 0000 to 0999). */
export function contactOf(random: Random, domain: string, team: string): Contact {
  const ways = random.whole(1, 7);
  return {
    team,
    ...((ways & 1) !== 0 && { email: `data@${domain}.example` }),
    ...((ways & 2) !== 0 && { phone: dramaNumber(random) }),
    ...((ways & 4) !== 0 && { url: `https://${domain}.example/contact` }),
    checked: pickDay(random, '2026-01-01', '2026-10-31'),
  };
}

/** A telephone number that reaches nobody. */
export function dramaNumber(random: Random): string {
  return `0151 496 0${String(random.whole(0, 999)).padStart(3, '0')}`;
}
