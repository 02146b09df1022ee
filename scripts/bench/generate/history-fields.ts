import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';
import { addDays } from '../../../src/text/dates.ts';
import { results, updateKinds } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { lastDay, pickDay } from './days.ts';

type History = Pick<FrontMatter, 'started' | 'ended' | 'declared' | 'reviewed' | 'review_by' | 'updates'>;

/** The days of a project's life that fit its stage; some outcomes and reviews are overdue on purpose. */
export function generateHistory(random: Random, stage: FrontMatter['stage'], sentence: () => string): History {
  const declared = pickDay(random, '2025-04-01', lastDay);
  const reviewed = random.chance(0.3) ? pickDay(random, declared, lastDay) : undefined;
  const started = pickDay(random, '2022-01-01', declared).slice(0, random.pick([7, 10]));
  const early = stage === 'idea' || stage === 'withdrawn';
  const updates = Array.from({ length: random.pick([0, 0, 0, 1, 1, 2, 4]) }, () => {
    const { value: kind } = random.chance(0.4) ? updateKinds[0] : random.pick(updateKinds);
    return {
      date: pickDay(random, declared, lastDay),
      kind,
      text: sentence(),
      ...(random.chance(0.3) && { url: `https://reports.example/${random.whole(1, 99_999)}` }),
      ...(kind === 'outcome' && { result: random.pick(results).value }),
    };
  });
  return {
    ...((!early || random.chance(0.3)) && { started }),
    ...(stage === 'retired' && { ended: pickDay(random, declared, lastDay).slice(0, random.pick([7, 10])) }),
    declared,
    ...(reviewed && { reviewed }),
    review_by: addDays(reviewed ?? declared, random.whole(200, 720)),
    ...(updates.length > 0 && { updates: [...new Map(updates.map((update) => [update.text, update])).values()] }),
  };
}
